// A 64-bit hash of a byte string, the same on every machine and build: the ids that depend on it
// (none do; only bucket order does) could be written to disk. Two lanes of rotate, xor, multiply over
// 8-byte words, with 64-bit products only, because WebAssembly has no 64x64 -> 128 multiplication;
// the last words overlap, so that no tail is copied byte by byte. About 3 bytes a cycle.
// Not for adversarial safety by itself: StringPool bounds its probe length by growing.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/bytes.h"

namespace base {

inline std::uint64_t hash_bytes(std::string_view bytes) {
  constexpr std::uint64_t kA = 0x9E37'79B9'7F4A'7C15;
  constexpr std::uint64_t kB = 0xD6E8'FEB8'6659'FD93;
  const auto step = [](std::uint64_t lane, std::uint64_t word) { return (std::rotl(lane, 23) ^ word) * kB; };
  const char* at = bytes.data();
  const std::size_t size = bytes.size();
  std::uint64_t a = kA ^ (static_cast<std::uint64_t>(size) * kB);
  std::uint64_t b = kB;
  if (size >= 16) {
    const char* last = at + size - 16;
    for (; at < last; at += 16) {
      a = step(a, word_at(at));
      b = step(b, word_at(at + 8));
    }
    a = step(a, word_at(last));
    b = step(b, word_at(last + 8));
  } else if (size >= 8) {
    a = step(a, word_at(at));
    b = step(b, word_at(at + size - 8));
  } else if (size >= 4) {
    a = step(a, half_word_at(at));
    b = step(b, half_word_at(at + size - 4));
  } else if (size > 0) {
    const auto byte = [at](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    a = step(a, byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16);
  }
  std::uint64_t state = (std::rotl(a, 31) ^ b) * kA;
  state ^= state >> 32;
  state *= kB;
  state ^= state >> 29;
  return state;
}

}  // namespace base
