#include <array>
#include <charconv>
#include <cmath>

#include "report/cells.h"
#include "report/date.h"
#include "report/query.h"

namespace report {

void append_number(double number, std::string& out) {
  if (std::isnan(number)) return;
  std::array<char, 32> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  if (error == std::errc()) out.append(digits.data(), end);
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

}  // namespace report
