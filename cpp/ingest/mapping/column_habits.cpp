#include "ingest/mapping/column_habits.h"

#include <algorithm>

#include "csv/records.h"
#include "ingest/values/dates.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

constexpr std::uint32_t kNever = ColumnTells::kNever;

Tells tells_of(std::string_view cell, const ColumnUse& use) {
  if (is_day_column(use.role)) {
    const auto day = read_date(cell);
    return day ? day->order : Tells::kNothing;
  }
  const auto number = read_number(trimmed(cell), use.measured ? Decimals::kMeasured : Decimals::kPoint);
  return number ? number->decimals : Tells::kNothing;
}

// Whether columns of a kind write the second way: each by itself, else as all others do.
template <class IsKind>
std::vector<bool> second_ways(std::span<const ColumnTells> tells, const std::vector<ColumnUse>& columns,
                              IsKind is_kind) {
  std::vector<bool> first(columns.size()), second(columns.size());
  bool any_first = false, any_second = false;
  for (const ColumnTells& told : tells) {
    if (told.column >= columns.size() || !is_kind(columns[told.column].role)) continue;
    first[told.column] = told.first != kNever;
    second[told.column] = told.second != kNever;
    any_first |= told.first != kNever;
    any_second |= told.second != kNever;
  }
  const bool others = any_second && !any_first;
  for (std::size_t i = 0; i < second.size(); ++i) second[i] = second[i] ? !first[i] : !first[i] && others;
  return second;
}

}  // namespace

bool is_number_column(Role role) {
  return role == Role::kMetric || role == Role::kTargetMetric || role == Role::kDomainMetric;
}

bool is_day_column(Role role) {
  return role == Role::kFirstSeen || role == Role::kLastSeen || role == Role::kLost || role == Role::kLostOn ||
         role == Role::kOutreachDay;
}

bool has_habits(const Mapping& mapping) {
  return std::ranges::any_of(
      mapping.columns, [](const ColumnUse& use) { return is_number_column(use.role) || is_day_column(use.role); });
}

void gather(std::vector<ColumnTells>& all, std::span<const ColumnTells> more, std::uint32_t line_base) {
  for (const ColumnTells& part : more) {
    auto found = std::ranges::find(all, part.column, &ColumnTells::column);
    if (found == all.end()) found = all.insert(all.end(), ColumnTells{.column = part.column});
    const auto line = [line_base](std::uint32_t in_part) { return in_part == kNever ? kNever : line_base + in_part; };
    found->open = std::min(found->open, line(part.open));
    found->first = std::min(found->first, line(part.first));
    found->second = std::min(found->second, line(part.second));
  }
}

void settle_habits(std::span<const ColumnTells> tells, std::vector<ColumnUse>& columns) {
  const std::vector<bool> commas = second_ways(tells, columns, is_number_column);
  const std::vector<bool> months = second_ways(tells, columns, is_day_column);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i].decimal_comma = is_number_column(columns[i].role) && commas[i];
    columns[i].month_first = is_day_column(columns[i].role) && months[i];
  }
}

void settle_by_head(std::string_view head, bool whole, Mapping& mapping) {
  if (!has_habits(mapping)) return;
  std::vector<ColumnTells> tells;
  for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
    const Role role = mapping.columns[i].role;
    if (is_number_column(role) || is_day_column(role)) tells.push_back({.column = i});
  }
  csv::Records records(head, {.delimiter = mapping.delimiter, .quote = mapping.quote, .comment = mapping.comment});
  for (std::uint32_t skipped = 0; records.next(); ++skipped) {
    if (!whole && records.end() == head.size()) break;
    if (skipped < mapping.skip_records) continue;
    for (ColumnTells& told : tells) {
      if (told.column >= records.fields()) continue;
      told.note(tells_of(records.field(told.column), mapping.columns[told.column]), records.line());
    }
  }
  settle_habits(tells, mapping.columns);
  mapping.habits_known = whole;
}

std::optional<Mapping> corrected(const Mapping& used, std::span<const ColumnTells> tells) {
  // Of rows about all of the web the first value of a domain stays: these are not read twice.
  if (used.habits_known || used.whole_web) return std::nullopt;
  Mapping right = used;
  settle_habits(tells, right.columns);
  right.habits_known = true;
  const bool differs = std::ranges::any_of(tells, [&](const ColumnTells& told) {
    if (told.column >= used.columns.size() || told.open == kNever) return false;
    const ColumnUse& before = used.columns[told.column];
    const ColumnUse& after = right.columns[told.column];
    return before.decimal_comma != after.decimal_comma || before.month_first != after.month_first;
  });
  return differs ? std::optional(std::move(right)) : std::nullopt;
}

}  // namespace ingest
