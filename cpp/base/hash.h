// A 64-bit hash of a byte string, the same on every machine and build: the ids that depend on it
// (none do; only bucket order does) could be written to disk. Multiply-and-fold over 8-byte words
// with 64-bit products only, because WebAssembly has no 64x64 -> 128 multiplication.
// Not for adversarial safety by itself: StringPool bounds its probe length by growing.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace base {

inline std::uint64_t hash_bytes(std::string_view bytes) {
  constexpr std::uint64_t kA = 0x9E37'79B9'7F4A'7C15;
  constexpr std::uint64_t kB = 0xD6E8'FEB8'6659'FD93;
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  std::uint64_t state = kA ^ (static_cast<std::uint64_t>(left) * kB);
  while (left >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, 8);
    state = std::rotl((state ^ word) * kB, 29) * kA;
    at += 8;
    left -= 8;
  }
  if (left > 0) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, left);
    state = std::rotl((state ^ word) * kB, 29) * kA;
  }
  state ^= state >> 32;
  state *= kB;
  state ^= state >> 29;
  return state;
}

}  // namespace base
