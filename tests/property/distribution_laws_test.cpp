// Groups of links, small and large, against a plain recount of all that is said of them.
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "anchor/distribution.h"
#include "anchor/placements.h"
#include "base/math.h"
#include "support/random.h"

namespace {

using anchor::Distribution;
using anchor::Said;
using support::Random;

constexpr std::uint32_t kSmall = anchor::Distributor::kSmallGroup;
constexpr std::uint32_t kPages = 100'000, kAnchors = 100'000, kDomains = 50'000;

// Links to one target, those from its own domain first.
struct Group {
  std::vector<base::DomainId> domain_of_page;
  std::vector<Said> rows;
  anchor::Inside inside;

  anchor::SaidRows all() const { return std::span<const Said>(rows); }
  void mark() {
    anchor::Placements placements(domain_of_page);
    placements.mark(std::span(rows), inside);
  }
  anchor::Distributor distributor() const { return {domain_of_page, kAnchors, kDomains}; }
};

// Ids that a table of few numbers wants in one slot.
std::vector<std::uint32_t> of_one_slot(std::uint32_t below) {
  std::vector<std::uint32_t> ids;
  for (std::uint32_t id = 0; id < below; ++id) {
    if (anchor::FewNumbers::slot_of(id) == anchor::FewNumbers::slot_of(1)) ids.push_back(id);
  }
  return ids;
}

// `variety`: how many sources and anchors there are to choose from.
Group some_group(std::uint32_t seed, std::uint32_t size, std::uint32_t variety, bool in_one_slot) {
  Random random(seed);
  Group group;
  for (std::uint32_t page = 0; page < kPages; ++page)
    group.domain_of_page.push_back({page % 3 == 0 ? 0 : random.below(variety)});
  const std::vector<std::uint32_t> ids = of_one_slot(kPages);
  const auto some = [&] { return in_one_slot ? ids[random.below(ids.size())] : random.below(variety); };
  if (in_one_slot) {
    for (const std::uint32_t page : ids) group.domain_of_page[page] = {page % 3 == 0 ? 0 : page / 2};
  }
  for (std::uint32_t i = 0; i < size; ++i) {
    group.rows.push_back({.source = {some()},
                          .anchor = {some()},
                          .place = {random.below(3)},
                          .of = static_cast<anchor::Class>(random.below(anchor::kClasses))});
  }
  const auto is_inside = [&](const Said& row) { return group.domain_of_page[row.source.value].value == 0; };
  const auto outside = std::ranges::stable_partition(group.rows, is_inside);
  group.inside = {group.rows.size() - outside.size(), {0}};
  return group;
}

Distribution recount(const Group& group) {
  Distribution d;
  std::set<std::uint32_t> pages, domains;
  std::set<std::pair<std::uint32_t, anchor::Class>> classes_of_page, classes_of_domain;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> placements;
  std::vector<std::pair<anchor::AnchorId, std::uint32_t>> used;
  for (const Said& row : group.rows) {
    const auto c = static_cast<std::size_t>(row.of);
    const std::uint32_t page = row.source.value, domain = group.domain_of_page[page].value;
    ++d.links;
    ++d.by_links[c];
    pages.insert(page);
    domains.insert(domain);
    d.by_pages[c] += classes_of_page.insert({page, row.of}).second ? 1 : 0;
    d.by_domains[c] += classes_of_domain.insert({domain, row.of}).second ? 1 : 0;
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

TEST_CASE("small groups and large ones are counted as by hand, in one piece or several") {
  for (const bool in_one_slot : {false, true}) {
    for (const std::uint32_t size : {1U, 2U, 20U, kSmall - 1, kSmall, kSmall + 1, 2 * kSmall, 3000U}) {
      for (const std::uint32_t variety : {3U, 500U, kDomains}) {
        Group group = some_group(size + variety, size, variety, in_one_slot);
        group.mark();
        anchor::Distributor distributor = group.distributor();
        const Distribution d = recount(group);
        check_same(distributor.of(group.all(), group.inside), d);
        check_same(distributor.of(group.all()), d);
        distributor.begin();
        for (std::size_t at = 0; at < group.rows.size(); at += 100) {
          distributor.add(group.all(), at, std::min<std::size_t>(at + 100, group.rows.size()), group.inside);
        }
        check_same(distributor.end(), d);
      }
    }
  }
}

TEST_CASE("rows that are kept as repeated are marked and counted as any") {
  for (const std::uint32_t size : {1U, 20U, 511U, 512U, 513U, 3000U}) {
    for (const std::size_t most_at_once : {std::size_t{100}, anchor::Placements::kMostAtOnce}) {
      Group group = some_group(size, size, 40, false);
      anchor::Repeated repeated(size);
      for (std::uint32_t at = 0; at < size; ++at) {
        Said row = group.rows[at];
        row.marks = static_cast<std::uint8_t>(row.of);
        REQUIRE((repeated.said_last(row) || repeated.say(row)));
        repeated.put_again(at, row.source);
      }
      for (anchor::Repeated::Kind& kind : repeated.kinds()) kind.of = static_cast<anchor::Class>(kind.marks);
      anchor::Placements placements(group.domain_of_page, most_at_once);
      placements.mark(anchor::RowsToMark(repeated, size), group.inside);
      group.mark();
      const anchor::SaidRows rows(repeated, 0, size);
      for (std::uint32_t at = 0; at < size; ++at) REQUIRE(rows[at].marks == group.rows[at].marks);
      anchor::Distributor distributor = group.distributor();
      check_same(distributor.of(rows, group.inside), recount(group));
    }
  }
}

TEST_CASE("a group leaves nothing behind for the next, whatever their sizes") {
  std::vector<Group> groups;
  for (std::uint32_t i = 0; i < 12; ++i) groups.push_back(some_group(i, i % 3 == 2 ? 700 : 40, 60, false));
  anchor::Distributor distributor(groups.front().domain_of_page, kAnchors, kDomains);
  for (Group& group : groups) {
    group.domain_of_page = groups.front().domain_of_page;
    group.inside = {};
    group.mark();
    check_same(distributor.of(group.all()), recount(group));
  }
}

TEST_CASE("rows that are known to be from inside have the marks of those that are looked up") {
  for (const std::uint32_t size : {2U, 20U, 300U, 5000U}) {
    for (const std::size_t most_at_once : {std::size_t{100}, anchor::Placements::kMostAtOnce}) {
      Group group = some_group(size, size, 30, false);
      anchor::Placements placements(group.domain_of_page, most_at_once);
      placements.mark(std::span(group.rows), group.inside);
      std::vector<std::uint8_t> marks;
      for (Said& row : group.rows) marks.push_back(std::exchange(row.marks, 0xFF));
      placements.mark(std::span(group.rows));
      CHECK(std::ranges::equal(group.rows, marks, {}, &Said::marks));
    }
  }
}

TEST_CASE("few numbers are those of a map, however full the table is") {
  const std::vector<std::uint32_t> one_slot = of_one_slot(1U << 20);
  REQUIRE(one_slot.size() > anchor::FewNumbers::kMost);
  Random random(5);
  anchor::FewNumbers few;
  for (std::uint32_t round = 0; round < 200; ++round) {
    std::map<std::uint32_t, std::uint32_t> expected;
    few.begin();
    while (expected.size() < anchor::FewNumbers::kMost) {
      const auto i = static_cast<std::uint32_t>(expected.size() + random.below(2));
      const std::uint32_t id = round % 2 == 0 ? one_slot[i] : random.below(1000);
      CHECK(few[id] == expected[id]);
      few[id] = expected[id] = round + i;
    }
    std::map<std::uint32_t, std::uint32_t> found;
    few.each([&](std::uint32_t id, std::uint32_t number) { found[id] = number; });
    CHECK(found == expected);
  }
}

}  // namespace
