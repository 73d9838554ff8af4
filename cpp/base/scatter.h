// A number that has nothing to do with its neighbors': the finalizer of SplitMix64 (Steele, Lea and Flood 2014). What
// is drawn from it is the same on every machine.
#pragma once

#include <cstdint>

namespace base {

constexpr std::uint64_t scatter(std::uint64_t number) {
  number += 0x9E37'79B9'7F4A'7C15;
  number = (number ^ number >> 30) * 0xBF58'476D'1CE4'E5B9;
  number = (number ^ number >> 27) * 0x94D0'49BB'1331'11EB;
  return number ^ number >> 31;
}

// Below `bound`, from the upper half of `number`.
constexpr std::uint32_t below(std::uint64_t number, std::uint32_t bound) {
  return static_cast<std::uint32_t>((number >> 32) * bound >> 32);
}

}  // namespace base
