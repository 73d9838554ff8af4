// The period from which on a series of counts has another level, and how sure that is.
//
// The statistic is the largest |CUSUM| of ln(1 + n), in units of its standard deviation if nothing changed: with k of m
// periods before, the sum of what they are above the mean, over sd sqrt(k (m - k) / m) (Page 1954; James, James and
// Siegmund 1987). Its p-value is the share of shuffled series that have one as large, the series itself among them, so
// it asks for no distribution.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace advise {

inline constexpr std::size_t kFewestOnASide = 3;  // periods
inline constexpr int kPermutations = 999;
inline constexpr double kSureOfChange = 0.01;  // the largest p-value that counts

// `at`: the first period of the new level. `before`, `after`: mean counts.
struct LevelChange {
  std::size_t at = 0;
  double before = 0, after = 0;
  double p = 1;  // 0.001 to 1
};

// The most likely one; nothing where fewer than kFewestPeriods (anomaly.h) are given or all counts are equal. The same
// seed shuffles alike. O(kPermutations n).
std::optional<LevelChange> find_level_change(std::span<const std::uint32_t> counts, std::uint64_t seed);

// What p-values are once several series have been tried: of those with an adjusted one up to q, the expected share of
// false ones is at most q (Benjamini and Hochberg 1995). [p], O(n log n).
std::vector<double> adjusted_for_trials(std::span<const double> p);

}  // namespace advise
