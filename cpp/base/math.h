// The natural logarithm and the exponential from additions, multiplications and one division, so that they have the
// same bits native and in WebAssembly, where libm's last bit differs. Error below 2 units in the last place; about 10
// ns each.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace base {

// log 2 in two parts; the high one has 21 trailing zero bits, so that an exponent times it is exact.
inline constexpr double kLog2High = 0x1.62e42feep-1;
inline constexpr double kLog2Low = 0x1.a39ef35793c76p-33;

// x = 2^k m with m in [sqrt(1/2), sqrt(2)); log x = k log 2 + 2 atanh((m - 1) / (m + 1)) by its series, |s| < 0.172.
constexpr double log(double x) {
  if (!(x > 0)) {
    return x == 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
  }
  if (x > std::numeric_limits<double>::max()) return x;

  constexpr std::uint64_t kFraction = (std::uint64_t{1} << 52) - 1;
  int exponent = -1023;
  if (x < std::numeric_limits<double>::min()) {  // subnormal: lift into the normal range
    x *= 0x1p54;
    exponent -= 54;
  }
  const auto bits = std::bit_cast<std::uint64_t>(x);
  exponent += static_cast<int>(bits >> 52);
  double m = std::bit_cast<double>((bits & kFraction) | (std::uint64_t{1023} << 52));
  if (m > 1.4142135623730951) {
    m *= 0.5;
    ++exponent;
  }

  // Half of f is taken out exactly: 2 atanh(s) = f - s (f - 2 (s^2/3 + s^4/5 + ...)), s = f/(2+f).
  const double f = m - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  double series = 0;
  for (int k = 21; k >= 3; k -= 2) series = series * z + 2.0 / k;
  series *= z;

  const double k = exponent;
  return k * kLog2High + (f - (s * (f - series) - k * kLog2Low));
}

// 2 to the power of `exponent`, which is that of a normal number: -1022 to 1023.
constexpr double power_of_two(int exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

// x = k log 2 + r with |r| <= log(2) / 2; e^x = 2^k e^r, and e^r by its Taylor series to the 14th power, whose rest is
// below 2^-58. Beyond the range of doubles: infinity or 0.
constexpr double exp(double x) {
  constexpr double kLargest = 709.782712893384, kSmallest = -745.1332191019412;
  if (x != x) return x;
  if (x > kLargest) return std::numeric_limits<double>::infinity();
  if (x < kSmallest) return 0;

  constexpr double kPerLog2 = 1.4426950408889634;
  const int exponent = static_cast<int>(x * kPerLog2 + (x < 0 ? -0.5 : 0.5));
  const double k = exponent;
  const double r = (x - k * kLog2High) - k * kLog2Low;
  constexpr auto kInverseFactorials = [] {
    std::array<double, 15> inverse{};
    double factorial = 1;  // 14! and below are exact
    for (std::size_t n = 1; n < inverse.size(); ++n) {
      factorial *= static_cast<double>(n);
      inverse[n] = 1 / factorial;
    }
    return inverse;
  }();
  double series = kInverseFactorials[14];
  for (std::size_t n = 13; n >= 2; --n) series = series * r + kInverseFactorials[n];
  const double power = 1 + (r + r * r * series);
  const int half = exponent / 2;  // in two steps: the result may be subnormal, or 2^k alone too large
  return power * power_of_two(half) * power_of_two(exponent - half);
}

// log(1 + e^z), for any z.
constexpr double log1p_exp(double z) { return (z > 0 ? z : 0) + log(1 + exp(z > 0 ? -z : z)); }

}  // namespace base
