#include <array>
#include <random>
#include <vector>

#include <catch_amalgamated.hpp>

#include "anchor/inlinks/inlink_sorter.h"

namespace {

using anchor::InlinkRow;
using anchor::InlinksByPage;
using anchor::InlinkSorter;

std::vector<std::uint32_t> sources(std::span<const InlinkRow> rows) {
  std::vector<std::uint32_t> ids;
  for (const InlinkRow& row : rows) ids.push_back(row.source.value);
  return ids;
}

TEST_CASE("rows stand by page, internal ones first, each in the order of the links") {
  constexpr std::uint32_t kPages = 150'000,
                          kRows = 600'000;  // several slices, partitions of all sizes, pages without rows
  struct Row {
    std::uint32_t page;
    bool external;
  };
  std::mt19937 random(5);
  std::vector<Row> rows;
  std::vector<std::array<std::vector<std::uint32_t>, 2>> expected(kPages);  // numbers of rows: internal, external
  InlinkSorter sorter(kPages);
  for (std::uint32_t i = 0; i < kRows; ++i) {
    const std::uint32_t draw = random() % kPages;
    const Row row{i % 3 == 0 ? 7 : draw / 2 * 2, random() % 3 == 0};
    rows.push_back(row);
    expected[row.page][row.external ? 1 : 0].push_back(i);
    sorter.count(InlinksByPage::group_of(row.page, row.external));
  }
  base::finish(sorter.make_room());
  for (std::uint32_t i = 0; i < kRows; ++i)
    sorter.append(InlinksByPage::group_of(rows[i].page, rows[i].external),
                  {.source = {i}, .anchor = {i + 1}, .place = {i + 2}});
  base::finish(sorter.sort());
  InlinksByPage inlinks = sorter.take();
  REQUIRE(inlinks.pages() == kPages);
  for (std::uint32_t page = 0; page < kPages; ++page) {
    REQUIRE(sources(inlinks.of(page, false)) == expected[page][0]);
    REQUIRE(sources(inlinks.of(page, true)) == expected[page][1]);
    std::vector<std::uint32_t> both = expected[page][0];
    both.insert(both.end(), expected[page][1].begin(), expected[page][1].end());
    REQUIRE(sources(inlinks.of(page)) == both);
    REQUIRE(sources(inlinks.mutable_rows(page)) == both);
  }
  CHECK(inlinks.of(7)[2].anchor.value == inlinks.of(7)[2].source.value + 1);
  CHECK(inlinks.of(7)[2].place.value == inlinks.of(7)[2].source.value + 2);
}

TEST_CASE("a crawl without pages has no rows") {
  InlinkSorter sorter(0);
  base::finish(sorter.make_room());
  base::finish(sorter.sort());
  CHECK(sorter.take().pages() == 0);
  CHECK(InlinksByPage().pages() == 0);
}

}  // namespace
