// The filter language of query.h as terms. parse_filter knows no table but for what its columns are called; binding a
// term to a column, and the errors of that, are in predicate.h. Linear in the text times the labels; at most kMaxTerms
// terms.
//
// What the short description leaves open:
//   - a column's name is made of letters, digits and _, with at least one letter, and an operator follows it; a label
//     may have blanks and signs, and the longest that fits is taken. http://… and https://… are words.
//   - "" inside quotes is one quote; a quote that is not closed ends with the text, so that a search box answers while
//     a person types. So does a value that ends with |, and an "or" that nothing stands on both sides of is a word.
//   - == is =. COLUMN="" holds for empty cells, COLUMN!="" for the others. A | in quotes is a part of the text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace table {

enum class Op : std::uint8_t {
  kWord,  // contained in any text column; Term::column is ""
  kContains,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kGlob,
};

struct Term {
  std::string column;
  std::vector<std::string> values;  // at least one; any of them
  Op op = Op::kWord;
  bool negated = false;
  bool or_last = false;  // holds where the term before it holds, too

  friend bool operator==(const Term&, const Term&) = default;
};

// What people call a column, and its name in exports.
struct Label {
  std::string_view label, name;
};

inline constexpr std::size_t kMaxTerms = 64;

// Errors: kBadOption when a value is missing or there are too many terms or values.
base::Result<std::vector<Term>> parse_filter(std::string_view text, std::span<const Label> labels = {});

// The text that parses to these terms again.
std::string to_text(std::span<const Term> terms);
std::string_view symbol(Op op);

}  // namespace table
