// Edits of a crawl: the changed graph's scores are those of a graph built from the edited crawl.
#include "network/editor.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <catch_amalgamated.hpp>

#include "network/page_kinds.h"
#include "property/reference_rank.h"
#include "rank/pagerank.h"
#include "rank/whatif.h"

namespace {

using base::PageId;
using crawl::Crawl;
using crawl::LinkType;
using crawl::Region;
using network::LinkChange;
using network::PageChange;
using reference::Random;

void add_link(Crawl& crawl, PageId from, PageId to, LinkType type, Region region, std::uint16_t flags) {
  crawl.links.source.push_back(from);
  crawl.links.target.push_back(to);
  crawl.links.flags.push_back(flags);
  crawl.links.region.push_back(region);
  crawl.links.type.push_back(type);
  crawl.links.path.push_back(base::StringId{0});
}

// Two sites; redirects, canonicals, broken, blocked, noindex and unlinked pages; nofollow and repeated links.
Crawl random_crawl(Random& random, std::uint32_t pages) {
  Crawl crawl;
  for (std::uint32_t i = 0; i < pages; ++i) {
    const std::string url = (i % 7 == 6 ? "https://b.org/" : "https://a.com/") + std::to_string(i);
    const PageId page = crawl.page(url, base::hash_bytes(url));
    crawl.pages.listed[page.value] = random.below(2) == 0 ? 1 : 0;
    if (random.below(8) == 0) crawl.pages.status[page.value] = 404;
    if (random.below(8) == 0) crawl.pages.indexable[page.value] = crawl::Indexable::kNo;
    if (random.below(16) == 0) crawl.pages.indexable[page.value] = crawl::Indexable::kBlocked;
    if (random.below(16) == 0) crawl.pages.indexable[page.value] = crawl::Indexable::kNoAnswer;
    if (random.below(12) == 0) crawl.pages.kind[page.value] = crawl::PageKind::kImage;
    if (random.below(12) == 0) crawl.pages.status[page.value] = 301;
    if (random.below(10) == 0) crawl.pages.canonical[page.value] = PageId{random.below(i + 1)};
  }
  for (std::uint32_t l = 0; l < 4 * pages; ++l) {
    const std::uint32_t kind = random.below(20);
    const LinkType type = kind == 0   ? LinkType::kRedirect
                          : kind == 1 ? LinkType::kCanonical
                          : kind == 2 ? LinkType::kImage
                                      : LinkType::kHyperlink;
    constexpr std::uint16_t kPlain = crawl::flag::kFollow;
    const std::uint16_t flags = random.below(5) != 0   ? kPlain
                                : random.below(2) == 0 ? crawl::flag::kNofollow
                                                       : crawl::flag::kUgc;
    add_link(crawl, PageId{random.below(pages)}, PageId{random.below(pages)}, type,
             static_cast<Region>(random.below(crawl::kRegions)), flags);
  }
  return crawl;
}

network::Rules random_rules(Random& random) {
  network::Rules rules;
  rules.nofollow = static_cast<network::Nofollow>(random.below(3));
  if (random.below(3) == 0) rules.ugc = static_cast<network::Nofollow>(random.below(3));
  rules.duplicates = static_cast<network::Duplicates>(random.below(2));
  rules.keep_self_links = random.below(2) == 0;
  rules.keep_external = random.below(4) != 0;
  rules.weigh_position = random.below(2) == 0;
  rules.consolidate = random.below(4) != 0;
  if (random.below(3) == 0) rules.noindex = random.below(2) == 0;
  return rules;
}

network::Edits random_edits(Random& random, const Crawl& crawl) {
  const auto page = [&] { return PageId{random.below(crawl.pages.size())}; };
  network::Edits edits;
  for (std::uint32_t i = random.below(4); i > 0; --i) {
    edits.added.push_back({.source = page(),
                           .target = page(),
                           .region = static_cast<Region>(random.below(crawl::kRegions)),
                           .follow = random.below(4) != 0});
  }
  for (std::uint32_t i = random.below(4); i > 0; --i) {
    const auto change = static_cast<LinkChange>(1 + random.below(3));
    const std::uint32_t link = random.below(crawl.links.size());
    const bool is_new = std::ranges::find(edits.links, link, &network::ChangedLink::link) == edits.links.end();
    if (is_new && crawl.links.type[link] == LinkType::kHyperlink)
      edits.links.push_back({.link = link, .change = change});
  }
  for (std::uint32_t i = random.below(4); i > 0; --i) {
    const auto change = static_cast<PageChange>(random.below(4));
    const PageId at = page();
    const PageId to = page();
    if (at == to) continue;
    if (change == PageChange::kHasCanonical &&
        (crawl.domain_of(at) != crawl.domain_of(to) || crawl.pages.status[to.value] >= 400)) {
      continue;
    }
    edits.pages.push_back({.page = at, .change = change, .to = to});
  }
  return edits;
}

// The same edits made by hand: what a crawler would bring after them.
Crawl edited(Crawl crawl, const network::Edits& edits) {
  for (const auto& [link, change] : edits.links) {
    std::uint16_t& flags = crawl.links.flags[link];
    if (change == LinkChange::kRemoved) crawl.links.type[link] = LinkType::kOther;
    if (change == LinkChange::kNofollow) {
      flags = static_cast<std::uint16_t>((flags & ~unsigned{crawl::flag::kFollow}) | crawl::flag::kNofollow);
    }
    if (change == LinkChange::kFollow) flags = crawl::flag::kFollow;
  }
  for (const auto& link : edits.added) {
    add_link(crawl, link.source, link.target, LinkType::kHyperlink, link.region,
             link.follow ? crawl::flag::kFollow : crawl::flag::kNofollow);
  }
  const auto drop_steps = [&](PageId page, bool redirects_too) {
    if (redirects_too) crawl.pages.redirect[page.value] = PageId::none();
    crawl.pages.canonical[page.value] = PageId::none();
    for (std::uint32_t l = 0; l < crawl.links.size(); ++l) {
      LinkType& type = crawl.links.type[l];
      if (crawl.links.source[l] != page) continue;
      if (crawl::is_canonical(type) || (redirects_too && crawl::is_redirect(type))) type = LinkType::kOther;
    }
  };
  for (const auto& [page, change, to] : edits.pages) {
    const auto drop_links = [&](PageId of) {
      for (std::uint32_t l = 0; l < crawl.links.size(); ++l) {
        if (crawl.links.source[l] == of && crawl.links.type[l] == LinkType::kHyperlink) {
          crawl.links.type[l] = LinkType::kOther;
        }
      }
    };
    switch (change) {
      case PageChange::kRedirects:
        drop_links(page);
        crawl.pages.status[page.value] = 301;
        crawl.pages.redirect[page.value] = to;
        break;
      case PageChange::kHasCanonical:
        drop_steps(page, false);
        crawl.pages.canonical[page.value] = to;
        break;
      case PageChange::kDeleted:
        drop_links(page);
        drop_steps(page, true);
        crawl.pages.status[page.value] = 404;
        break;
      case PageChange::kNoindex: crawl.pages.indexable[page.value] = crawl::Indexable::kNo; break;
    }
  }
  return crawl;
}

void start_at(const std::vector<double>& start, network::Network& network) {
  std::vector<double> teleport(network.page_of_node.size(), 0.0);
  for (std::size_t page = 0; page < start.size(); ++page) {
    const std::uint32_t node = network.node_of_page[page];
    const bool takes = node != base::kNone && (network.teleport.empty() || network.teleport[node] > 0);
    if (takes) teleport[node] += start[page];
  }
  network.start = start;
  network.teleport = teleport;
}

std::vector<double> by_page(const network::Network& network, const std::vector<double>& score, std::size_t pages) {
  std::vector<double> result(pages, 0.0);
  for (std::size_t node = 0; node < score.size(); ++node) result[network.page_of_node[node].value] = score[node];
  return result;
}

}  // namespace

