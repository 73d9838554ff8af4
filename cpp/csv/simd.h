// 64 bytes at a time as bit masks: bit i speaks of byte i. The one place that names an instruction
// set: 128-bit vectors through clang's extensions, one movemask each for SSE2, WebAssembly and others.
#pragma once

#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace csv::simd {

using Bytes16 = signed char __attribute__((vector_size(16)));

inline Bytes16 load(const char* at) {
  Bytes16 bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

inline std::uint32_t movemask(Bytes16 truth) {
#if defined(__wasm_simd128__)
  return wasm_i8x16_bitmask(reinterpret_cast<v128_t>(truth));
#elif defined(__SSE2__)
  return static_cast<std::uint32_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(truth)));
#else
  std::uint32_t mask = 0;
  for (int i = 0; i < 16; ++i) mask |= static_cast<std::uint32_t>(truth[i] & 1) << i;
  return mask;
#endif
}

inline Bytes16 splat(char value) { return Bytes16{} + static_cast<signed char>(value); }

struct Masks {
  std::uint64_t quote = 0;
  std::uint64_t delimiter = 0;
  std::uint64_t newline = 0;  // LF or CR
};

// `at` has 64 readable bytes.
inline Masks scan64(const char* at, Bytes16 quote, Bytes16 delimiter) {
  Masks masks;
  for (int part = 0; part < 4; ++part) {
    const Bytes16 bytes = load(at + 16 * part);
    const int shift = 16 * part;
    masks.quote |= static_cast<std::uint64_t>(movemask(bytes == quote)) << shift;
    masks.delimiter |= static_cast<std::uint64_t>(movemask(bytes == delimiter)) << shift;
    masks.newline |= static_cast<std::uint64_t>(movemask((bytes == splat('\n')) | (bytes == splat('\r')))) << shift;
  }
  return masks;
}

// Bit i of the result: the parity of bits 0..i. (There is no carry-less multiplication in WebAssembly.)
inline std::uint64_t prefix_xor(std::uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

}  // namespace csv::simd
