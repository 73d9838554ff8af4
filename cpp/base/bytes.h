// Words of byte strings, and their equality, inline: WebAssembly's memcmp goes byte by byte, and a
// call for twenty bytes costs more than comparing them.
#pragma once

#include <array>
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

// Fewer than 16 bytes, zeros after them; none outside of them is read.
inline std::array<std::uint64_t, 2> short_words(std::string_view bytes) {
  const char* at = bytes.data();
  const std::size_t size = bytes.size();
  // The last bytes of what is longer than a word, some of them a second time.
  if (size >= 8) return {word_at(at), word_at(at + size - 8) >> (8 * (15 - size)) >> 8};
  if (size >= 4) return {half_word_at(at) | std::uint64_t{half_word_at(at + size - 4)} << (8 * (size - 4)), 0};
  if (size == 0) return {0, 0};
  const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i); };
  return {byte(0) | byte(size / 2) | byte(size - 1), 0};
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

inline bool begins(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && same_bytes(text.substr(0, with.size()), with);
}

}  // namespace base
