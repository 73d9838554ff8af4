// Cells of a worksheet as SpreadsheetML (ECMA-376, part 1, section 18).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace table {

// A text as an element <t> holds it: inert (csv/writer.h), so that it stays a text also where somebody goes into the
// cell or saves the sheet as CSV; at most 32,767 UTF-16 units, beyond which Excel takes a workbook for damaged;
// characters that XML cannot hold as _x000B_, and what looks like that as _x005F_x000B_; U+FFFD for bytes that are not
// UTF-8 and for U+FFFE and U+FFFF.
void append_sheet_text(std::string_view text, std::string& out);

// "A", …, "Z", "AA", …: column 0, 1, …
std::string sheet_column(std::size_t column);

}  // namespace table
