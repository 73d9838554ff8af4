#include "ingest/column_habits.h"

#include <algorithm>
#include <string_view>

#include "ingest/values.h"

namespace ingest {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_metric(Role role) {
  return role == Role::kMetric || role == Role::kTargetMetric || role == Role::kDomainMetric;
}
bool is_day(Role role) { return role == Role::kFirstSeen || role == Role::kLastSeen || role == Role::kLost; }

struct Votes {
  unsigned decimal = 0, grouped = 0;
};

// What one number says of commas: "0,5" and "1.240,5" decimal, "1,240.5" and "1,234,567" grouped, "3,709" nothing.
void count_commas(std::string_view cell, Votes& votes) {
  const std::string_view number = cell.substr(0, cell.find_first_not_of("0123456789.,"));
  const std::size_t comma = number.rfind(',');
  const std::size_t dot = number.rfind('.');
  if (comma == npos) {
    if (dot != npos && number.find('.') != dot) ++votes.decimal;  // 1.234.567
    return;
  }
  const bool twice = number.find(',') != comma;
  if (twice || (dot != npos && dot > comma)) {
    ++votes.grouped;
  } else if (dot != npos || number.size() - comma != 4 || number.starts_with("0,") || comma > 3) {
    ++votes.decimal;
  }
}

Votes commas_of(std::span<const HeadRecord> rows, std::size_t column) {
  Votes votes;
  for (const HeadRecord& row : rows) {
    if (column < row.cells.size()) count_commas(trimmed(row.cells[column]), votes);
  }
  return votes;
}

// The two numbers before a year: 31/05/2024.
bool read_day(std::string_view cell, unsigned& first, unsigned& second) {
  for (unsigned* number : {&first, &second}) {
    std::size_t digits = 0;
    for (*number = 0; digits < cell.size() && cell[digits] >= '0' && cell[digits] <= '9' && digits < 3; ++digits) {
      *number = *number * 10 + static_cast<unsigned>(cell[digits] - '0');
    }
    if (digits == 0 || digits > 2 || digits == cell.size()) return false;
    if (cell[digits] != '/' && cell[digits] != '.' && cell[digits] != '-') return false;
    cell.remove_prefix(digits + 1);
  }
  return true;
}

bool month_comes_first(std::span<const HeadRecord> rows, std::size_t column) {
  bool second_is_day = false;
  for (const HeadRecord& row : rows) {
    unsigned first = 0;
    unsigned second = 0;
    if (column >= row.cells.size() || !read_day(trimmed(row.cells[column]), first, second)) continue;
    if (first > 12) return false;
    second_is_day |= second > 12;
  }
  return second_is_day;
}

}  // namespace

void settle_habits(std::span<const HeadRecord> rows, std::vector<ColumnUse>& columns) {
  std::vector<Votes> votes(columns.size());
  Votes all;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (is_day(columns[i].role)) columns[i].month_first = month_comes_first(rows, i);
    if (!is_metric(columns[i].role)) continue;
    votes[i] = commas_of(rows, i);
    all.decimal += votes[i].decimal;
    all.grouped += votes[i].grouped;
  }
  const bool decides = (all.grouped == 0) != (all.decimal == 0);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!is_metric(columns[i].role)) continue;
    const bool says = votes[i].decimal > 0 || votes[i].grouped > 0;
    if (says) columns[i].decimal_comma = votes[i].decimal > 0 && votes[i].grouped == 0;
    if (!says && decides) columns[i].decimal_comma = all.decimal > 0;
  }
}

}  // namespace ingest
