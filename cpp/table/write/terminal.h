// A report as a table for a terminal: columns aligned by display width (Unicode East Asian Width,
// through utf8proc), numbers to the right, long cells shortened in the middle, where two addresses
// differ least often. Whatever a terminal could act on (control characters, direction marks, bytes
// that are not UTF-8) is shown as a harmless sign.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "table/columns/column.h"
#include "table/write/export.h"

namespace table {

struct TerminalOptions {
  std::uint32_t width = 120;              // columns of the terminal; a table of many columns may need more
  std::uint32_t matched = base::kNone;    // rows in all, for the last line; kNone: those given
};

// columns: as for append_rows. Widths are measured over the first 1,000 rows. Ends with a line that
// says how many rows there are.
void append_terminal(const Table& table, std::span<const std::string> columns, std::span<const std::uint32_t> ids,
                     std::string& out, const TerminalOptions& options = {});

// Display columns of a text once it is made harmless.
std::uint32_t display_width(std::string_view text);
// Harmless, on one line.
std::string printable(std::string_view text);
// Harmless, the ends of lines kept.
std::string printable_lines(std::string_view text);
// Harmless, and at most `width` columns wide.
std::string shortened(std::string_view text, std::uint32_t width);

}  // namespace table
