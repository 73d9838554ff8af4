#include "anchor/inlinks/placements.h"

#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include <catch_amalgamated.hpp>

#include "support/random.h"

namespace {

using anchor::InlinkRow;

std::vector<std::uint8_t> flags(std::span<const InlinkRow> rows) {
  std::vector<std::uint8_t> all;
  for (const InlinkRow& row : rows) all.push_back(row.flags);
  return all;
}

// The plain way; the links of a page stand together.
std::vector<std::uint8_t> recount(std::span<const InlinkRow> rows, std::span<const base::DomainId> domain_of_page) {
  using Placement = std::tuple<anchor::AnchorId, base::StringId, base::DomainId>;
  std::map<Placement, std::set<base::PageId>> pages;
  const auto placement_of = [&](const InlinkRow& row) {
    return Placement(row.anchor, row.place, domain_of_page[row.source.value]);
  };
  std::vector<std::uint8_t> all;
  for (const InlinkRow& row : rows) {
    std::set<base::PageId>& of_placement = pages[placement_of(row)];
    all.push_back(of_placement.empty() ? anchor::placement_flag::kFirst : 0);
    of_placement.insert(row.source);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool sitewide = pages[placement_of(rows[i])].size() >= anchor::kSitewidePages;
    all[i] |= sitewide ? anchor::placement_flag::kSitewide : 0;
  }
  return all;
}

TEST_CASE("placements are those of a plain recount, in one slice or many") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    support::Random random(seed);
    const std::uint32_t size = 1 + random.below(seed % 2 == 0 ? 40 : 3000), variety = 1 + random.below(6);
    std::vector<base::DomainId> domain_of_page;
    std::vector<InlinkRow> rows;
    for (std::uint32_t i = 0; i < size; ++i) {
      domain_of_page.push_back({random.below(variety)});
      const std::uint32_t source = random.below(3) == 0 || i == 0 ? i : rows.back().source.value;
      rows.push_back({.source = {source},
                      .anchor = {random.below(variety)},
                      .place = {random.below(2)},
                      .flags = static_cast<std::uint8_t>(random.below(4))});
    }
    const std::vector<std::uint8_t> expected = recount(rows, domain_of_page);
    for (const std::size_t rows_a_slice : {std::size_t{1}, std::size_t{7}, anchor::Placements::kRowsASlice}) {
      anchor::Placements placements(domain_of_page, rows_a_slice);
      for (int twice = 0; twice < 2; ++twice) {            // nothing is left of the page before
        placements.flag(rows);
        CHECK(flags(rows) == expected);
      }
      base::finish(placements.flag_in_slices(rows));
      CHECK(flags(rows) == expected);
    }
  }
}

TEST_CASE("a page without inlinks has no placements") {
  anchor::Placements placements({});
  placements.flag({});
  base::finish(placements.flag_in_slices({}));
}

}  // namespace
