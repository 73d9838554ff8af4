// The natural logarithm from additions, multiplications and one division, so that it has the same
// bits native and in WebAssembly, where libm's last bit differs. x = 2^k m with m in
// [sqrt(1/2), sqrt(2)); log x = k log 2 + 2 atanh((m - 1) / (m + 1)) by its series, |s| < 0.172.
// Error below 1.5 units in the last place. Cost: about 10 ns.
#pragma once

#include <bit>
#include <cstdint>
#include <limits>

namespace base {

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

  // log 2 in two parts; the high one has 21 trailing zero bits, so k * high is exact.
  constexpr double kLog2High = 0x1.62e42feep-1;
  constexpr double kLog2Low = 0x1.a39ef35793c76p-33;
  const double k = exponent;
  return k * kLog2High + (f - (s * (f - series) - k * kLog2Low));
}

}  // namespace base
