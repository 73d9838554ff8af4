// Classes of characters, one code point or byte at a time.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/simd.h"
#include "text/code_points.h"

namespace quality {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_alpha(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
constexpr bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_letter(char32_t c);  // Unicode general category L
bool is_other_number(char32_t c);  // beyond ASCII
bool is_other_word_letter(char32_t c);
// Nd
inline bool is_number(char32_t c) { return c < 0x80 ? is_digit(static_cast<char>(c)) : is_other_number(c); }
// L, M, N: what text/words.h makes words of. An underscore is none, but parts no word either: see at_boundary.
inline bool is_word_letter(char32_t c) {
  const char ascii = static_cast<char>(c);
  return c < 0x80 ? is_alpha(ascii) || is_digit(ascii) : is_other_word_letter(c);
}

// Whether a word may begin or end at byte `at`: the characters on both sides are not both of words, '_' counted.
bool at_boundary(std::string_view utf8, std::size_t at);

// As text::next_code_point, with no call for ASCII.
inline char32_t next_point(std::string_view utf8, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(utf8[at]);
  if (byte >= 0x80) return text::next_code_point(utf8, at);
  ++at;
  return byte;
}

// The end of the run of bytes that starts at `at`, all of which are in a class.
template <class InClass>
constexpr std::size_t run_end(std::string_view text, std::size_t at, InClass in_class) {
  while (at < text.size() && in_class(text[at])) ++at;
  return at;
}
constexpr std::size_t digits_end(std::string_view text, std::size_t at) { return run_end(text, at, is_digit); }

constexpr std::string_view trimmed(std::string_view text) {
  text.remove_prefix(run_end(text, 0, is_blank));
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// The piece before the first `mark`; `rest` moves behind it, or is empty.
inline std::string_view next_piece(std::string_view& rest, char mark) {
  const std::size_t end = base::simd::find(rest, mark);
  const std::string_view piece = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return piece;
}

// visit(word) for each run of word letters: of a text in lower case, underscores and all marks apart.
template <class Visit>
void for_each_word(std::string_view utf8, Visit visit) {
  std::size_t first = 0;
  for (std::size_t at = 0, next = 0; at < utf8.size(); at = next) {
    next = at;
    if (is_word_letter(next_point(utf8, next))) continue;
    if (at > first) visit(utf8.substr(first, at - first));
    first = next;
  }
  if (first < utf8.size()) visit(utf8.substr(first));
}

}  // namespace quality
