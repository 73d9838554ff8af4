// The filter language: no text crashes the parser; what it read, printed, is read the same; and a
// filter that a table accepts keeps the same rows as its printed form, and the others when negated.
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string_view>

#include "table/filter/filter.h"
#include "table/view/query.h"

namespace {

struct SmallTable {
  std::vector<std::string> texts = {"", "a", "Two Words", "https://x.example/?a=b", "\"", "*?\xFF"};
  std::vector<std::uint32_t> counts = {0, 1, base::kNone, 3, 10, 2};
  std::vector<double> numbers = {0.5, -1, std::numeric_limits<double>::quiet_NaN(), 1e300, 0, 0.1};
  std::vector<std::int32_t> dates = {0, 19723, INT32_MIN, -1, 1, 20000};
  std::vector<std::uint16_t> flags = {0, 1, 0, 1, 0, 1};
  table::Table table;

  SmallTable() {
    table.rows = 6;
    table.columns = {{"a", "", "", {}, {}, table::OwnText{texts}},
                     {"b", "", "", {}, {}, table::Integer{counts}},
                     {"c", "", "", {}, {}, table::Number{numbers}},
                     {"d", "", "", {}, {}, table::Date{dates}},
                     {"e", "", "", {}, {}, table::FlagBit{flags, 1}}};
  }
};

void require(bool holds) {
  if (!holds) std::abort();
}

base::Result<table::Rows> kept(const table::Table& table, std::string filter) {
  return table::rows(table, {{std::move(filter)}, {}, 0, base::kNone});
}

void check_negation(const table::Table& table, table::Term term) {
  term.or_last = false;
  const auto with = kept(table, table::to_text(std::span(&term, 1)));
  term.negated = !term.negated;
  const auto without = kept(table, table::to_text(std::span(&term, 1)));
  require(with.has_value() == without.has_value());
  if (with) require(with->matched + without->matched == table.rows);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const SmallTable small;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto terms = table::parse_filter(text);
  if (!terms) return 0;
  const std::string printed = table::to_text(*terms);
  const auto again = table::parse_filter(printed);
  require(again.has_value() && *again == *terms);
  const auto rows = kept(small.table, std::string(text));
  const auto same = kept(small.table, printed);
  require(rows.has_value() == same.has_value());
  if (rows) require(rows->ids == same->ids);
  for (const table::Term& term : *terms) check_negation(small.table, term);
  return 0;
}
