// Days since 1970-01-01 (proleptic Gregorian) from the forms that link tools write:
//   2024-05-31, 2024-05-31T10:00:00Z, 2024-05-31 10:00:00, 2024/05/31, 20240531
//   31/05/2024, 31.05.2024 (in the order asked for; in the other one when only that makes a day)
//   31 May 2024, May 31, 2024, 1717149600 (Unix seconds)
// Nothing: empty, or none of these, or no such day.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ingest {

enum class DayOrder : unsigned char { kDayFirst, kMonthFirst };

std::optional<std::int32_t> parse_date(std::string_view cell, DayOrder order = DayOrder::kDayFirst);
std::optional<std::int32_t> days_of(int year, int month, int day);

}  // namespace ingest
