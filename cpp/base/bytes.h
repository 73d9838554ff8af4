// Words of byte strings, and their equality, inline: WebAssembly's memcmp goes byte by byte, and a
// call for twenty bytes costs more than comparing them.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace base {

inline std::uint64_t word_at(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

inline std::uint32_t half_word_at(const char* at) {
  std::uint32_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

inline bool same_bytes(std::string_view a, std::string_view b) {
  std::size_t left = a.size();
  if (left != b.size()) return false;
  const char* x = a.data();
  const char* y = b.data();
  if (left >= 8) {
    for (; left > 8; left -= 8, x += 8, y += 8) {
      if (word_at(x) != word_at(y)) return false;
    }
    // The last eight bytes, some of them a second time.
    return word_at(x + left - 8) == word_at(y + left - 8);
  }
  if (left >= 4) return half_word_at(x) == half_word_at(y) && half_word_at(x + left - 4) == half_word_at(y + left - 4);
  for (std::size_t i = 0; i < left; ++i) {
    if (x[i] != y[i]) return false;
  }
  return true;
}

}  // namespace base
