// Groups of links, small and large, against a plain recount of all that is said of them.
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "anchor/inlinks/distribution.h"
#include "anchor/inlinks/placements.h"
#include "base/math.h"
#include "support/random.h"

namespace {

using anchor::Distribution;
using anchor::InlinkRow;
using support::Random;

constexpr std::uint32_t kPages = 100'000, kAnchors = 100'000, kDomains = 50'000;

// Links to one target.
struct Group {
  std::vector<base::DomainId> domain_of_page;
  std::vector<InlinkRow> rows;

  void flag() { anchor::Placements(domain_of_page).flag(rows); }
  anchor::Distributor distributor() const { return {domain_of_page, kAnchors, kDomains}; }
};

// `variety`: how many sources and anchors there are to choose from.
Group some_group(std::uint32_t seed, std::uint32_t size, std::uint32_t variety) {
  Random random(seed);
  Group group;
  for (std::uint32_t page = 0; page < kPages; ++page)
    group.domain_of_page.push_back({page % 3 == 0 ? 0 : random.below(variety)});
  for (std::uint32_t i = 0; i < size; ++i) {
    group.rows.push_back({.source = {random.below(variety)},
                          .anchor = {random.below(variety)},
                          .place = {random.below(3)},
                          .cls = static_cast<anchor::Class>(random.below(anchor::kClasses))});
  }
  return group;
}

Distribution recount(const Group& group) {
  Distribution d;
  std::set<std::uint32_t> pages, domains;
  std::set<std::pair<std::uint32_t, anchor::Class>> classes_of_page, classes_of_domain;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> placements;
  std::vector<std::pair<anchor::AnchorId, std::uint32_t>> used;
  for (const InlinkRow& row : group.rows) {
    const auto c = static_cast<std::size_t>(row.cls);
    const std::uint32_t page = row.source.value, domain = group.domain_of_page[page].value;
    ++d.links;
    ++d.by_links[c];
    pages.insert(page);
    domains.insert(domain);
    d.by_pages[c] += classes_of_page.insert({page, row.cls}).second ? 1 : 0;
    d.by_domains[c] += classes_of_domain.insert({domain, row.cls}).second ? 1 : 0;
    if (!placements.insert({row.anchor.value, row.place.value, domain}).second) continue;
    ++d.placements;
    ++d.by_placements[c];
    auto found = std::ranges::find(used, row.anchor, &std::pair<anchor::AnchorId, std::uint32_t>::first);
    if (found == used.end()) found = used.insert(used.end(), {row.anchor, 0});
    ++found->second;
  }
  d.pages = static_cast<std::uint32_t>(pages.size());
  d.domains = static_cast<std::uint32_t>(domains.size());
  d.anchors = static_cast<std::uint32_t>(used.size());
  double sum = 0;
  for (const auto& [anchor, count] : used) {
    sum += count * base::log(count);
    if (count < d.top_placements || (count == d.top_placements && d.top_anchor < anchor)) continue;
    d.top_anchor = anchor;
    d.top_placements = count;
  }
  if (d.anchors > 1) d.entropy = std::max((base::log(d.placements) - sum / d.placements) / base::log(2), 0.0);
  return d;
}

void check_same(const Distribution& a, const Distribution& b) {
  CHECK(a.links == b.links);
  CHECK(a.pages == b.pages);
  CHECK(a.domains == b.domains);
  CHECK(a.placements == b.placements);
  CHECK(a.by_links == b.by_links);
  CHECK(a.by_pages == b.by_pages);
  CHECK(a.by_domains == b.by_domains);
  CHECK(a.by_placements == b.by_placements);
  CHECK(a.anchors == b.anchors);
  CHECK(a.top_anchor == b.top_anchor);
  CHECK(a.top_placements == b.top_placements);
  CHECK(a.entropy == b.entropy);                 // to the last bit
}

TEST_CASE("groups of any size are counted as by hand, in one piece or several") {
  for (const std::uint32_t size : {1U, 2U, 20U, 256U, 3000U}) {
    for (const std::uint32_t variety : {3U, 500U, kDomains}) {
      Group group = some_group(size + variety, size, variety);
      group.flag();
      anchor::Distributor distributor = group.distributor();
      const Distribution d = recount(group);
      check_same(distributor.of(group.rows), d);
      distributor.begin();
      for (std::size_t at = 0; at < group.rows.size(); at += 100)
        distributor.add(std::span(group.rows).subspan(at, std::min<std::size_t>(100, group.rows.size() - at)));
      check_same(distributor.end(), d);
    }
  }
}

TEST_CASE("a group leaves nothing behind for the next, whatever their sizes") {
  std::vector<Group> groups;
  for (std::uint32_t i = 0; i < 12; ++i) groups.push_back(some_group(i, i % 3 == 2 ? 700 : 40, 60));
  anchor::Distributor distributor(groups.front().domain_of_page, kAnchors, kDomains);
  for (Group& group : groups) {
    group.domain_of_page = groups.front().domain_of_page;
    group.flag();
    check_same(distributor.of(group.rows), recount(group));
  }
}

}  // namespace
