#include "network/network.h"

#include <utility>

#include "network/boilerplate.h"
#include "network/consolidate.h"
#include "network/edges.h"
#include "network/tally.h"

namespace network {
namespace {

using base::kNone;
using base::PageId;

// Every page's group: what becomes its node. The final page, or that page's host or domain.
struct Groups {
  std::vector<std::uint32_t> of_page;
  std::uint32_t count = 0;
};

Groups group_pages(const crawl::Crawl& crawl, Level level, const std::vector<PageId>& final_page) {
  Groups groups;
  groups.of_page.resize(final_page.size());
  for (std::size_t p = 0; p < final_page.size(); ++p) {
    const PageId page = final_page[p];
    switch (level) {
      case Level::kPage: groups.of_page[p] = page.value; break;
      case Level::kHost: groups.of_page[p] = crawl.pages.host[page.value].value; break;
      case Level::kDomain: groups.of_page[p] = crawl.domain_of(page).value; break;
    }
  }
  switch (level) {
    case Level::kPage: groups.count = crawl.pages.size(); break;
    case Level::kHost: groups.count = crawl.hosts.names.size(); break;
    case Level::kDomain: groups.count = crawl.domains.names.size(); break;
  }
  return groups;
}

std::uint16_t status_of(const crawl::Crawl& crawl, PageId page) {
  return page.value < crawl.pages.status.size() ? crawl.pages.status[page.value] : 0;
}
bool is_dead(const crawl::Crawl& crawl, PageId page) { return status_of(crawl, page) >= 400; }

bool answers(const crawl::Crawl& crawl, PageId page) {
  const std::uint16_t status = status_of(crawl, page);
  return status == 0 || (status >= 200 && status < 300);
}

// What the rules make of each link.
class Reader {
 public:
  Reader(const crawl::Crawl& crawl, const Rules& rules, base::DomainId site, const Consolidation& moved,
         const Groups& groups, Tally& tally)
      : crawl_(crawl), rules_(rules), site_(site), moved_(moved), groups_(groups), tally_(tally) {}

  LinkUse read(std::uint32_t link) {
    const PageId source = crawl_.links.source[link];
    const std::uint16_t flags = crawl_.links.flags[link];
    if (crawl_.links.type[link] != crawl::LinkType::kHyperlink) return skip(Rule::kOtherTypes, source);
    if ((flags & crawl::flag::kLost) != 0) return skip(Rule::kLost, source);
    const PageId target = crawl_.links.target[link];
    if (!rules_.keep_external && (is_external(source) || is_external(target))) {
      return skip(Rule::kExternal, source);
    }
    const bool to_itself = groups_.of_page[source.value] == groups_.of_page[target.value];
    if (to_itself && !rules_.keep_self_links) return skip(Rule::kSelfLinks, source);

    count_moves(source, target);
    if (rules_.consolidate && is_dead(crawl_, moved_.final_page[target.value])) {
      tally_.link(Rule::kDead, source);
    }
    if ((flags & crawl::flag::kFollow) == 0 && rules_.nofollow != Nofollow::kFollow) {
      tally_.link(Rule::kNofollow, source);
      return rules_.nofollow == Nofollow::kDrop ? LinkUse::kClick : LinkUse::kEvaporate;
    }
    return LinkUse::kPass;
  }

 private:
  LinkUse skip(Rule rule, PageId source) {
    tally_.link(rule, source);
    return LinkUse::kNone;
  }
  bool is_external(PageId page) const {
    return site_.valid() && crawl_.domain_of(moved_.final_page[page.value]) != site_;
  }
  void count_moves(PageId source, PageId target) {
    const Move at_source = moved_.move[source.value];
    const Move at_target = moved_.move[target.value];
    const auto touches = [&](Move move) { return at_source == move || at_target == move; };
    if (touches(Move::kRedirect)) tally_.link(Rule::kRedirects, source);
    if (touches(Move::kCanonical)) tally_.link(Rule::kCanonicals, source);
  }

