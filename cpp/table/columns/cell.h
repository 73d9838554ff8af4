// A cell as text.
#pragma once

#include <cstdint>
#include <string>

#include "table/columns/column.h"

namespace table {

// One cell as text, as CSV and JSON show it; "" when empty. Whole numbers by their digits,
// others in the shortest form that reads back the same, dates as YYYY-MM-DD, flags as true and false.
void append_cell(const Column& column, std::uint32_t row, std::string& out);
void append_number(double number, std::string& out);  // "" for NaN

}  // namespace table
