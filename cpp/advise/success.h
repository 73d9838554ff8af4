// How likely a contact brings a link, learned from contacts that have ended: a logistic regression whose groups (kind,
// template, …) are partially pooled, each level's effect drawn to 0 by a spread that the data itself tells
// (Gelman & Hill 2007, ch. 14; the spread by EM with Laplace's approximation, as in Breslow & Clayton 1993).
//   logit p = b0 + x w + sum over groups of effect[level]
//   w ~ N(0, 0.3^2), b0 ~ N(logit p0, 1 / (n0 p0 (1 - p0))), effect ~ N(0, tau^2) with a tau for each group
// Features are standardised by the rows they are learned from and clipped at 4 standard deviations; where one is not
// known it counts as the mean, with an indicator beside it. Sums run in one order, logarithms are base/math.h's: the
// same bits on both builds.
// Cost: rounds of EM x steps of Newton x O(rows c^2 + p^3), c the coefficients of a row, p all of them: bounds below.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/slices.h"

namespace advise {

inline constexpr std::size_t kMostContacts = 10'000;  // the newest ones
inline constexpr std::uint32_t kMostLevels = 200;     // of a group; those with fewest rows are one, "other"

// Contacts that have ended, the oldest first.
struct ClosedContacts {
  std::vector<std::uint8_t> yes;                   // [rows] 0 or 1
  std::vector<std::vector<double>> features;       // [features][rows] NaN: not known
  std::vector<std::vector<std::uint32_t>> levels;  // [groups][rows] below levels_of; base::kNone: none
  std::vector<std::uint32_t> levels_of;            // [groups]

  std::size_t rows() const { return yes.size(); }
  ClosedContacts part(std::size_t first, std::size_t end) const;  // rows [first, end)
};

struct SuccessPrior {
  double rate = 0.04;      // p0, 0 < p0 < 1
  double contacts = 20;    // n0: so many contacts weigh as much as p0
  double deviation = 0.3;  // of w
};

struct Estimate {
  double value = 0, low = 0, high = 0;  // 95 %
};

class SuccessModel {
 public:
  // Coefficients: b0, one a feature, one an indicator of each feature, then the levels of each group.
  std::size_t features = 0;
  std::vector<double> mean, deviation;       // [features] of the rows learned from; deviation 0: always the same
  std::vector<std::uint32_t> first_level;    // [groups + 1] where the effects of a group begin
  std::vector<double> tau;                   // [groups]
  std::vector<double> coefficients;
  std::vector<double> factor;                // of the precision of the coefficients (base/cholesky.h)

  Estimate coefficient(std::size_t at) const;  // O(p^2)
  // `values`: [features], NaN: not known. `levels`: [groups], base::kNone: a level that was never met.
  double log_odds(std::span<const double> values, std::span<const std::uint32_t> levels) const;
  // The probability with its interval. O(p^2).
  Estimate probability(std::span<const double> values, std::span<const std::uint32_t> levels) const;
};

double probability_of(double log_odds);

// A step of Newton a slice. All that is passed outlives the work.
base::Slices learn_success(const ClosedContacts& contacts, const SuccessPrior& prior, SuccessModel& model);

}  // namespace advise
