// A filter's term bound to the columns of a table, tested a block of rows at a time.
// Numbers, counts, dates and flags become one closed interval. A text is judged once for each
// distinct string and remembered, so that ten million links cost one look-up a row.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "report/cells.h"
#include "report/column.h"
#include "report/filter.h"

namespace report {

class Predicate {
 public:
  // Errors: kBadOption for a column that does not exist, a value that is not of the column's kind,
  // or an operator that it has not.
  static base::Result<Predicate> bind(const Table& table, const Term& term);

  // keep[i] stays 1 when the term holds for rows[i], and becomes 0 when it does not.
  // At most kBlockRows rows.
  void test(std::span<const std::uint32_t> rows, std::uint8_t* keep);

 private:
  struct Interval {
    double low = 0, high = -1;  // low > high: holds for none
  };
  struct Memo {  // what is known of the entries of one dictionary: 0 not judged, 1 does not hold, 2
                 // holds
    const void* storage = nullptr;
    std::vector<std::uint8_t> verdict;
  };
  struct TextUse {
    const Column* column;
    TextEntries entries;
    std::size_t memo;
  };

  void add_text(const Column& column);
  void test_numbers(std::span<const std::uint32_t> rows, std::uint8_t* keep) const;
  void test_texts(std::span<const std::uint32_t> rows, std::uint8_t* keep);
  bool judge(std::string_view text) const;
  static base::Result<Interval> interval(const Column& column, const Term& term);

  Op op_ = Op::kWord;
  bool negated_ = false;
  std::string value_;               // folded for the operators that do not look at case
  const Column* number_ = nullptr;  // when it is not about texts
  Interval interval_;
  std::vector<TextUse> texts_;  // any of them
  std::vector<Memo> memos_;
};

// Glob with * and ? (one byte), ASCII case ignored; `pattern` is folded. O(text * stars).
bool glob_matches(std::string_view pattern, std::string_view text);
// `needle` is folded.
bool contains_folded(std::string_view text, std::string_view needle);

}  // namespace report
