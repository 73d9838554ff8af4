// The filter language of query.h as terms. parse_filter knows no table; binding a term to a column,
// and the errors of that, are in predicate.h. Linear in the text; at most kMaxTerms terms.
//
// What the short description leaves open:
//   - a column's name is made of letters, digits and _, with at least one letter, and an operator
//     follows it; http://… and https://… are words.
//   - "" inside quotes is one quote; a quote that is not closed ends with the text, so that a
//   search
//     box answers while a person types.
//   - == is =. COLUMN="" holds for empty cells, COLUMN!="" for the others.
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
  std::string value;
  Op op = Op::kWord;
  bool negated = false;

  friend bool operator==(const Term&, const Term&) = default;
};

inline constexpr std::size_t kMaxTerms = 64;

// Errors: kBadOption when a value is missing or there are too many terms.
base::Result<std::vector<Term>> parse_filter(std::string_view text);

// The text that parses to these terms again.
std::string to_text(std::span<const Term> terms);
std::string_view symbol(Op op);

}  // namespace table
