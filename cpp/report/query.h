// Sort, filter and window over a Table, without copying it.
//
// Filter language (one for the command line and the page): terms separated by blanks, all must
// hold; a leading '-' negates one. A term is COLUMN OP VALUE (blanks around OP allowed) with OP one
// of
//   :  contains (text), equals (number)    =  !=  equal, not equal     <  <=  >  >=    ~ matches a
//   /regex/-free glob of * and ?     or a bare word: contained in any text column.   Values with
//   blanks go in "…".
// Text compares without regard to ASCII case for : and globs, exactly for = and !=.
//
// rows(): the ids of the rows [offset, offset+limit) of the sorted, filtered table, and how many
// rows match. Sorting is stable, ties by row number. A window never sorts the whole table: keys are
// bucketed by their high bits and only the buckets that the window touches are ordered.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "report/column.h"

namespace report {

struct SortKey {
  std::string column;
  bool descending = false;
};
struct Query {
  std::vector<std::string> filters;  // each a filter text; all must hold
  std::vector<SortKey> sort;         // first is primary; empty: the table's default
  std::uint32_t offset = 0;
  std::uint32_t limit = base::kNone;
};
struct Rows {
  std::vector<std::uint32_t> ids;
  std::uint32_t matched = 0;
};

base::Result<Rows> rows(const Table& table, const Query& query);

// "pagerank:desc,url" -> sort keys. Errors: kBadOption for a direction that is neither asc nor
// desc.
base::Result<std::vector<SortKey>> parse_sort(std::string_view text);

// One cell as text, as CSV and JSON show it; "" when empty. Whole numbers by their digits,
// others in the shortest form that reads back the same, dates as YYYY-MM-DD, flags as true and false.
void append_cell(const Column& column, std::uint32_t row, std::string& out);
void append_number(double number, std::string& out);  // "" for NaN

// Whole tables as text, in slices so that the caller can stream and stop: the header, then rows of
// the chosen columns by slices of row ids, then the footer. No columns: all of them. A name that
// the table does not have is left out; find_columns says so beforehand. CSV: RFC 4180, LF; what a
// spreadsheet would run as a formula is made inert (csv/writer.h). JSON: an array of objects; numbers and flags as
// such, null for an empty cell that is not text, and U+FFFD for bytes that are not UTF-8.
enum class Format : std::uint8_t { kCsv, kJson };
void append_header(const Table& table, std::span<const std::string> columns, Format format, std::string& out);
void append_rows(const Table& table, std::span<const std::string> columns, std::span<const std::uint32_t> ids,
                 Format format, bool first, std::string& out);
void append_footer(Format format, std::string& out);

}  // namespace report
