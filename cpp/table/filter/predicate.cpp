#include "table/filter/predicate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>

#include "csv/writer.h"
#include "table/columns/ascii.h"
#include "table/columns/date.h"
#include "table/filter/text_match.h"

namespace table {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

base::Result<double> parse_number(const Column& column, std::string_view value) {
  constexpr std::size_t kLongest = 64;
  const bool percent = value.ends_with('%');
  const std::string digits(value.substr(0, value.size() - (percent ? 1 : 0)));
  if (digits.size() > kLongest || !csv::is_plain_number(digits)) {
    return base::fail(base::ErrorCode::kBadOption, column.name + " is a number, and \"" +
                                                       std::string(value.substr(0, 100)) + "\" is not. Write " +
                                                       column.name + ">10, say.");
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
    if (const auto days = parse_days(value)) return std::pair<double, double>(days->first, days->last);
    return base::fail(base::ErrorCode::kBadOption, column.name + " is a date. Write " + column.name +
                                                       ">=2024-01-31, or a month (2024-01) or a year (2024).");
  }
  const auto number =
      std::holds_alternative<FlagBit>(column.cells) ? parse_flag(column, value) : parse_number(column, value);
  if (!number) return std::unexpected(number.error());
  return std::pair(*number, *number);
}

bool is_equality(Op op) { return op == Op::kEqual || op == Op::kNotEqual || op == Op::kContains; }

base::Error no_such_operator(const Column& column, Op op) {
  return {base::ErrorCode::kBadOption,
          column.name + " has no \"" + std::string(symbol(op)) + "\" for this: use = or != here."};
}

base::Result<Interval> interval_of(const Column& column, Op op, std::string_view text) {
  const auto value = parse_value(column, text);
  if (!value) return std::unexpected(value.error());
  const auto [first, last] = *value;
  switch (op) {
    case Op::kLess: return Interval{-kInfinity, std::nextafter(first, -kInfinity)};
    case Op::kLessEqual: return Interval{-kInfinity, last};
    case Op::kGreater: return Interval{std::nextafter(last, kInfinity), kInfinity};
    case Op::kGreaterEqual: return Interval{first, kInfinity};
    default: return Interval{first, last};
  }
}

base::Result<NumberMatch> match_of(const Column& column, const Term& term) {
  const bool ordered = !is_equality(term.op) && term.op != Op::kGlob;
  const bool unordered = std::holds_alternative<FlagBit>(column.cells);
  if (term.op == Op::kGlob || (ordered && unordered)) return std::unexpected(no_such_operator(column, term.op));
  NumberMatch match;
  for (const std::string& value : term.values) {
    if (value.empty()) {
      if (ordered) return std::unexpected(no_such_operator(column, term.op));
      match.empty = true;
      continue;
    }
    const auto interval = interval_of(column, term.op, value);
    if (!interval) return std::unexpected(interval.error());
    match.intervals.push_back(*interval);
  }
  return match;
}

// Judges a block of cells that are numbers. `holds`: 0 before.
void judge(const Column& column, const NumberMatch& match, std::span<const std::uint32_t> rows, std::uint8_t* holds) {
  std::array<double, kBlockRows> numbers;
  read_numbers(column, rows, numbers.data());
  for (const Interval interval : match.intervals) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      holds[i] |= static_cast<std::uint8_t>(static_cast<int>(numbers[i] >= interval.low) &
                                            static_cast<int>(numbers[i] <= interval.high));
    }
  }
  if (!match.empty) return;
  for (std::size_t i = 0; i < rows.size(); ++i) holds[i] |= std::isnan(numbers[i]) ? 1 : 0;
}

// Which slots the rows of the table lead to.
void mark_used(const Table& table, const Column& column, std::vector<std::uint8_t>& used) {
  std::array<std::uint32_t, kBlockRows> slots;
  for_each_block({{}, table.rows}, [&](std::uint32_t, std::span<const std::uint32_t> rows) {
    read_slots(column, rows, slots.data());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (slots[i] < used.size()) used[slots[i]] = 1;
    }
  });
}

}  // namespace

