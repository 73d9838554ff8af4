#include "quality/networks/rings.h"

#include <algorithm>
#include <utility>

#include "base/ids.h"
#include "graph/components.h"
#include "graph/csr.h"

namespace quality {
namespace {

using Edge = std::pair<std::uint32_t, std::uint32_t>;

graph::Csr csr_of(std::vector<Edge> edges, std::uint32_t domains) {
  std::ranges::sort(edges);
  const auto twice = std::ranges::unique(edges);
  edges.erase(twice.begin(), twice.end());
  std::vector<std::uint32_t> from, to;
  for (const auto& [a, b] : edges) {
    from.push_back(a);
    to.push_back(b);
  }
  return graph::build_csr(domains, from, to);
}

// Each pair of different domains once.
graph::Csr csr_of(std::span<const DomainLink> links, std::uint32_t domains) {
  std::vector<Edge> edges;
  for (const DomainLink& link : links) {
    if (link.from != link.to) edges.emplace_back(link.from, link.to);
  }
  return csr_of(std::move(edges), domains);
}

// The shortest way from `start` back to it, among nodes of its component and not longer than `most`; empty: none.
class CycleSearch {
 public:
  CycleSearch(const graph::Csr& out, const graph::Components& components)
      : out_(&out), components_(&components), seen_(out.nodes(), base::kNone), before_(out.nodes(), base::kNone) {}

  std::vector<std::uint32_t> from(std::uint32_t start) {
    queue_.assign(1, start);
    for (std::size_t at = 0; at < queue_.size(); ++at) {
      const std::uint32_t here = queue_[at];
      for (const std::uint32_t next : out_->row(here)) {
        if (next == start) return way_to(here, start);
        if (seen_[next] == start || components_->of_node[next] != components_->of_node[start]) continue;
        seen_[next] = start;
        before_[next] = here;
        queue_.push_back(next);
      }
    }
    return {};
  }

 private:
  std::vector<std::uint32_t> way_to(std::uint32_t last, std::uint32_t start) const {
    std::vector<std::uint32_t> way;
    for (std::uint32_t at = last; at != start; at = before_[at]) way.push_back(at);
    way.push_back(start);
    std::ranges::reverse(way);
    return way;
  }

  const graph::Csr* out_;
  const graph::Components* components_;
  std::vector<std::uint32_t> seen_, before_, queue_;    // seen_: the last start that came by
};

std::vector<std::uint32_t> short_cycle(std::span<const std::uint32_t> domains, CycleSearch& search) {
  constexpr std::size_t kShortest = 2;
  std::vector<std::uint32_t> best;
  for (const std::uint32_t start : domains.first(std::min(domains.size(), kMostCycleStarts))) {
    std::vector<std::uint32_t> cycle = search.from(start);
    if (best.empty() || cycle.size() < best.size()) best = std::move(cycle);
    if (best.size() == kShortest) break;
  }
  std::ranges::rotate(best, std::ranges::min_element(best));
  return best;
}

std::vector<std::uint32_t> linked_by_site(std::span<const DomainLink> links, std::span<const std::uint8_t> own) {
  std::vector<std::uint32_t> linked;
  for (const DomainLink& link : links) {
    if (own[link.from] != 0 && own[link.to] == 0) linked.push_back(link.to);
  }
  std::ranges::sort(linked);
  const auto twice = std::ranges::unique(linked);
  linked.erase(twice.begin(), twice.end());
  return linked;
}

std::size_t count_common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const bool first = a[i] <= b[j], second = b[j] <= a[i];
    common += first && second ? 1 : 0;
    i += first ? 1 : 0;
    j += second ? 1 : 0;
  }
  return common;
}

}  // namespace

bool is_link_page(const PageReader& page, float external_links) {
  if (external_links >= kManyExternalLinks) return true;
  const PhraseMatcher::Lists wanted = set_of(List::kLinkPages);
  return page.words().in_text(page.path().lower, wanted) != 0 || page.words().in_text(page.folded_title(), wanted) != 0;
}

