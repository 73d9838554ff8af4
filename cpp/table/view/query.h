// Sort, filter and window over a Table, without copying it.
//
// Filter language (one for the command line and the page): terms separated by blanks, all must hold; a leading '-'
// negates one. "or" (German "oder") between two terms: one of them must hold; it binds closer than a blank, so that
// "a or b c" is "(a or b) and c". A term is COLUMN OP VALUE (blanks around OP allowed) with COLUMN a column's name or
// its label, and OP one of
//   :  contains (text), equals (number)    =  !=  equal, not equal     <  <=  >  >=    ~ matches a /regex/-free glob
//   of * and ?     or a bare word: contained in any text column.
// Values with blanks go in "…". status=404|410 holds for either value, status!=404|410 for neither. share>5% is
// share>0.05.
// Text compares without regard to ASCII case for : and globs, exactly for = and !=.
//
// rows(): the ids of the rows [offset, offset+limit) of the sorted, filtered table, and how many
// rows match. Sorting is stable, ties by row number. A window never sorts the whole table: keys are
// bucketed by their high bits and only the buckets that the window touches are ordered.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "table/columns/column.h"

namespace table {

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

}  // namespace table
