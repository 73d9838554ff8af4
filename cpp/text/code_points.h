// UTF-8 one code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

inline constexpr char32_t kReplacement = 0xFFFD;

// The code point that starts at utf8[at] (at < size), and at moves behind it. An ill-formed byte
// (overlong, surrogate, truncated, beyond U+10FFFF) is one kReplacement and moves by one.
char32_t next_code_point(std::string_view utf8, std::size_t& at);
void append_utf8(char32_t code_point, std::string& out);   // a scalar value; anything else: U+FFFD
std::size_t count_code_points(std::string_view utf8);      // bytes that are no continuation bytes

}  // namespace text
