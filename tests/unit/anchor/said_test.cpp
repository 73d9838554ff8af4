#include "anchor/said.h"

#include <array>
#include <random>
#include <vector>

#include <catch_amalgamated.hpp>

namespace {

void settle(anchor::SaidOfPages& said) {
  for (std::size_t part = 0; part < said.parts().size(); ++part) said.settle(part);
}

TEST_CASE("more rows than one piece holds are found all the same") {
  constexpr std::uint32_t kMany = anchor::SaidOfPages::kPiece + 1;
  constexpr std::array kRows = {1U, kMany, 0U, 2U};
  anchor::SaidOfPages said(4, [&](std::uint32_t page) { return kRows[page]; });
  const auto put = [&](std::uint32_t page, bool outside, std::uint32_t i) {
    said.filling().put({page}, outside, {.source = base::PageId{i}, .anchor = {}, .place = {}});
  };
  for (std::uint32_t i = 0; i < kMany; ++i) put(1, i % 2 == 1, i);
  put(3, false, kMany);
  put(3, true, kMany + 1);
  put(0, true, kMany + 2);
  settle(said);
  CHECK(said.of(0, true).front().source.value == kMany + 2);
  CHECK(said.of(1).size() == kMany);
  CHECK(said.of(1, false).back().source.value == kMany - 1);
  CHECK(said.of(1, true).front().source.value == 1);
  CHECK(said.of(1, true).back().source.value == kMany - 2);
  CHECK(said.of(2).empty());
  CHECK(said.of(3, false).front().source.value == kMany);
  CHECK(said.to_mark(3).back().source.value == kMany + 1);
}

TEST_CASE("rows stand by page, those from inside first, each in the order of the links, whatever part they were in") {
  // Pages without rows, pages of more rows than a part has, and pages further apart than a part reaches.
  constexpr std::uint32_t kPages = 300'000, kRows = 250'000;
  std::mt19937 random(5);
  struct Row {
    std::uint32_t page;
    bool outside;
  };
  std::vector<Row> rows;
  std::vector<std::array<std::vector<std::uint32_t>, 2>> wanted(kPages);
  for (std::uint32_t i = 0; i < kRows; ++i) {
    const std::uint32_t draw = random() % kPages;
    const std::uint32_t page = i % 3 == 0 ? draw % 2 * 200'000 : draw < 100'000 ? draw / 10 : draw;
    rows.push_back({page, random() % 3 == 0});
    wanted[page][rows.back().outside ? 1 : 0].push_back(i);
  }
  anchor::SaidOfPages said(kPages, [&](std::uint32_t page) {
    return static_cast<std::uint32_t>(wanted[page][0].size() + wanted[page][1].size());
  });
  REQUIRE(said.parts().size() > 4);
  for (std::uint32_t i = 0; i < kRows; ++i) {
    REQUIRE(said.filling().takes({rows[i].page}));
    said.filling().put({rows[i].page}, rows[i].outside, {.source = base::PageId{i}, .anchor = {}, .place = {}});
  }
  std::size_t met = 0;
  for (const anchor::SaidOfPages::Part& part : said.parts()) {
    for (std::size_t at = 0; at < part.size; ++at) {
      const anchor::Said& row = part.all()[at];
      REQUIRE(part.target(row).value == rows[row.source.value].page);
    }
    met += part.size;
  }
  REQUIRE(met == kRows);
  settle(said);
  said.forget_parts();
  const auto sources = [](std::span<const anchor::Said> all) {
    std::vector<std::uint32_t> ids;
    for (const anchor::Said& row : all) ids.push_back(row.source.value);
    return ids;
  };
  for (std::uint32_t page = 0; page < kPages; ++page) {
    REQUIRE(sources(said.of(page, false)) == wanted[page][0]);
    REQUIRE(sources(said.of(page, true)) == wanted[page][1]);
  }
}

}  // namespace
