// What of a model of success takes part in a row.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "advise/success.h"

namespace advise {

inline constexpr double kMostLogOdds = 40;  // beyond it a probability is 0 or 1 to the last bit

struct Term {
  std::uint32_t at;  // the coefficient
  double by;
};

// In ascending order of coefficients. Arguments as in SuccessModel::log_odds.
void terms_of(const SuccessModel& model, std::span<const double> values, std::span<const std::uint32_t> levels,
              std::vector<Term>& terms);

}  // namespace advise
