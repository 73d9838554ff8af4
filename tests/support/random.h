// A small generator of our own (xorshift64*, Vigna 2016), so that a failing case is the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace support {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E37'79B9'7F4A'7C15 + 1) {}
  std::uint64_t next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545'F491'4F6C'DD1D;
  }
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  std::uint32_t below(std::size_t bound) { return static_cast<std::uint32_t>(unit() * static_cast<double>(bound)); }

 private:
  std::uint64_t state_;
};

}  // namespace support
