#include "anchor/placements.h"

#include <cstdint>
#include <vector>

#include <catch_amalgamated.hpp>

#include "link_columns.h"

TEST_CASE("placements that were chosen to share a slot are told apart") {
  // The slots of anchor 0 in tables of up to 8,192 slots, as the table finds them under its first seed.
  const auto slot = [](std::uint32_t place, std::uint32_t domain) {
    const std::uint64_t hash = (place * std::uint64_t{0xD6E8'FEB8'6659'FD93}) ^ domain;
    return hash * std::uint64_t{0x9E37'79B9'7F4A'7C15} >> 32 & 8191;
  };
  constexpr std::uint32_t kDomains = 4096;
  std::vector<std::uint32_t> domain_of_page;
  for (std::uint32_t domain = 0; domain < kDomains; ++domain) domain_of_page.push_back(domain);
  std::vector<anchor_test::Link> links;
  for (std::uint32_t domain = 0; domain < kDomains; ++domain) {
    for (std::uint32_t place = 0; place < 4096; ++place) {
      if (slot(place, domain) == 0) links.push_back({.source = domain, .target = 0, .anchor = "a", .path = place});
    }
  }
  REQUIRE(links.size() > 1500);
  const anchor_test::Links all(links, domain_of_page);
  REQUIRE(all.anchors.size() == 1);
  std::size_t first = 0;
  for (const anchor::Said& row : all.said.of(0)) first += row.marks == anchor::placement::kFirst ? 1 : 0;
  CHECK(first == links.size());
}
