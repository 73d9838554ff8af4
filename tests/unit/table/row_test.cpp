#include "table/columns/row.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "catalog/messages/message.h"
#include "catalog/messages/sentences.h"
#include "table/columns/sentences.h"

namespace {

using catalog::Message;

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

TEST_CASE("row: a sentence goes over with what it is made of", "[table]") {
  const auto said = [](std::uint32_t contacts) { return Message("chance.own_rate").count("contacts", contacts); };
  table::Sentences kept;
  kept.add(said(7));
  kept.add_text("of a file");
  kept.add_empty();
  table::Sentences made(3, said);
  const Cells cells;
  table::Table table = table_of(cells);
  for (table::Sentences* const sentences : {&kept, &made}) {
    table.columns.front().sentences = sentences;
    table::Sentences copy;
    for (std::uint32_t row = 0; row < 3; ++row) table::Row(table, row).add_sentence("name", copy);
    for (std::uint32_t row = 0; row < 3; ++row) {
      CHECK(copy.cell(row) == sentences->cell(row));
      CHECK(copy.pool()[copy.english()[row]] == sentences->pool()[sentences->english()[row]]);
    }
  }
  table::Sentences none;
  table::Row(table, 0).add_sentence("links", none);
  table::Row(table, 0).add_sentence("nobody's", none);
  CHECK(none.cell(0) == "{}");
  CHECK(none.cell(1) == "{}");
}
