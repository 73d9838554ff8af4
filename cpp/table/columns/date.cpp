#include "table/columns/date.h"

#include <charconv>

#include "table/columns/ascii.h"

namespace table {
namespace {

// Years are counted from March, so that the leap day is the last of its year; 400 years repeat.
constexpr std::int64_t kEraDays = 146097;
constexpr std::int64_t kEpoch = 719468;  // days from 0000-03-01 to 1970-01-01

struct Civil {
  std::int64_t year;
  int month, day;
};

std::int64_t march_days(int month) { return (153 * ((month + 9) % 12) + 2) / 5; }

std::int32_t days_of(Civil date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t days = year * 365 + year / 4 - year / 100 + year / 400;
  return static_cast<std::int32_t>(days + march_days(date.month) + date.day - 1 - kEpoch);
}

Civil civil_of(std::int32_t days) {
  std::int64_t left = days + kEpoch;
  const std::int64_t era = (left >= 0 ? left : left - kEraDays + 1) / kEraDays;
  left -= era * kEraDays;
  const std::int64_t year = (left - left / 1460 + left / 36524 - left / 146096) / 365;
  const std::int64_t day = left - (year * 365 + year / 4 - year / 100);
  const auto march = static_cast<int>((5 * day + 2) / 153);
  const int month = march < 10 ? march + 3 : march - 9;
  return {.year = year + era * 400 + (month <= 2 ? 1 : 0),
          .month = month,
          .day = static_cast<int>(day - (153 * march + 2) / 5 + 1)};
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size() && is_digit(text[0]);
  return whole ? std::optional(value) : std::nullopt;
}

void append_padded(std::int64_t value, std::size_t width, std::string& out) {
  const std::string digits = std::to_string(value);
  out.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

void append_date(std::int32_t days, std::string& out) {
  const Civil date = civil_of(days);
  append_padded(date.year, 4, out);
  out.push_back('-');
  append_padded(date.month, 2, out);
  out.push_back('-');
  append_padded(date.day, 2, out);
}

std::optional<DayRange> parse_days(std::string_view text) {
  const bool shaped = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                      (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shaped) return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = text.size() < 7 ? std::optional(1) : number(text.substr(5, 2));
  const auto day = text.size() < 10 ? std::optional(1) : number(text.substr(8, 2));
  if (!year || !month || !day || *year < 1 || *month < 1 || *month > 12) return std::nullopt;
  const std::int32_t month_start = days_of({*year, *month, 1});
  const std::int32_t next_month = *month == 12 ? days_of({*year + 1, 1, 1}) : days_of({*year, *month + 1, 1});
  if (*day < 1 || *day > next_month - month_start) return std::nullopt;
  if (text.size() == 4) return DayRange{month_start, days_of({*year, 12, 31})};
  if (text.size() == 7) return DayRange{month_start, next_month - 1};
  return DayRange{month_start + *day - 1, month_start + *day - 1};
}

}  // namespace table
