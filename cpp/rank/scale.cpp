#include "rank/scale.h"

#include <algorithm>

#include "base/math.h"

namespace rank {

std::vector<double> equity(std::span<const double> score, double baseline) {
  std::vector<double> result(score.size(), 0.0);
  if (score.empty()) return result;
  const double strongest = *std::ranges::max_element(score);
  // Rounding leaves equal scores a few units in the last place apart: that is no ladder to climb.
  const bool flat = !(baseline > 0) || strongest <= baseline * (1 + 1e-9);
  const double range = flat ? 0.0 : base::log(strongest / baseline);
  for (std::size_t i = 0; i < score.size(); ++i) {
    if (score[i] >= strongest * (1 - 1e-12)) {
      result[i] = 100;
    } else if (!flat && score[i] > baseline) {
      result[i] = std::min(100.0, 100 * base::log(score[i] / baseline) / range);
    }
  }
  return result;
}

}  // namespace rank