base::Result<Predicate> Predicate::bind(const Table& table, const Term& term) {
  Predicate bound;
  bound.negated_ = term.negated != (term.op == Op::kNotEqual);
  std::vector<const Column*> texts;
  if (term.op == Op::kWord) {
    for (const Column& column : table.columns) {
      if (is_text(column)) texts.push_back(&column);
    }
    bound.bind_texts(table, texts, term);
    return bound;
  }
  const auto column = find_column(table, term.column);
  if (!column) return std::unexpected(column.error());
  if (is_text(**column)) {
    texts.push_back(*column);
    bound.bind_texts(table, texts, term);
    return bound;
  }
  auto match = match_of(**column, term);
  if (!match) return std::unexpected(match.error());
  bound.match_ = std::move(*match);
  bound.bind_number(**column);
  return bound;
}

void Predicate::bind_texts(const Table& table, std::span<const Column* const> columns, const Term& term) {
  std::vector<std::vector<std::uint8_t>> wanted;
  std::vector<TextEntries> dictionaries;
  for (const Column* column : columns) {
    const TextEntries entries(*column);
    const auto known = std::ranges::find(verdicts_, entries.storage(), &Verdicts::storage);
    uses_.push_back({column, static_cast<std::size_t>(known - verdicts_.begin())});
    if (known == verdicts_.end()) {
      verdicts_.push_back({entries.storage(), std::vector<std::uint8_t>(entries.size() + 1)});
      dictionaries.push_back(entries);
      // A dictionary with much that this table does not use is judged only where it is used.
      const bool large = entries.size() / 2 > table.rows;
      wanted.emplace_back(large ? entries.size() : 0);
    }
    std::vector<std::uint8_t>& used = wanted[uses_.back().verdicts];
    if (!used.empty()) mark_used(table, *column, used);
  }
  for (const std::string& value : term.values) {
    const TextMatch match(term.op, value);
    for (std::size_t i = 0; i < verdicts_.size(); ++i) {
      match.judge(dictionaries[i], wanted[i], verdicts_[i].holds);
      verdicts_[i].holds.back() |= match({}) ? 1 : 0;
    }
  }
  // A bare word is in few of the columns: the others need no look-up a row.
  std::erase_if(uses_, [&](const Use& use) { return !std::ranges::contains(verdicts_[use.verdicts].holds, 1); });
}

void Predicate::bind_number(const Column& column) {
  if (!has_slots(column)) {
    number_ = &column;
    return;
  }
  std::vector<std::uint8_t> holds(slot_count(column) + 1);
  holds.back() = match_.empty ? 1 : 0;
  const Column bare = without_index(column);
  for_each_block({{}, slot_count(column)}, [&](std::uint32_t at, std::span<const std::uint32_t> slots) {
    judge(bare, match_, slots, holds.data() + at);
  });
  uses_.push_back({&column, 0});
  verdicts_.push_back({nullptr, std::move(holds)});
}

void Predicate::test(std::span<const std::uint32_t> rows, std::uint8_t* keep) const {
  std::array<std::uint8_t, kBlockRows> holds = {};
  std::array<std::uint32_t, kBlockRows> slots;
  if (number_ != nullptr) judge(*number_, match_, rows, holds.data());
  for (const Use& use : uses_) {
    read_slots(*use.column, rows, slots.data());
    const std::span<const std::uint8_t> verdict = verdicts_[use.verdicts].holds;
    const auto empty = static_cast<std::uint32_t>(verdict.size() - 1);
    for (std::size_t i = 0; i < rows.size(); ++i) holds[i] |= verdict[std::min(slots[i], empty)];
  }
  const int flip = negated_ ? 1 : 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    keep[i] = static_cast<std::uint8_t>(keep[i] & (holds[i] ^ flip));
  }
}

}  // namespace table
