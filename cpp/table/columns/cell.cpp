#include "table/columns/cell.h"

#include <array>
#include <charconv>
#include <cmath>

#include "table/columns/cells.h"
#include "table/columns/date.h"

namespace table {

void append_number(double number, std::string& out) {
  if (std::isnan(number)) return;
  // Every count is exact here; the shortest form of 100000 would be 1e+05.
  constexpr double kMostWhole = 9007199254740992.0;
  const bool whole = std::abs(number) < kMostWhole && number == std::trunc(number);
  std::array<char, 32> digits;
  char* const first = digits.data();
  char* const last = first + digits.size();
  const auto [end, error] =
      whole ? std::to_chars(first, last, static_cast<std::int64_t>(number)) : std::to_chars(first, last, number);
  if (error == std::errc()) out.append(first, end);
}

void append_cell_number(const Column& column, double number, std::string& out) {
  if (std::isnan(number)) return;
  if (std::holds_alternative<FlagBit>(column.cells)) {
    out.append(number != 0 ? "true" : "false");
  } else if (std::holds_alternative<Date>(column.cells)) {
    append_date(static_cast<std::int32_t>(number), out);
  } else {
    append_number(number, out);
  }
}

void append_cell(const Column& column, std::uint32_t row, std::string& out) {
  const std::span rows(&row, 1);
  if (is_text(column)) {
    std::uint32_t id = base::kNone;
    read_text_ids(column, rows, &id);
    out.append(TextEntries(column)[id]);
    return;
  }
  double number = 0;
  read_numbers(column, rows, &number);
  append_cell_number(column, number, out);
}

}  // namespace table
