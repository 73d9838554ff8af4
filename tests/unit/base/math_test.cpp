#include "base/math.h"

#include <cmath>

#include <catch_amalgamated.hpp>

TEST_CASE("log agrees with libm to a unit or two in the last place") {
  std::uint64_t state = 88172645463325252;
  double worst = 0;
  for (int i = 0; i < 500'000; ++i) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    const bool near_one = i % 2 == 0;
    const double x = near_one ? 0.5 + static_cast<double>(state >> 11) * 0x1.8p-53
                              : std::bit_cast<double>(state & 0x7FEF'FFFF'FFFF'FFFF);
    if (!(x > 0)) continue;
    const double expected = std::log(x);
    const double ulp = std::nextafter(std::abs(expected), 1e300) - std::abs(expected);
    worst = std::max(worst, std::abs(base::log(x) - expected) / ulp);
  }
  INFO("worst error, units in the last place: " << worst);
  CHECK(worst <= 2);
}

TEST_CASE("log at the edges of its domain") {
  CHECK(base::log(1) == 0);
  CHECK(base::log(0) == -std::numeric_limits<double>::infinity());
  CHECK(std::isnan(base::log(-1)));
  CHECK(std::isnan(base::log(std::numeric_limits<double>::quiet_NaN())));
  CHECK(base::log(std::numeric_limits<double>::infinity()) == std::numeric_limits<double>::infinity());
  CHECK(base::log(5e-324) == std::log(5e-324));
}

TEST_CASE("exp agrees with libm to a unit or two in the last place") {
  std::uint64_t state = 88172645463325252;
  double worst = 0;
  for (int i = 0; i < 500'000; ++i) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    const double part = static_cast<double>(state >> 11) * 0x1p-53;
    const double x = i % 2 == 0 ? part * 4 - 2 : part * 1417 - 708;
    const double expected = std::exp(x);
    const double ulp = std::nextafter(expected, 1e300) - expected;
    if (expected < 1e300) worst = std::max(worst, std::abs(base::exp(x) - expected) / ulp);
  }
  INFO("worst error, units in the last place: " << worst);
  CHECK(worst <= 2);
}

TEST_CASE("exp at the edges of its domain") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  CHECK(base::exp(0) == 1);
  CHECK(base::exp(-0.0) == 1);
  CHECK(base::exp(710) == kInfinity);
  CHECK(base::exp(kInfinity) == kInfinity);
  CHECK(base::exp(-kInfinity) == 0);
  CHECK(base::exp(-746) == 0);
  CHECK(base::exp(-745) == std::exp(-745.0));
  CHECK(base::exp(709.78) < kInfinity);
  CHECK(std::isnan(base::exp(std::numeric_limits<double>::quiet_NaN())));
}

TEST_CASE("the logarithm of 1 + e^z for any z") {
  CHECK(base::log1p_exp(0) == Catch::Approx(std::log(2.0)));
  CHECK(base::log1p_exp(-50) == Catch::Approx(std::exp(-50.0)).margin(1e-15));
  CHECK(base::log1p_exp(1000) == 1000);
  CHECK(base::log1p_exp(-1000) == 0);
}
