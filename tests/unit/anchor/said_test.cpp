#include <array>
#include <random>
#include <vector>

#include <catch_amalgamated.hpp>

#include "anchor/said_of_pages.h"

namespace {

void settle(anchor::SaidOfPages& said) {
  for (std::size_t part = 0; part < said.parts().size(); ++part) said.settle(part);
}

using anchor::Said;

std::vector<std::uint32_t> sources(const anchor::SaidRows& rows) {
  std::vector<std::uint32_t> ids;
  for (const Said& row : rows) ids.push_back(row.source.value);
  return ids;
}

TEST_CASE("more rows than one piece holds are found all the same") {
  constexpr std::uint32_t kMany = anchor::SaidOfPages::kPiece + 1;
  constexpr std::array kRows = {1U, kMany, 0U, 2U};
  anchor::SaidOfPages said(4, [&](std::uint32_t page) { return kRows[page]; });
  const auto put = [&](std::uint32_t page, bool outside, std::uint32_t i) {
    const auto filling = said.filling();
    filling.put(filling.part_of({page}), {page}, outside, {.source = base::PageId{i}, .anchor = {i}, .place = {}});
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
  CHECK(said.to_mark(3).rows().back().source.value == kMany + 1);
}

// Pages without rows, two pages of more rows than a part has, and pages further apart than a part reaches.
struct Made {
  static constexpr std::uint32_t kPages = 300'000, kRows = 250'000, kSecond = 200'000;
  struct Row {
    std::uint32_t page;
    bool outside;
    Said said;
  };
  std::vector<Row> rows;
  std::vector<std::array<std::vector<std::uint32_t>, 2>> of_page{kPages};  // numbers of rows: from inside, from outside

  // The first large page says few things, the second `kinds`.
  explicit Made(std::uint32_t kinds) {
    std::mt19937 random(5);
    for (std::uint32_t i = 0; i < kRows; ++i) {
      const std::uint32_t draw = random() % kPages;
      const std::uint32_t page = i % 3 == 0 ? draw % 2 * kSecond : draw < 100'000 ? draw / 10 : draw;
      const std::uint32_t what = page == kSecond ? random() % kinds : random() % 7;
      rows.push_back(
          {page,
           random() % 3 == 0,
           {.source = {i}, .anchor = {what}, .place = {what % 3}, .marks = static_cast<std::uint8_t>(what % 2 * 16)}});
      of_page[page][rows.back().outside ? 1 : 0].push_back(i);
    }
  }
  anchor::SaidOfPages put() const {
    anchor::SaidOfPages said(kPages, [&](std::uint32_t page) {
      return static_cast<std::uint32_t>(of_page[page][0].size() + of_page[page][1].size());
    });
    for (const Row& row : rows) {
      const std::uint16_t part = said.filling().part_of({row.page});
      REQUIRE(part != anchor::SaidOfPages::kNoPart);
      const anchor::SaidOfPages::Filling filling = said.filling();
      if (!filling.put_at_once(part, {row.page}, row.outside, row.said))
        filling.put(part, {row.page}, row.outside, row.said);
    }
    return said;
  }
};

TEST_CASE("rows stand by page, those from inside first, each in the order of the links, whatever part they were in") {
  for (const std::uint32_t kinds : {5U, 16'000U, 40'000U}) {  // 40,000: more than are kept as repeated rows
    const Made made(kinds);
    anchor::SaidOfPages said = made.put();
    REQUIRE(said.parts().size() > 4);
    std::size_t met = 0, repeated = 0;
    for (const anchor::SaidOfPages::Part& part : said.parts()) {
      for (const Said& row : part.all()) REQUIRE(part.target(row).value == made.rows[row.source.value].page);
      met += part.size;
      repeated += part.repeated != nullptr ? 1 : 0;
    }
    CHECK(met == Made::kRows);
    CHECK(repeated == (kinds > anchor::Repeated::kMostKinds ? 1 : 2));
    settle(said);
    said.forget_parts();
    for (std::uint32_t page = 0; page < Made::kPages; ++page) {
      REQUIRE(sources(said.of(page, false)) == made.of_page[page][0]);
      REQUIRE(sources(said.of(page, true)) == made.of_page[page][1]);
      REQUIRE(said.has_rows(page) == !said.of(page).empty());
    }
    for (const std::uint32_t page : {0U, Made::kSecond}) {
      for (const Said& row : said.of(page)) {
        REQUIRE(row.anchor == made.rows[row.source.value].said.anchor);
        REQUIRE(row.place == made.rows[row.source.value].said.place);
      }
    }
  }
}

TEST_CASE("marks stay with their rows, repeated or not") {
  const Made made(40'000);
  anchor::SaidOfPages said = made.put();
  settle(said);
  const auto mark_of = [](std::size_t at) { return static_cast<std::uint8_t>(at % 4); };
  for (const std::uint32_t page : {0U, Made::kSecond}) {
    const anchor::RowsToMark rows = said.to_mark(page);
    for (const std::size_t later : {3U, 0U}) {  // the last ones are kept
      rows.visit(0, 1'000, [&](const auto& some) {
        for (std::size_t i = 0; i < some.size(); ++i) some.mark(i, mark_of(i + later));
      });
      rows.visit(1'000, rows.size(), [&](const auto& some) {
        for (std::size_t i = 0; i < some.size(); ++i) some.mark(i, mark_of(1'000 + i + later));
      });
    }
    for (std::size_t at = 0; at < rows.size(); ++at) REQUIRE(said.of(page)[at].marks == mark_of(at));
    std::size_t next = 700;  // a visit of some begins where it is told
    said.of(page).visit(700, 2'000, [&](const auto& some) {
      for (std::size_t i = 0; i < some.size(); ++i) REQUIRE(some[i].marks == mark_of(next++));
    });
    CHECK(next == 2'000);
  }
}

}  // namespace
