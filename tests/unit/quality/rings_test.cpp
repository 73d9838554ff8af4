#include "quality/networks/rings.h"

#include <catch_amalgamated.hpp>

namespace {

using namespace quality;
using Marks = std::vector<std::uint8_t>;
using Ids = std::vector<std::uint32_t>;

bool exchanges(std::string_view address, std::string_view title, float external = kNotKnown) {
  static const Words words;
  PageReader page(words);
  page.read(address, title);
  return is_link_page(page, external);
}

}  // namespace

TEST_CASE("pages that links are exchanged on") {
  CHECK(exchanges("https://a.example/links.html", ""));
  CHECK(exchanges("https://a.example/x", "Unsere Linkliste"));
  CHECK(exchanges("https://a.example/x", "Наши друзья и партнёры"));
  CHECK(exchanges("https://a.example/x", "", 20));
  CHECK_FALSE(exchanges("https://a.example/x", "", 19));
  CHECK_FALSE(exchanges("https://a.example/backlinks", "Friendship"));
}

TEST_CASE("reciprocal links and exchanges") {
  // 0 is the site.
  const std::vector<DomainLink> links = {{0, 1}, {1, 0}, {0, 2}, {2, 0, true}, {0, 3}, {4, 0}, {5, 6}, {6, 5}};
  const auto result = reciprocity_of(links, Marks{1, 0, 0, 0, 0, 0, 0});
  CHECK(result[1] == Reciprocity::kReciprocal);
  CHECK(result[2] == Reciprocity::kExchange);
  for (const std::size_t other : {0U, 3U, 4U, 5U, 6U}) CHECK(result[other] == Reciprocity::kNone);
}

TEST_CASE("a site that links to very many domains has its link pages left out") {
  std::vector<DomainLink> links = {{1, 0}, {0, 1, true}};
  for (std::uint32_t i = 2; i < 2 + kMostLinkedDomains - 1; ++i) links.push_back({0, i, false});
  Marks own(200, 0);
  own[0] = 1;
  CHECK(reciprocity_of(links, own)[1] == Reciprocity::kExchange);
  links.push_back({0, 150, false});
  CHECK(reciprocity_of(links, own)[1] == Reciprocity::kNone);
}

TEST_CASE("rings, their shortest way round and their links") {
  // 0 to 3 in a ring with a short cut from 2 to 0; 4 and 5 link to each other; 6 is a platform that closes a ring.
  const std::vector<DomainLink> links = {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {2, 0}, {2, 0}, {4, 5},
                                         {5, 4}, {7, 6}, {6, 8}, {8, 7}, {7, 8}, {3, 3}};
  const Marks none(9, 0);
  Marks platform(9, 0);
  platform[6] = 1;
  auto rings = rings_of(links, none, platform);
  REQUIRE(rings.size() == 1);
  CHECK(rings[0].domains == Ids{0, 1, 2, 3});
  CHECK(rings[0].cycle == Ids{0, 1, 2});
  CHECK(rings[0].followed == 6);

  Marks own(9, 0);
  own[4] = own[5] = 1;
  rings = rings_of(links, own, platform);
  REQUIRE(rings.size() == 2);
  CHECK(rings[1].domains == Ids{4, 5});
  CHECK(rings[1].cycle == Ids{4, 5});
  CHECK(rings_of(links, none, none).size() == 2);                  // with the platform 6, 7 and 8 are a ring
  CHECK(rings_of({}, {}, {}).empty());
}

TEST_CASE("one long ring costs no square") {
  std::vector<DomainLink> links;
  constexpr std::uint32_t kMany = 20'000;
  for (std::uint32_t i = 0; i < kMany; ++i) links.push_back({i, (i + 1) % kMany});
  const Marks none(kMany, 0);
  const auto rings = rings_of(links, none, none);
  REQUIRE(rings.size() == 1);
  CHECK(rings[0].cycle.size() == kMany);
}

TEST_CASE("link farms begin with common neighbours and grow by links to members") {
  std::vector<DomainLink> links;
  for (std::uint32_t a = 0; a < 4; ++a) {
    for (std::uint32_t b = 0; b < 4; ++b) links.push_back({a, b});       // 0 to 3 all link to each other
  }
  for (std::uint32_t to = 0; to < 3; ++to) links.push_back({4, to});     // 4 links to three of them
  for (std::uint32_t to = 0; to < 2; ++to) links.push_back({5, to});     // 5 to two, and to 4, which joins
  links.push_back({5, 4});
  for (std::uint32_t to = 0; to < 2; ++to) links.push_back({6, to});
  links.push_back({0, 7});                                               // being linked to makes no member
  CHECK(link_farm(links, 8) == Marks{1, 1, 1, 1, 1, 1, 0, 0});
}
