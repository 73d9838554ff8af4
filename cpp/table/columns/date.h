// Days since 1970-01-01 in the proleptic Gregorian calendar, as ISO 8601 text and back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace table {

void append_date(std::int32_t days, std::string& out);  // YYYY-MM-DD

struct DayRange {
  std::int32_t first = 0;
  std::int32_t last = 0;
};
// "2024", "2024-03" or "2024-03-09": the days that it covers. Years 1 to 9999.
std::optional<DayRange> parse_days(std::string_view text);

}  // namespace table
