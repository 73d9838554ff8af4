// Text in lines that fit a terminal of the usual width, 80 columns; numbers in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

// Words at `margin`; `column`: where the line that they go on ends.
void append_words(std::string_view words, std::size_t margin, std::size_t column, std::string& out);

// A line of a list: `name` to the left of what is said about it, or above where it is too long for that.
void append_item(std::string_view name, std::string_view words, std::size_t margin, std::string& out);

std::string grouped(std::uint64_t number);   // 1234 -> "1,234"

}  // namespace cli
