// A text as a JSON string, in quotes. Bytes that are not UTF-8 become U+FFFD, one for each longest
// part of a sequence that could have gone on (the practice of the Unicode Standard, section 3.9).
#pragma once

#include <string>
#include <string_view>

namespace table {

void append_json_string(std::string_view text, std::string& out);

// Length of the UTF-8 sequence at the start of `text` when it is well formed; 0 when it is not, and
// then `skip` bytes stand for one U+FFFD. text is not empty.
std::size_t utf8_length(std::string_view text, std::size_t& skip);

}  // namespace table
