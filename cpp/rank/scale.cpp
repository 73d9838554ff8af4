#include "rank/scale.h"

#include <algorithm>

#include "base/math.h"

namespace rank {
namespace {

// Rounding leaves equal scores a few units in the last place apart: that is no ladder to climb.
constexpr double kRounding = 1e-9;

// What a weight of 1 is worth in units of the scores, and how many nodes have a weight.
struct Teleport {
  double unit = 0;
  double mean = 0;  // of the nodes with a weight, in units of the scores
};
Teleport teleport_of(double baseline, std::span<const double> weights, std::size_t nodes) {
  double sum = 0;
  std::size_t starts = 0;
  for (const double weight : weights) {
    sum += weight;
    starts += weight > 0 ? 1 : 0;
  }
  if (starts == 0) return {.unit = baseline, .mean = baseline};
  const double all = baseline * static_cast<double>(nodes);
  return {.unit = all / sum, .mean = all / static_cast<double>(starts)};
}

}  // namespace

std::vector<double> equity(std::span<const double> score, double baseline, std::span<const double> teleport,
                           std::size_t nodes) {
  std::vector<double> result(score.size(), 0.0);
  if (score.empty()) return result;
  const auto [unit, lowest] = teleport_of(baseline, teleport, nodes);
  const double strongest = *std::ranges::max_element(score);
  const bool flat = !(lowest > 0) || strongest <= lowest * (1 + kRounding);
  const double range = flat ? 0.0 : base::log(strongest / lowest);
  for (std::size_t i = 0; i < score.size(); ++i) {
    const double own = teleport.empty() ? unit : unit * teleport[i];
    if (score[i] >= strongest * (1 - 1e-12)) {
      result[i] = 100;
    } else if (!flat && score[i] > lowest && score[i] > own * (1 + kRounding)) {
      result[i] = std::min(100.0, 100 * base::log(score[i] / lowest) / range);
    }
  }
  return result;
}

std::vector<double> equity(std::span<const double> score, double baseline) {
  return equity(score, baseline, {}, score.size());
}

}  // namespace rank
