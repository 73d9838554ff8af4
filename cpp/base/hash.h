// A 64-bit hash of a byte string, the same on every machine and build: the ids that depend on it
// (none do; only bucket order does) could be written to disk. Two lanes of rotate, xor, multiply over
// 8-byte words, with 64-bit products only, because WebAssembly has no 64x64 -> 128 multiplication;
// the last words overlap, so that no tail is copied byte by byte. About 3 bytes a cycle.
// Strings can be made that share a hash: what is keyed by it bounds its walks (base/string_index.h).
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/bytes.h"

namespace base {

namespace hashing {

constexpr std::uint64_t kA = 0x9E37'79B9'7F4A'7C15;
constexpr std::uint64_t kB = 0xD6E8'FEB8'6659'FD93;

struct Lanes {
  explicit Lanes(std::size_t size) : a(kA ^ (static_cast<std::uint64_t>(size) * kB)) {}

  void step(std::uint64_t first, std::uint64_t second) {
    a = (std::rotl(a, 23) ^ first) * kB;
    b = (std::rotl(b, 23) ^ second) * kB;
  }

  std::uint64_t end() const {
    std::uint64_t state = (std::rotl(a, 31) ^ b) * kA;
    state ^= state >> 32;
    state *= kB;
    return state ^ state >> 29;
  }

  std::uint64_t a;
  std::uint64_t b = kB;
};

}  // namespace hashing

inline std::uint64_t hash_bytes(std::string_view bytes) {
  const std::size_t size = bytes.size();
  hashing::Lanes lanes(size);
  if (size >= 16) {
    const char* at = bytes.data();
    const char* last = at + size - 16;
    for (; at < last; at += 16) lanes.step(word_at(at), word_at(at + 8));
    lanes.step(word_at(last), word_at(last + 8));
  } else {
    const auto [first, second] = short_words(bytes);
    lanes.step(first, second);
  }
  return lanes.end();
}

// The same of a string from whose start on 16 bytes can be read: the lengths of short words follow no
// pattern, and here no branch asks for them.
inline std::uint64_t hash_padded(std::string_view bytes) {
  if (bytes.size() > 16) return hash_bytes(bytes);
  static constexpr std::array<std::uint64_t, 4> kKeep = {~std::uint64_t{0}, ~std::uint64_t{0}, 0, 0};
  const char* mask = reinterpret_cast<const char*>(kKeep.data()) + 16 - bytes.size();
  hashing::Lanes lanes(bytes.size());
  lanes.step(word_at(bytes.data()) & word_at(mask), word_at(bytes.data() + 8) & word_at(mask + 8));
  return lanes.end();
}

}  // namespace base
