// Many bytes at a time as bit masks: bit i speaks of byte i. The one place that names an instruction
// set: 128-bit vectors through clang's extensions with one movemask each for SSE2, WebAssembly and others,
// and 512-bit ones where a comparison gives a mask at once.
//   Block   16 bytes on every machine, for short texts
//   Bytes   as many as a comparison takes, for long ones
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/bytes.h"

namespace base::simd {

using Block = signed char __attribute__((vector_size(16)));

inline std::uint64_t bits(Block truth) {
#if defined(__wasm_simd128__)
  return wasm_i8x16_bitmask(reinterpret_cast<v128_t>(truth));
#elif defined(__SSE2__)
  return static_cast<std::uint32_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(truth)));
#else
  std::uint64_t mask = 0;
  for (int i = 0; i < 16; ++i) mask |= static_cast<std::uint64_t>(truth[i] & 1) << i;
  return mask;
#endif
}

#if defined(__AVX512BW__)

// One comparison is one mask.
using Bytes = char __attribute__((ext_vector_type(64)));
using Truth = bool __attribute__((ext_vector_type(64)));

inline std::uint64_t bits(Bytes truth) {
  return __builtin_bit_cast(std::uint64_t, __builtin_convertvector(truth, Truth));
}

#else

using Bytes = Block;

#endif

template <class Vector = Bytes>
Vector splat(char value) {
  Vector bytes;
  std::memset(&bytes, value, sizeof bytes);
  return bytes;
}

inline Block block_at(const char* at) {
  Block bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

// Fewer than 16 bytes, zeros after them; none outside of them is read.
inline Block short_block(std::string_view bytes) { return __builtin_bit_cast(Block, short_words(bytes)); }

// Where the byte is first, else npos. WebAssembly's memchr costs more than reading a short text.
inline std::size_t find(std::string_view text, char byte) {
  const Block wanted = splat<Block>(byte);
  const std::size_t size = text.size();
  const auto place = [size](std::size_t at, std::uint64_t mask) {
    const std::size_t found = at + static_cast<std::size_t>(std::countr_zero(mask | std::uint64_t{1} << 16));
    return found < size ? found : std::string_view::npos;
  };
  if (size < sizeof(Block)) return place(0, bits(short_block(text) == wanted));
  for (std::size_t at = 0; at + sizeof(Block) < size; at += sizeof(Block)) {
    if (const std::uint64_t mask = bits(block_at(text.data() + at) == wanted); mask != 0) return place(at, mask);
  }
  const std::size_t last = size - sizeof(Block);  // some bytes a second time
  return place(last, bits(block_at(text.data() + last) == wanted));
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

}  // namespace base::simd
