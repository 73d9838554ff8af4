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

constexpr bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }
std::size_t count_code_points(std::string_view utf8);
// The most of whole code points, from the start, that `bytes` hold.
std::string_view first_bytes(std::string_view utf8, std::size_t bytes);

}  // namespace text
