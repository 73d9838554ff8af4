#include "text/words.h"

#include <array>
#include <cstddef>

#include <utf8proc.h>

#include "text/code_points.h"
#include "text/fold.h"
#include "text/script.h"

namespace text {
namespace {

// 0: parts words; else the lower-case byte.
constexpr std::array<char, 128> kAsciiWord = [] {
  std::array<char, 128> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = static_cast<char>(c);
  return table;
}();

bool is_word_point(char32_t c) {
  if (c < 0x80) return kAsciiWord[c] != 0;
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_unspaced_point(char32_t c) { return c >= 0x0E00 && is_unspaced(script_of(c)); }

bool possessive(std::string_view text, std::size_t first, std::size_t last) {
  return last - first == 1 && text[first] == 's' && first > 1 && text[first - 1] == '\'';
}

}  // namespace

std::span<const std::string_view> WordSplitter::split(std::string_view utf8) {
  words_.clear();
  if (is_ascii(utf8)) {
    split_ascii(utf8);
  } else {
    folded_.clear();
    fold(utf8, folded_);
    split_folded();
  }
  return words_;
}

void WordSplitter::split_ascii(std::string_view ascii) {
  if (folded_.size() < ascii.size()) folded_.resize(ascii.size());  // once, so that the views into it stay good
  char* const folded = folded_.data();  // a byte that is written could be the string's own, as far as one can see
  const std::size_t size = ascii.size();
  for (std::size_t at = 0; at < size;) {
    const std::size_t first = at;
    for (; at < size; ++at) {
      const char c = kAsciiWord[static_cast<unsigned char>(ascii[at])];
      if (c == 0) break;
      folded[at] = c;
    }
    if (at > first) {
      if (!possessive({folded, at}, first, at)) words_.emplace_back(folded + first, at - first);
    } else {
      folded[at] = ascii[at];
      ++at;
    }
  }
}

void WordSplitter::split_folded() {
  const std::string_view all = folded_;
  std::size_t at = 0;
  while (at < all.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(all, next);
    if (!is_word_point(c)) {
      at = next;
      continue;
    }
    const bool unspaced = is_unspaced_point(c);
    const std::size_t first = at;
    std::size_t previous = at;
    at = next;
    while (at < all.size()) {
      const char32_t d = next_code_point(all, next);
      if (!is_word_point(d) || is_unspaced_point(d) != unspaced) break;
      if (unspaced) words_.push_back(all.substr(previous, next - previous));
      previous = at;
      at = next;
    }
    const bool lone = unspaced && previous == first;
    if (lone || (!unspaced && !possessive(all, first, at))) words_.push_back(all.substr(first, at - first));
  }
}

}  // namespace text
