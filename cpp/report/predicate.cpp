#include "report/predicate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>

#include "csv/writer.h"
#include "report/ascii.h"
#include "report/date.h"

namespace report {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

base::Result<double> parse_number(const Column& column, std::string_view value) {
  constexpr std::size_t kLongest = 64;
  const bool percent = value.ends_with('%');
  const std::string digits(value.substr(0, value.size() - (percent ? 1 : 0)));
  if (digits.size() > kLongest || !csv::is_plain_number(digits)) {
    return base::fail(base::ErrorCode::kBadOption,
                      column.name + " is a number, and \"" + std::string(value.substr(0, 100)) +
                          "\" is not. Write " + column.name + ">10, say.");
  }
  const double number = std::strtod(digits.c_str(), nullptr);
  return percent ? number / 100 : number;
}

base::Result<double> parse_flag(const Column& column, std::string_view value) {
  for (const std::string_view yes : {"true", "yes", "1"}) {
    if (equal_folded(value, yes)) return 1.0;
  }
  for (const std::string_view no : {"false", "no", "0"}) {
    if (equal_folded(value, no)) return 0.0;
  }
  return base::fail(base::ErrorCode::kBadOption,
                    column.name + " is true or false. Write " + column.name + "=true, say.");
}

// What the value names: one number, or the days of a month or a year.
base::Result<std::pair<double, double>> parse_value(const Column& column, std::string_view value) {
  if (std::holds_alternative<Date>(column.cells)) {
    if (const auto days = parse_days(value))
      return std::pair<double, double>(days->first, days->last);
    return base::fail(base::ErrorCode::kBadOption,
                      column.name + " is a date. Write " + column.name +
                          ">=2024-01-31, or a month (2024-01) or a year (2024).");
  }
  const auto number = std::holds_alternative<FlagBit>(column.cells) ? parse_flag(column, value)
                                                                    : parse_number(column, value);
  if (!number) return std::unexpected(number.error());
  return std::pair(*number, *number);
}

bool is_equality(Op op) {
  return op == Op::kEqual || op == Op::kNotEqual || op == Op::kContains;
}

base::Error no_such_operator(const Column& column, Op op) {
  return {base::ErrorCode::kBadOption,
          column.name + " has no \"" + std::string(symbol(op)) + "\" for this: use = or != here."};
}

bool ignores_case(Op op) {
  return op == Op::kWord || op == Op::kContains || op == Op::kGlob;
}

}  // namespace

base::Result<Predicate> Predicate::bind(const Table& table, const Term& term) {
  Predicate bound;
  bound.op_ = term.op == Op::kNotEqual ? Op::kEqual : term.op;
  bound.negated_ = term.negated != (term.op == Op::kNotEqual);
  bound.value_ = ignores_case(term.op) ? folded(term.value) : term.value;
  if (term.op == Op::kWord) {
    for (const Column& column : table.columns) {
      if (is_text(column)) bound.add_text(column);
    }
    return bound;
  }
  const auto column = find_column(table, term.column);
  if (!column) return std::unexpected(column.error());
  if (is_text(**column)) {
    bound.add_text(**column);
    return bound;
  }
  const auto range = interval(**column, term);
  if (!range) return std::unexpected(range.error());
  bound.number_ = *column;
  bound.interval_ = *range;
  if (term.value.empty()) bound.negated_ = !bound.negated_;  // "is empty" is "has no number"
  return bound;
}

base::Result<Predicate::Interval> Predicate::interval(const Column& column, const Term& term) {
  const bool ordered = !is_equality(term.op) && term.op != Op::kGlob;
  if (term.op == Op::kGlob) return std::unexpected(no_such_operator(column, term.op));
  if (term.value.empty()) {
    if (ordered) return std::unexpected(no_such_operator(column, term.op));
    return Interval{-kInfinity, kInfinity};
  }
  if (ordered && std::holds_alternative<FlagBit>(column.cells)) {
    return std::unexpected(no_such_operator(column, term.op));
  }
  const auto value = parse_value(column, term.value);
  if (!value) return std::unexpected(value.error());
  const auto [first, last] = *value;
  switch (term.op) {
    case Op::kLess:
      return Interval{-kInfinity, std::nextafter(first, -kInfinity)};
    case Op::kLessEqual:
      return Interval{-kInfinity, last};
    case Op::kGreater:
      return Interval{std::nextafter(last, kInfinity), kInfinity};
    case Op::kGreaterEqual:
      return Interval{first, kInfinity};
    default:
      return Interval{first, last};
  }
}

void Predicate::add_text(const Column& column) {
  TextEntries entries(column);
  const void* storage = entries.storage();
  const auto known = std::ranges::find(memos_, storage, &Memo::storage);
  const auto memo = static_cast<std::size_t>(known - memos_.begin());
  if (known == memos_.end()) memos_.push_back({storage, std::vector<std::uint8_t>(entries.size())});
  texts_.push_back({&column, entries, memo});
}

void Predicate::test(std::span<const std::uint32_t> rows, std::uint8_t* keep) {
  if (number_ != nullptr) {
    test_numbers(rows, keep);
  } else {
    test_texts(rows, keep);
  }
}

void Predicate::test_numbers(std::span<const std::uint32_t> rows, std::uint8_t* keep) const {
  std::array<double, kBlockRows> numbers;
  read_numbers(*number_, rows, numbers.data());
  const auto [low, high] = interval_;
  const int flip = negated_ ? 1 : 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int inside = static_cast<int>(numbers[i] >= low) & static_cast<int>(numbers[i] <= high);
    keep[i] = static_cast<std::uint8_t>(keep[i] & (inside ^ flip));
  }
}

void Predicate::test_texts(std::span<const std::uint32_t> rows, std::uint8_t* keep) {
  const bool empty_holds = judge({});
  std::array<std::uint8_t, kBlockRows> holds = {};
  std::array<std::uint32_t, kBlockRows> ids;
  for (const TextUse& use : texts_) {
    read_text_ids(*use.column, rows, ids.data());
    std::vector<std::uint8_t>& verdict = memos_[use.memo].verdict;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (ids[i] >= verdict.size()) {
        holds[i] |= static_cast<std::uint8_t>(empty_holds);
        continue;
      }
      std::uint8_t& known = verdict[ids[i]];
      if (known == 0) known = judge(use.entries[ids[i]]) ? 2 : 1;
      holds[i] |= static_cast<std::uint8_t>(known >> 1);
    }
  }
  const int flip = negated_ ? 1 : 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    keep[i] = static_cast<std::uint8_t>(keep[i] & (holds[i] ^ flip));
  }
}

bool Predicate::judge(std::string_view text) const {
  switch (op_) {
    case Op::kWord:
    case Op::kContains:
      return contains_folded(text, value_);
    case Op::kGlob:
      return glob_matches(value_, text);
    case Op::kLess:
      return !text.empty() && text < value_;
    case Op::kLessEqual:
      return !text.empty() && text <= value_;
    case Op::kGreater:
      return !text.empty() && text > value_;
    case Op::kGreaterEqual:
      return !text.empty() && text >= value_;
    default:
      return text == value_;
  }
}

}  // namespace report
