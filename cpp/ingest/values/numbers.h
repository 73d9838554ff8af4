// Numbers as spreadsheets and tools write them: 1240, 1,240, 1.240, "6 482", 1'240, 3.709, 12%, 1.2e3, 1.5k.
// Exactly rounded for up to 15 significant digits, and the same bits everywhere.
// Most marks say themselves what they are: the last of two kinds is the decimal mark, one that repeats groups digits
// by three (or 12,34,567), one that does not stand before three digits is decimal. What is left is a mark alone
// before three digits, 3.709 or 3,709: there the column decides.
#pragma once

#include <optional>
#include <string_view>

namespace ingest {

// What a mark alone before three digits is. kPoint: 3.709 is a fraction, 3,709 a thousand; kComma: the other way
// around; kMeasured: a fraction in both, because what is measured (seconds, ratios, positions) is not grouped.
enum class Decimals : unsigned char { kPoint, kComma, kMeasured };

// What a cell tells of how its column writes: nothing, that it can be read in two ways, or which way it is.
enum class Tells : unsigned char { kNothing, kOpen, kFirst, kSecond };

struct Number {
  double value = 0;
  Tells decimals = Tells::kNothing;  // kFirst: the decimal mark is the point, kSecond: the comma
};

// Nothing where it is no number, or its digits are not grouped as digits are. A percentage gives its share: "12%" is
// 0.12.
std::optional<Number> read_number(std::string_view text, Decimals decimals = Decimals::kPoint);

// The value alone.
std::optional<double> parse_number(std::string_view text, Decimals decimals = Decimals::kPoint);

}  // namespace ingest
