// Numbers as spreadsheets and tools write them: 1240, 1,240, "6 482", 3.709, 3,709 (either 3709 or
// 3.709: see below), 12%, 1.2e3, 1.5k. Exactly rounded for up to 15 significant digits, and the same bits everywhere.
// One comma followed by exactly three digits is a thousands separator, unless the number starts with
// "0,"; a caller that knows better, because it has seen more of the column, says so: then a dot before three
// digits groups them.
#pragma once

#include <optional>
#include <string_view>

namespace ingest {

enum class Comma : unsigned char { kGuess, kDecimal };

// A percentage gives its share: "12%" is 0.12.
std::optional<double> parse_number(std::string_view text, Comma comma = Comma::kGuess);

}  // namespace ingest