TEST_CASE("an edited crawl: what-if agrees with a fresh run") {
  std::uint32_t compared = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const auto make = [&](Random& random) { return random_crawl(random, 8 + random.below(40)); };
    Random random(seed);
    const Crawl crawl = make(random);
    const network::Rules rules = random_rules(random);
    const base::DomainId site = crawl.domain_of(PageId{0});
    const network::Edits edits = random_edits(random, crawl);

    const bool personal = random.below(3) == 0;
    std::vector<double> start(crawl.pages.size(), 0.0);
    for (double& visits : start) visits = random.below(3);
    std::vector<crawl::PageKind> kinds;  // of the crawl as it is, for both
    base::finish(network::find_kinds(crawl, kinds));
    const auto build = [&](const Crawl& of) {
      network::Network network = network::build(of, rules, site, kinds);
      if (personal) start_at(start, network);
      return network;
    };
    const network::Network before = build(crawl);
    if (before.page_of_node.empty()) continue;
    const auto rank = rank::pagerank(before.flow, {.tolerance = 1e-14, .teleport = before.teleport});
    const rank::WhatIf what_if(before.flow, rank.score, rank.baseline, 0.85, before.teleport);
    const network::Editor editor(crawl, rules, site, before);
    const network::EditedGraph changed = editor.apply(edits);
    const auto found = what_if.run(changed.changes, 1e-13);

    std::vector<double> after(crawl.pages.size(), 0.0);
    for (std::size_t node = 0; node < found.score.size(); ++node) {
      const std::size_t old = before.page_of_node.size();
      const PageId page = node < old ? before.page_of_node[node] : changed.page_of_new_node[node - old];
      after[page.value] = found.score[node];
    }

    Random again(seed);
    const Crawl other = edited(make(again), edits);
    const network::Network fresh = build(other);
    // Visits that start at none of the pages are no question to ask.
    const auto starts = [](const network::Network& of) {
      return of.teleport.empty() || std::ranges::any_of(of.teleport, [](double weight) { return weight > 0; });
    };
    if (fresh.page_of_node.empty() || !starts(before) || !starts(fresh)) continue;
    const auto expected = rank::pagerank(fresh.flow, {.tolerance = 1e-14, .teleport = fresh.teleport});
    INFO("seed " << seed);
    CHECK(reference::l1(after, by_page(fresh, expected.score, other.pages.size())) < 1e-10);
    CHECK(std::abs(found.baseline - expected.baseline) < 1e-10);
    ++compared;
  }
  CHECK(compared > 300);
}

TEST_CASE("no edits change nothing") {
  Random random(7);
  const Crawl crawl = random_crawl(random, 60);
  const network::Rules rules;
  const network::Network network = network::build(crawl, rules, crawl.domain_of(PageId{0}));
  const network::EditedGraph changed = network::Editor(crawl, rules, crawl.domain_of(PageId{0}), network).apply({});
  CHECK(changed.changes.rows.empty());
  CHECK(changed.changes.teleports.empty());
  CHECK(changed.gone.empty());
}