std::vector<Reciprocity> reciprocity_of(std::span<const DomainLink> links, std::span<const std::uint8_t> own) {
  const bool many = linked_by_site(links, own).size() > kMostLinkedDomains;
  constexpr std::uint8_t kFromSite = 1, kToSite = 2, kOnLinkPage = 4;
  std::vector<std::uint8_t> seen(own.size(), 0);
  for (const DomainLink& link : links) {
    const bool from_site = own[link.from] != 0, to_site = own[link.to] != 0;
    if (from_site == to_site || (from_site && many && link.on_link_page)) continue;
    std::uint8_t& other = seen[from_site ? link.to : link.from];
    other |= from_site ? kFromSite : kToSite;
    if (link.on_link_page) other |= kOnLinkPage;
  }
  std::vector<Reciprocity> result(own.size(), Reciprocity::kNone);
  for (std::size_t i = 0; i < own.size(); ++i) {
    if ((seen[i] & kFromSite) == 0 || (seen[i] & kToSite) == 0) continue;
    result[i] = (seen[i] & kOnLinkPage) != 0 ? Reciprocity::kExchange : Reciprocity::kReciprocal;
  }
  return result;
}

std::vector<Ring> rings_of(std::span<const DomainLink> links, std::span<const std::uint8_t> own,
                           std::span<const std::uint8_t> platform) {
  const auto domains = static_cast<std::uint32_t>(own.size());
  std::vector<DomainLink> between;
  for (const DomainLink& link : links) {
    if (platform[link.from] == 0 && platform[link.to] == 0) between.push_back(link);
  }
  const graph::Csr out = csr_of(between, domains);
  const graph::Components components = graph::strong_components(out);
  std::vector<Ring> all(components.count());
  std::vector<std::uint32_t> owned(components.count(), 0);
  for (std::uint32_t i = 0; i < domains; ++i) {
    const std::uint32_t of = components.of_node[i];
    if (components.size[of] < kFewestOwn) continue;
    all[of].domains.push_back(i);
    owned[of] += own[i] != 0 ? 1 : 0;
  }
  for (const DomainLink& link : between) {
    const std::uint32_t of = components.of_node[link.from];
    if (link.from != link.to && of == components.of_node[link.to]) ++all[of].followed;
  }
  std::vector<Ring> rings;
  CycleSearch search(out, components);
  for (std::uint32_t i = 0; i < components.count(); ++i) {
    if (owned[i] < kFewestOwn && all[i].domains.size() - owned[i] < kFewestOthers) continue;
    all[i].cycle = short_cycle(all[i].domains, search);
    rings.push_back(std::move(all[i]));
  }
  std::ranges::sort(rings, [](const Ring& a, const Ring& b) {
    if (a.domains.size() != b.domains.size()) return a.domains.size() > b.domains.size();
    return a.domains.front() < b.domains.front();
  });
  return rings;
}

std::vector<std::uint8_t> link_farm(std::span<const DomainLink> links, std::uint32_t domains) {
  const graph::Csr out = csr_of(links, domains), in = graph::transpose(out);
  std::vector<std::uint8_t> members(domains, 0);
  std::vector<std::uint32_t> queue, bad_links(domains, 0);
  const auto join = [&](std::uint32_t domain) {
    members[domain] = 1;
    queue.push_back(domain);
  };
  for (std::uint32_t i = 0; i < domains; ++i) {
    if (count_common(out.row(i), in.row(i)) >= kFewestCommon) join(i);
  }
  for (std::size_t at = 0; at < queue.size(); ++at) {
    for (const std::uint32_t linking : in.row(queue[at])) {
      if (++bad_links[linking] >= kFewestBad && members[linking] == 0) join(linking);
    }
  }
  return members;
}

}  // namespace quality
