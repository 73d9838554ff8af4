#include "anchor/inlinks/distribution.h"

#include <catch_amalgamated.hpp>

#include "unit/anchor/inlinks/link_columns.h"

namespace {

using anchor::Class;
using anchor_test::Links;
constexpr auto kExact = static_cast<std::size_t>(Class::kExact);
constexpr auto kBranded = static_cast<std::size_t>(Class::kBranded);

// Pages 0-3 are of domain 0, 4 and 5 of domain 1, 6 and 7 of domain 2.
const std::vector<std::uint32_t> kDomains = {0, 0, 0, 0, 1, 1, 2, 2};

TEST_CASE("shares are counted by links, pages, domains and placements") {
  const Links links({{0, 6, "boots", Class::kExact},
                     {0, 6, "boots", Class::kExact},
                     {1, 6, "boots", Class::kExact},
                     {1, 6, "acme", Class::kBranded},
                     {4, 6, "boots", Class::kExact},
                     {5, 6, "acme", Class::kBranded},
                     {4, 7, "acme", Class::kBranded}},
                    kDomains);
  const anchor::Distribution d = links.of_target(6);
  CHECK(d.links == 6);
  CHECK(d.pages == 4);
  CHECK(d.domains == 2);
  CHECK(d.placements == 4);
  CHECK(d.by_links[kExact] == 4);
  CHECK(d.by_pages[kExact] == 3);
  CHECK(d.by_domains[kExact] == 2);
  CHECK(d.by_placements[kExact] == 2);
  CHECK(d.by_pages[kBranded] == 2);
  CHECK(anchor::share(d.by_links, d.links, Class::kExact) == 4.0 / 6);
  CHECK(d.anchors == 2);
  CHECK(d.entropy == 1);
  CHECK(d.diversity() == 1);
  CHECK(d.top_share() == 0.5);
  CHECK(d.top_anchor == anchor::AnchorId{0});
  CHECK(links.of_target(7).links == 1);
  CHECK(links.of_target(7).diversity() == 0);
  CHECK(links.of_target(5).links == 0);
  CHECK_FALSE(links.of_target(5).top_anchor.valid());
}

TEST_CASE("entropy is Shannon's, in bits") {
  const Links links({{0, 7, "a"}, {4, 7, "a"}, {6, 7, "a"}, {0, 7, "b"}}, kDomains);
  CHECK(links.of_target(7).entropy == Catch::Approx(0.811278124459133).epsilon(1e-14));
}

TEST_CASE("a place of a template is one placement, and sitewide from ten pages on") {
  std::vector<std::uint32_t> domains(20, 0);
  domains.push_back(1);
  for (const std::uint32_t pages : {9U, 10U}) {
    std::vector<anchor_test::Link> list;
    for (std::uint32_t page = 0; page < pages; ++page) {
      list.push_back({page, 20, "home", Class::kOther, 1});
      list.push_back({page, 20, "home", Class::kOther, 1});
    }
    list.push_back({0, 20, "home", Class::kOther, 2});
    const Links links(list, domains);
    const auto rows = links.inlinks.of(20);
    const std::uint8_t sitewide = pages >= 10 ? anchor::placement_flag::kSitewide : 0;
    CHECK(rows.front().flags == (anchor::placement_flag::kFirst | sitewide));
    CHECK(rows[1].flags == sitewide);
    CHECK(rows.back().flags == anchor::placement_flag::kFirst);
    CHECK(links.of_target(20).placements == 2);
  }
}

TEST_CASE("a group in pieces is the group") {
  const Links links({{0, 6, "boots", Class::kExact}, {4, 7, "acme", Class::kBranded}, {0, 7, "boots"}}, kDomains);
  anchor::Distributor distributor = links.distributor();
  distributor.begin();
  distributor.add(links.inlinks.of(6));
  distributor.add(links.inlinks.of(7));
  const anchor::Distribution d = distributor.end();
  CHECK(d.links == 3);
  CHECK(d.pages == 2);
  CHECK(d.anchors == 2);
  CHECK(d.top_anchor == anchor::AnchorId{0});
  CHECK(d.top_placements == 2);
}

}  // namespace