  const crawl::Crawl& crawl_;
  const Rules& rules_;
  base::DomainId site_;
  const Consolidation& moved_;
  const Groups& groups_;
  Tally& tally_;
};

// Marks the groups that are nodes and numbers them in ascending order.
std::vector<std::uint32_t> number_nodes(const crawl::Crawl& crawl, base::DomainId site, const Groups& groups,
                                        const std::vector<LinkUse>& uses, std::vector<PageId>& page_of_node) {
  std::vector<std::uint32_t> node_of_group(groups.count, kNone);
  const auto mark = [&](PageId page) { node_of_group[groups.of_page[page.value]] = 0; };
  for (std::uint32_t l = 0; l < uses.size(); ++l) {
    if (uses[l] < LinkUse::kEvaporate) continue;
    mark(crawl.links.source[l]);
    mark(crawl.links.target[l]);
  }
  for (std::uint32_t p = 0; p < crawl.pages.listed.size(); ++p) {
    const PageId page{p};
    const bool of_site = !site.valid() || crawl.domain_of(page) == site;
    if (crawl.pages.listed[p] != 0 && of_site && answers(crawl, page)) mark(page);
  }
  for (std::uint32_t group = 0; group < groups.count; ++group) {
    if (node_of_group[group] == kNone) continue;
    node_of_group[group] = static_cast<std::uint32_t>(page_of_node.size());
    page_of_node.push_back(PageId{group});
  }
  return node_of_group;
}

void count_boilerplate(const crawl::LinkTable& links, const std::vector<LinkUse>& uses,
                       const std::vector<std::uint8_t>& boilerplate, Tally& tally) {
  for (std::uint32_t l = 0; l < boilerplate.size(); ++l) {
    const bool in_text = links.region[l] == crawl::Region::kContent || links.region[l] == crawl::Region::kUnknown;
    if (boilerplate[l] != 0 && in_text && uses[l] >= LinkUse::kEvaporate)
      tally.link(Rule::kBoilerplate, links.source[l]);
  }
}

// Nobody starts a visit at an address that is known to be dead.
std::vector<double> live_teleport(const crawl::Crawl& crawl, const std::vector<PageId>& page_of_node, Tally& tally) {
  std::vector<double> teleport(page_of_node.size(), 1.0);
  std::size_t dead = 0;
  for (std::size_t node = 0; node < teleport.size(); ++node) {
    if (!is_dead(crawl, page_of_node[node])) continue;
    teleport[node] = 0;
    ++dead;
  }
  tally.pages(Rule::kDead, dead);
  if (dead == 0 || dead == teleport.size()) teleport.clear();
  return teleport;
}

}  // namespace

Network build(const crawl::Crawl& crawl, const Rules& rules, base::DomainId site) {
  Tally tally(crawl.pages.size());
  Consolidation moved = rules.consolidate ? consolidate(crawl) : keep_apart(crawl.pages.size());
  tally.moves(moved);
  const Groups groups = group_pages(crawl, rules.level, moved.final_page);

  Reader reader(crawl, rules, site, moved, groups, tally);
  std::vector<LinkUse> uses(crawl.links.size());
  for (std::uint32_t l = 0; l < crawl.links.size(); ++l) uses[l] = reader.read(l);

  Network network;
  const std::vector<std::uint32_t> node_of_group = number_nodes(crawl, site, groups, uses, network.page_of_node);
  network.node_of_page.resize(groups.of_page.size());
  for (std::size_t p = 0; p < groups.of_page.size(); ++p) {
    network.node_of_page[p] = node_of_group[groups.of_page[p]];
  }

  const auto nodes = static_cast<std::uint32_t>(network.page_of_node.size());
  const std::vector<std::uint8_t> boilerplate =
      rules.weigh_position ? find_boilerplate(crawl) : std::vector<std::uint8_t>{};
  count_boilerplate(crawl.links, uses, boilerplate, tally);
  OutLinks out = gather(crawl.links, uses, boilerplate, network.node_of_page, nodes, rules);
  network.clicks = distinct_clicks(out);
  if (rules.duplicates == Duplicates::kMerge) merge_duplicates(out, tally);
  network.flow = flow_of(out);
  if (rules.weigh_position) count_weights(out, tally);
  if (rules.consolidate && rules.level == Level::kPage) {
    network.teleport = live_teleport(crawl, network.page_of_node, tally);
  }
  network.final_page = std::move(moved.final_page);
  network.counts = tally.counts();
  return network;
}

}  // namespace network
