// A 16-bit bucket for a 64-bit key, in the same order: small distances from the least key are
// exact, larger ones keep their top bits (a floating-point number of few bits, kept as an integer).
#pragma once

#include <bit>
#include <cstdint>

namespace table {

class BucketCode {
 public:
  BucketCode() = default;
  // Of keys in [least, most]. The kept bits are as many as 16 bits of code allow.
  BucketCode(std::uint64_t least, std::uint64_t most) : least_(least) {
    const int width = std::bit_width(most - least);
    while (bits_ + 1 < width && codes(width, bits_ + 1) <= kMostCodes) ++bits_;
    top_ = code_of(most);
  }

  std::uint32_t code_of(std::uint64_t key) const {
    const std::uint64_t distance = key - least_;
    const int dropped = std::bit_width(distance | (1ULL << bits_)) - bits_ - 1;
    return static_cast<std::uint32_t>((static_cast<std::uint64_t>(dropped) << bits_) + (distance >> dropped));
  }
  std::uint32_t top() const { return top_; }  // code of the largest key
  bool is_exact(std::uint32_t code) const { return code < (2U << bits_); }  // holds one key only

 private:
  static constexpr std::uint64_t kMostCodes = 0xFFFE;  // one is left for empty cells
  static std::uint64_t codes(int width, int bits) { return static_cast<std::uint64_t>(width - bits + 1) << bits; }

  std::uint64_t least_ = 0;
  int bits_ = 1;
  std::uint32_t top_ = 0;
};

}  // namespace table
