// The graph that a search engine would see: the crawl's links under declared rules. Turns pages and
// links into nodes and edges of plain integers; ranks know nothing of URLs.
//
// Nodes: every page that is an endpoint of a hyperlink which the rules keep (after consolidation,
// the final page stands for it). Order of nodes = order of pages, so results do not depend on anything but the files.
//
// A page that only a table lists, and no link touches, is no node. Were it one, it would take teleport from the pages
// that are linked, and a score would fall because more is known: what a table says of a page changes the scores by
// that page's own state (dead, redirected, noindex, a resource) and by nothing else. Such a page gets nothing by links,
// so its equity is 0, and where it should be linked it is told as an orphan.
//
// Resources (page_kinds.h) are no nodes, and links from and to them are not read.
//
// A page with noindex is crawled less and less, and in the end its links count for nothing (what Google
// said on 2017-12-15); a page blocked by robots.txt is never read. Where all of a site's pages that answer
// are one of both (a site under construction), the two rules would leave nothing to rank and do not apply.
//
// Addresses that answer nobody get no teleport: 4xx and 5xx, loops of redirects, servers without an answer.
//
// A link with nofollow, sponsored or ugc: kEvaporate counts it at its source and lets its share pass
// nowhere (teleport spreads it); kDrop reads as if it was not there; kFollow as if it was plain.
// Of the links between two nodes, kMerge keeps the one of largest weight, and one that passes equity
// before one that does not. Links that their tool says are lost never count. At host and domain
// level self-links are the links inside a host or domain.
//
// Each rule counts how many links and pages it touched. Weights by position follow the reasonable
// surfer (Dean, Anderson and Battle, US patent 7,716,225); evaporation, what Google announced on
// 2009-06-15.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/bit_column.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "graph/csr.h"
#include "network/consolidate.h"

namespace network {

enum class Nofollow : std::uint8_t { kEvaporate, kDrop, kFollow };
enum class Duplicates : std::uint8_t { kMerge, kSum };  // merge: the best-placed link of a pair counts
enum class Level : std::uint8_t { kPage, kHost, kDomain };

// Weight of a link by the landmark it stands in, each >= 0. Declared, not measured; shown in every report.
struct RegionWeights {
  std::array<double, crawl::kRegions> of = {
      1.0,  // unknown
      1.0,  // content
      0.1,  // navigation
      0.1,  // header
      0.1,  // footer
      0.1,  // aside
      0.1,  // head
  };
  double boilerplate = 0.5;  // times this for links of content or unknown place that are template (boilerplate.h)
};

struct Rules {
  Nofollow nofollow = Nofollow::kEvaporate;
  std::optional<Nofollow> sponsored = {};  // as nofollow unless it says otherwise
  std::optional<Nofollow> ugc = {};  // likewise
  Duplicates duplicates = Duplicates::kMerge;
  bool keep_self_links = false;
  bool keep_external = true;  // false: links with an end outside the site are left out
  bool weigh_position = true;
  bool consolidate = true;  // redirects and same-site canonicals pass to their final page
  // As consolidate unless they say otherwise:
  std::optional<bool> dead = {};  // addresses that answer nobody get no teleport
  std::optional<bool> noindex = {};  // noindex pages get none either, and what their links carry evaporates
  std::optional<bool> blocked = {};  // the same for pages that robots.txt keeps crawlers from
  Level level = Level::kPage;
  RegionWeights weights = {};

  Nofollow treats_sponsored() const { return sponsored.value_or(nofollow); }
  Nofollow treats_ugc() const { return ugc.value_or(nofollow); }
  bool drops_dead() const { return dead.value_or(consolidate); }
  bool drops_noindex() const { return noindex.value_or(consolidate); }
  bool drops_blocked() const { return blocked.value_or(consolidate); }
};

struct RuleCount {
  std::string_view rule;  // "nofollow", "self_links", "redirects", …
  std::uint64_t links = 0;  // links it touched
  std::uint64_t pages = 0;  // source pages of those; for redirects and canonicals, pages that pass on
};

struct Network {
  std::vector<base::PageId> page_of_node;  // [nodes] ascending; at host or domain level: its id
  std::vector<std::uint32_t>
      node_of_page;  // [pages] kNone: not in the graph. A consolidated page: its final page's node
  std::vector<base::PageId> final_page;  // [pages] itself unless it redirects or has a canonical
  std::vector<base::PageId> next;  // [pages] where it redirects or its canonical leads; none: nowhere
  std::vector<Move> move;  // [pages] how it does so, also where the rules consolidate nothing
  std::vector<crawl::PageKind> kind;  // [pages] as find_kinds has it
  graph::FlowGraph flow;  // what equity flows along
  graph::Csr clicks;  // distinct node -> node, nofollow or not: what a visitor can click
  std::vector<double> teleport;  // [nodes] 0 for dead, blocked and noindex pages; empty: uniform
  std::vector<double> start;  // [pages] how many visits start there; empty: as many everywhere
  base::BitColumn boilerplate;  // [links] set: template; empty: weights are uniform, or it was known
  std::vector<RuleCount> counts;  // in the order in which the rules apply
};

// What an earlier pass over the same crawl found; empty: it is looked for, boilerplate where weights need it.
struct Known {
  const base::BitColumn& boilerplate;
  std::span<const crawl::PageKind> kinds;
};

// `site`: the domain under analysis; none(): every page counts as the site's.
// Errors: none. Cost: O(links + pages). Memory: about 12 bytes a link while building, 6 to 9 after.
base::Slices build(const crawl::Crawl& crawl, const Rules& rules, base::DomainId site, Known known, Network& network);
Network build(const crawl::Crawl& crawl, const Rules& rules, base::DomainId site,
              std::span<const crawl::PageKind> kinds = {});

}  // namespace network
