// What cells of a workbook show: numbers without their noise, days of serial numbers, characters written as escapes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unpack {

// A number as the format General shows it: at most 15 digits that count and none behind them. "200.0", "2E2" and
// "200.00000000000003" are 200. A text that is no number stays.
std::string general_number(std::string_view written);

// The calendar's day and time that a serial number stands for: days, and after the point a part of one.
std::optional<std::string> date_text(std::string_view serial, bool from_1904);

// Appends a text in which _x000D_ stands for the character of that code, and _x005F_ for an underscore (ECMA-376,
// ST_Xstring).
void append_unescaped(std::string_view text, std::string& out);

}  // namespace unpack
