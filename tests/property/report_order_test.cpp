// Ranks of texts against a plain sort of the strings.
#include <algorithm>
#include <numeric>
#include <random>

#include <catch_amalgamated.hpp>

#include "table/order/text_order.h"

namespace {

std::string random_text(std::mt19937& dice) {
  static const std::string kParts[] = {
      "https://www.shop.example/", "a", "b", std::string(1, '\0'), "\xFF", "shoes/", "12345678"};
  std::string text;
  for (std::uint32_t parts = dice() % 5; parts > 0; --parts) text += kParts[dice() % std::size(kParts)];
  return text + std::to_string(dice() % 3000);
}

void check(const std::vector<std::string>& texts) {
  table::Column column;
  column.cells = table::OwnText{texts};
  table::TextOrders orders;
  const auto ranks = orders.ranks(column);
  std::vector<std::uint32_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
  std::uint32_t rank = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (texts[order[i]].empty()) {
      REQUIRE(ranks->rank[order[i]] == base::kNone);
      continue;
    }
    if (i > 0 && !texts[order[i - 1]].empty() && texts[order[i - 1]] != texts[order[i]]) ++rank;
    REQUIRE(ranks->rank[order[i]] == rank);
  }
  REQUIRE(ranks->ranks == (std::ranges::count(texts, "") == std::ssize(texts) ? 0 : rank + 1));
}

}  // namespace

TEST_CASE("ranks of texts are their bytewise order", "[report]") {
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    std::mt19937 dice(seed);
    std::vector<std::string> texts;
    for (std::uint32_t count = seed < 25 ? dice() % 200 : 20'000; count > 0; --count) {
      texts.push_back(dice() % 20 == 0 ? "" : random_text(dice));
    }
    check(texts);
  }
}

TEST_CASE("long texts that differ late cost no machine stack", "[report]") {
  std::vector<std::string> texts;
  for (int i = 0; i < 50; ++i) {
    texts.push_back(std::string(200'000, 'x') + std::to_string(i % 40));
    texts.push_back(std::string(static_cast<std::size_t>(i) * 4'000, 'x'));
  }
  check(texts);
}
