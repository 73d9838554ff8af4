// A filter's term bound to the columns of a table, then tested a block of rows at a time.
// Numbers, counts, dates and flags become one closed interval. What many rows share (a string of a
// dictionary, a row behind an index) is judged once when the term is bound, strings that lie one
// after the other in memory in one search, so that a row costs a look-up.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "table/columns/cells.h"
#include "table/columns/column.h"
#include "table/filter/filter.h"

namespace table {

struct Interval {   // low > high: holds nothing
  double low = 0;
  double high = -1;
};

struct NumberMatch {
  std::vector<Interval> intervals;   // any of them
  bool empty = false;                // an empty cell, too
};

class Predicate {
 public:
  // Errors: kBadOption for a column that does not exist, a value that is not of the column's kind, or
  // an operator that it has not. Cost: O(distinct cells).
  static base::Result<Predicate> bind(const Table& table, const Term& term);

  // keep[i] stays 1 when the term holds for rows[i], and becomes 0 when it does not.
  // At most kBlockRows rows.
  void test(std::span<const std::uint32_t> rows, std::uint8_t* keep) const;

 private:
  struct Verdicts {                      // of the slots of one dictionary or index
    const void* storage = nullptr;
    std::vector<std::uint8_t> holds;     // [slots + 1] the last one: of an empty cell
  };
  struct Use {
    const Column* column;
    std::size_t verdicts;
  };

  void bind_texts(const Table& table, std::span<const Column* const> columns, const Term& term);
  void bind_number(const Column& column);

  bool negated_ = false;
  const Column* number_ = nullptr;       // numbers that rows do not share: compared row by row
  NumberMatch match_;                    // of number_
  std::vector<Use> uses_;                // any of them
  std::vector<Verdicts> verdicts_;
};

}  // namespace table
