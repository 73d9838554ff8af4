#include "anchor/profile/networks.h"

#include <algorithm>
#include <utility>

#include "anchor/inlinks/distribution.h"

namespace anchor {
namespace {

constexpr std::size_t kFewestDomains = 3, kFewestOnADay = 5;
constexpr std::size_t kFewestOthers = 3;       // domains by which a day can be told from the usual one
constexpr std::size_t kUsualPart = 4;          // a day on which more than a fourth of the others came tells nothing

using Shown = std::pair<std::uint32_t, base::DomainId>;   // a print, and who shows it

std::vector<Shown> shown(std::span<const Backlink> links, Print print) {
  std::vector<Shown> all;
  for (const Backlink& link : links) {
    const std::uint32_t value = link.prints[static_cast<std::size_t>(print)];
    if (value != base::kNone) all.emplace_back(value, link.domain);
  }
  std::ranges::sort(all);
  const auto twice = std::ranges::unique(all);
  all.erase(twice.begin(), twice.end());
  return all;
}

std::size_t domains_in(std::span<const Shown> all) {
  std::vector<base::DomainId> domains;
  for (const Shown& one : all) domains.push_back(one.second);
  std::ranges::sort(domains);
  return domains.size() - std::ranges::unique(domains).size();
}

std::size_t count_of(std::span<const Shown> all, std::uint32_t print) {
  return std::ranges::equal_range(all, print, {}, &Shown::first).size();
}

// One text may be of several classes: as the words of a link, of a picture, of a title. That of most links, of equal
// ones the first class, whatever the order of the links.
Class usual_class(std::span<const Backlink> said) {
  ByClass counts{};
  for (const Backlink& link : said) ++counts[static_cast<std::size_t>(link.of)];
  return static_cast<Class>(std::ranges::max_element(counts) - counts.begin());
}

class Joining {
 public:
  explicit Joining(std::span<Backlink> links) : links_(links), days_(shown(links, Print::kDay)) {
    for (const Backlink& link : links) domains_.push_back(link.domain);
    std::ranges::sort(domains_);
    const auto twice = std::ranges::unique(domains_);
    domains_.erase(twice.begin(), twice.end());
    root_.resize(domains_.size());
    for (std::uint32_t i = 0; i < root_.size(); ++i) root_[i] = i;
    domains_with_day_ = domains_in(days_);
  }

  std::vector<Network> run() {
    std::ranges::stable_sort(links_, {}, &Backlink::anchor);
    std::vector<Network> networks;
    for (std::size_t first = 0, end = 0; first < links_.size(); first = end) {
      while (end < links_.size() && links_[end].anchor == links_[first].anchor) ++end;
      const std::span<const Backlink> said = links_.subspan(first, end - first);
      const std::size_t domains = join_anchor(said);
      if (domains > 0) networks.push_back({said[0].anchor, usual_class(said), static_cast<std::uint32_t>(domains)});
    }
    for (Backlink& link : links_) link.domain = domains_[root(place_of(link.domain))];
    std::ranges::stable_sort(networks, std::ranges::greater(), &Network::domains);
    return networks;
  }

 private:
  // How many domains say it from one hand.
  std::size_t join_anchor(std::span<const Backlink> said) {
    if (said.size() < kFewestDomains) return 0;
    std::vector<base::DomainId> joined;
    for (const Print print : {Print::kTitle, Print::kPath, Print::kContext, Print::kDay}) {
      const std::vector<Shown> all = shown(said, print);
      const std::size_t others = print == Print::kDay ? domains_with_day_ - domains_in(all) : 0;
      for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
        while (end < all.size() && all[end].first == all[first].first) ++end;
        const std::span<const Shown> group = std::span(all).subspan(first, end - first);
        const bool tells = print == Print::kDay ? tells_by_day(group, others) : group.size() >= kFewestDomains;
        if (tells) join(group, joined);
      }
    }
    std::ranges::sort(joined);
    return joined.size() - std::ranges::unique(joined).size();
  }

  bool tells_by_day(std::span<const Shown> group, std::size_t others) const {
    if (group.size() < kFewestOnADay || others < kFewestOthers) return false;
    return (count_of(days_, group.front().first) - group.size()) * kUsualPart <= others;
  }

  void join(std::span<const Shown> group, std::vector<base::DomainId>& joined) {
    for (const Shown& one : group) {
      joined.push_back(one.second);
      const std::uint32_t a = root(place_of(group.front().second)), b = root(place_of(one.second));
      root_[std::max(a, b)] = std::min(a, b);
    }
  }

  std::uint32_t place_of(base::DomainId domain) const {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(domains_, domain) - domains_.begin());
  }
  std::uint32_t root(std::uint32_t place) {
    while (root_[place] != place) {
      root_[place] = root_[root_[place]];
      place = root_[place];
    }
    return place;
  }

  std::span<Backlink> links_;
  std::vector<Shown> days_;                    // of all links
  std::size_t domains_with_day_ = 0;
  std::vector<base::DomainId> domains_;        // ascending
  std::vector<std::uint32_t> root_;            // of each: union-find, the smaller root wins
};

}  // namespace

std::vector<Network> join_networks(std::span<Backlink> links) { return Joining(links).run(); }

}  // namespace anchor
