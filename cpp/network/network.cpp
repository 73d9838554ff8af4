#include "network/network.h"

#include <utility>

#include "network/boilerplate.h"
#include "network/consolidate.h"
#include "network/edges.h"
#include "network/page_kinds.h"
#include "network/reading.h"
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

// Marks the groups that are nodes and numbers them in ascending order.
base::Slices number_nodes(const crawl::Crawl& crawl, const Groups& groups, const std::vector<LinkUse>& uses,
                          std::vector<PageId>& page_of_node, std::vector<std::uint32_t>& node_of_group) {
  node_of_group.assign(groups.count, kNone);
  const auto mark = [&](PageId page) { node_of_group[groups.of_page[page.value]] = 0; };
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t l) {
    if (uses[l] < LinkUse::kEvaporate) return;
    mark(crawl.links.source[l]);
    mark(crawl.links.target[l]);
  });
  for (std::uint32_t group = 0; group < groups.count; ++group) {
    if (node_of_group[group] == kNone) continue;
    node_of_group[group] = static_cast<std::uint32_t>(page_of_node.size());
    page_of_node.push_back(PageId{group});
  }
}

base::Slices count_boilerplate(const crawl::LinkTable& links, const std::vector<LinkUse>& uses,
                               const base::BitColumn& boilerplate, Tally& tally) {
  co_await base::for_each(static_cast<std::uint32_t>(boilerplate.size()), [&](std::uint32_t l) {
    const bool in_text = links.region[l] == crawl::Region::kContent || links.region[l] == crawl::Region::kUnknown;
    if (boilerplate[l] && in_text && uses[l] >= LinkUse::kEvaporate) tally.link(Rule::kBoilerplate, links.source[l]);
  });
}

// Nobody starts a visit at an address that is known to be dead, or in a search at one that no index holds.
std::vector<double> live_teleport(const std::vector<Eligibility>& standing, const std::vector<PageId>& page_of_node,
                                  Tally& tally) {
  std::vector<double> teleport(page_of_node.size(), 1.0);
  std::size_t none = 0;
  for (std::size_t node = 0; node < teleport.size(); ++node) {
    const Eligibility here = standing[page_of_node[node].value];
    if (here == Eligibility::kPlain) continue;
    teleport[node] = 0;
    ++none;
    if (here == Eligibility::kDead) tally.pages(Rule::kDead, 1);
    if (here == Eligibility::kBlocked) tally.pages(Rule::kBlocked, 1);
    if (here == Eligibility::kNoindex) tally.pages(Rule::kNoindex, 1);
  }
  if (none == 0 || none == teleport.size()) teleport.clear();
  return teleport;
}

}  // namespace

base::Slices build(const crawl::Crawl& crawl, const Rules& rules, base::DomainId site, Known known, Network& network) {
  Tally tally(crawl.pages.size());
  network.kind.assign(known.kinds.begin(), known.kinds.end());
  if (known.kinds.empty()) co_await find_kinds(crawl, network.kind);
  Consolidation moved = follow(own_steps(crawl), crawl.pages.status);
  network.next = moved.next;
  network.move = moved.move;
  if (!rules.consolidate) moved = keep_apart(crawl.pages.size());
  tally.moves(moved);
  co_yield base::kGiveWay;
  const Groups groups = group_pages(crawl, rules.level, moved.final_page);
  const std::vector<Eligibility> standing = standings(
      crawl, {.status = crawl.pages.status, .indexable = crawl.pages.indexable}, rules, moved, site, network.kind);

  const PageFacts pages{
      .final_page = moved.final_page, .move = moved.move, .group = groups.of_page, .standing = standing};
  const Reader reader(crawl, rules, site, pages);
  std::vector<LinkUse> uses(crawl.links.size());
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t l) {
    uses[l] = reader.read(facts_of(crawl.links, l), [&](Rule rule, PageId source) { tally.link(rule, source); });
  });

  std::vector<std::uint32_t> node_of_group;
  co_await number_nodes(crawl, groups, uses, network.page_of_node, node_of_group);
  network.node_of_page.resize(groups.of_page.size());
  for (std::size_t p = 0; p < groups.of_page.size(); ++p) {
    network.node_of_page[p] = node_of_group[groups.of_page[p]];
  }

  const auto nodes = static_cast<std::uint32_t>(network.page_of_node.size());
  if (rules.weigh_position && known.boilerplate.empty()) co_await find_boilerplate(crawl, network.boilerplate);
  const base::BitColumn& boilerplate = known.boilerplate.empty() ? network.boilerplate : known.boilerplate;
  co_await count_boilerplate(crawl.links, uses, boilerplate, tally);
  OutLinks out;
  co_await gather(crawl.links, uses, boilerplate, network.node_of_page, nodes, rules, out);
  if (rules.duplicates == Duplicates::kMerge) co_await merge_duplicates(out, tally);
  co_await distinct_clicks(out, network.clicks);
  co_await flow_of(out, network.flow);
  if (rules.weigh_position) co_await count_weights(out, tally);
  if (rules.level == Level::kPage) network.teleport = live_teleport(standing, network.page_of_node, tally);
  network.final_page = std::move(moved.final_page);
  network.counts = tally.counts();
}

Network build(const crawl::Crawl& crawl, const Rules& rules, base::DomainId site,
              std::span<const crawl::PageKind> kinds) {
  Network network;
  const base::BitColumn none;
  base::finish(build(crawl, rules, site, {.boilerplate = none, .kinds = kinds}, network));
  return network;
}

}  // namespace network
