#include "table/columns/row.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

struct Cells {
  std::vector<std::string> names = {"a", ""};
  std::vector<double> shares = {0.25, kEmpty};
  std::vector<std::uint32_t> links = {100'000, base::kNone};
};

table::Table table_of(const Cells& cells) {
  const auto column = [](std::string name, table::Cells of) {
    return table::Column{.name = std::move(name), .label = {}, .help = {}, .index = {}, .cells = of};
  };
  return {.name = "t",
          .rows = 2,
          .columns = {column("name", table::OwnText{cells.names}), column("share", table::Number{cells.shares}),
                      column("links", table::Integer{cells.links}), column("unknown", table::Number{})},
          .default_sort = {},
          .keep = {}};
}

}  // namespace

TEST_CASE("row: cells by the names of their columns", "[table]") {
  const Cells cells;
  const table::Table table = table_of(cells);
  const table::Row row(table, 0);
  CHECK(row.text("name") == "a");
  CHECK(row.text("share") == "0.25");
  CHECK(row.number("share") == 0.25);
  CHECK(row.count("links") == 100'000);
}

TEST_CASE("row: cells without a value, and columns that are not there, are empty", "[table]") {
  const Cells cells;
  const table::Table table = table_of(cells);
  const table::Row row(table, 1);
  for (const char* column : {"name", "share", "links", "unknown", "nobody's"}) {
    CAPTURE(column);
    CHECK(row.text(column).empty());
    CHECK(std::isnan(row.number(column)));
    CHECK(row.count(column) == 0);
  }
}
