#include "base/accuracy.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "base/math.h"

namespace base {
namespace {

// The share of pairs of a yes and a no that are in the right order (Mann and Whitney).
std::optional<double> area(std::span<const double> log_odds, std::span<const std::uint8_t> truth) {
  std::vector<std::uint32_t> order(log_odds.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return log_odds[i]; });
  double others_below = 0, right = 0, all = 0;
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    double true_here = 0, others_here = 0;
    for (; end < order.size() && log_odds[order[end]] == log_odds[order[first]]; ++end) {
      (truth[order[end]] != 0 ? true_here : others_here) += 1;
    }
    right += true_here * (others_below + others_here / 2);
    all += true_here;
    others_below += others_here;
  }
  if (all == 0 || others_below == 0) return std::nullopt;
  return right / (all * others_below);
}

}  // namespace

Accuracy accuracy_of(std::span<const double> log_odds, std::span<const std::uint8_t> truth) {
  Accuracy result;
  if (log_odds.empty()) return result;
  for (std::size_t i = 0; i < log_odds.size(); ++i) {
    const double y = truth[i] != 0 ? 1 : 0, error = 1 / (1 + exp(-log_odds[i])) - y;
    result.brier += error * error;
    result.log_loss += log1p_exp(log_odds[i]) - y * log_odds[i];
  }
  const auto count = static_cast<double>(log_odds.size());
  result.brier /= count;
  result.log_loss /= count;
  result.auc = area(log_odds, truth);
  return result;
}

}  // namespace base
