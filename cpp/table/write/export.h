// Whole tables as CSV or JSON.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "table/columns/column.h"

namespace table {

// Whole tables as text, in slices so that the caller can stream and stop: the header, then rows of
// the chosen columns by slices of row ids, then the footer. No columns: all that are not aside. A name that
// the table does not have is left out; find_columns says so beforehand. CSV: RFC 4180, LF; what a
// spreadsheet would run as a formula is made inert (csv/writer.h). JSON: an array of objects; numbers and flags as
// such, null for an empty cell that is not text, and U+FFFD for bytes that are not UTF-8.
enum class Format : std::uint8_t { kCsv, kJson };
void append_header(const Table& table, std::span<const std::string> columns, Format format, std::string& out);
void append_rows(const Table& table, std::span<const std::string> columns, std::span<const std::uint32_t> ids,
                 Format format, bool first, std::string& out);
void append_footer(Format format, std::string& out);

}  // namespace table
