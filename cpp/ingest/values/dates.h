// Days since 1970-01-01 (proleptic Gregorian) from the forms that tools and spreadsheets write:
//   2024-05-31, 2024-05-31T10:00:00Z, 2024-05-31 10:00:00, 2024/05/31, 20240531, 2024年5月31日
//   31/05/2024, 05/31/24 (in the order asked for; in the other one when only that makes a day), 31.05.24
//   31 May 2024, May 31, 2024, 31-May-24, Fri, 31 May 2024, 31. Mai 2024, 31 de mayo de 2024
//   1717149600 (Unix seconds or milliseconds), 45443 (a spreadsheet's serial number)
// Years of two digits are those of 1930 to 2029, as spreadsheets take them.
// Nothing: empty, or none of these, or no such day.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/values/numbers.h"

namespace ingest {

enum class DayOrder : unsigned char { kDayFirst, kMonthFirst };

struct Day {
  std::int32_t days = 0;
  Tells order = Tells::kNothing;  // kFirst: its column writes the day first, kSecond: the month
};

std::optional<Day> read_date(std::string_view cell, DayOrder order = DayOrder::kDayFirst);

// The day alone.
std::optional<std::int32_t> parse_date(std::string_view cell, DayOrder order = DayOrder::kDayFirst);
std::optional<std::int32_t> days_of(int year, int month, int day);

}  // namespace ingest
