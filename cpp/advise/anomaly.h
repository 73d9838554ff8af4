// Periods in which far more happened than is usual, in a series of counts that has its own level and spread.
//
// z = (sqrt n - median of sqrt n) / (1.4826 MAD): the square root of a Poisson count has a spread that does not hang on
// its level, and the median absolute deviation does not see the few periods that are looked for (Iglewicz and Hoaglin
// 1993). Where more than half of the counts are equal, 1.2533 times the mean absolute deviation takes its place; where
// all are, z is 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace advise {

inline constexpr std::size_t kFewestPeriods = 12;  // fewer are not judged
inline constexpr double kUnusualZ = 3.5;
inline constexpr std::uint32_t kFewestUnusual = 5;  // a period with fewer is not unusual, however far from the others

// `usual`: the median count.
struct Anomalies {
  std::vector<double> z;  // [periods]; empty: too few periods
  double usual = 0;
};
Anomalies find_anomalies(std::span<const std::uint32_t> counts);  // O(n log n)

// As far from the others as kUnusualZ says, by their own deviation and by that of a Poisson count. Of two dozen small
// counts the median deviation often comes out too small: alone it would call a week unusual in one half-year of twenty
// where nothing happened.
bool is_unusual(double z, std::uint32_t count, double usual);

}  // namespace advise
