#include "quality/learning/crossval.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/math.h"
#include "base/scatter.h"

namespace quality {
namespace {

constexpr int kMostSteps = 100;
constexpr double kFlat = 1e-10, kShortestStep = 1e-6;

double probability(double z) { return 1 / (1 + base::exp(-z)); }

// The share of pairs of a placed and another example that are in the right order (Mann and Whitney).
std::optional<double> area(std::span<const double> log_odds, std::span<const Example> examples) {
  std::vector<std::uint32_t> order(log_odds.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return log_odds[i]; });
  double others_below = 0, right = 0, placed = 0;
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    double placed_here = 0, others_here = 0;
    for (; end < order.size() && log_odds[order[end]] == log_odds[order[first]]; ++end) {
      (examples[order[end]].placed ? placed_here : others_here) += 1;
    }
    right += placed_here * (others_below + others_here / 2);
    placed += placed_here;
    others_below += others_here;
  }
  if (placed == 0 || others_below == 0) return std::nullopt;
  return right / (placed * others_below);
}

double log_loss(std::span<const double> log_odds, std::span<const Example> examples, Line line) {
  double sum = 0;
  for (std::size_t i = 0; i < log_odds.size(); ++i) {
    const double z = line.offset + line.slope * log_odds[i];
    sum += log1p_exp(z) - (examples[i].placed ? z : 0);
  }
  return sum;
}

}  // namespace

Accuracy accuracy_of(std::span<const double> log_odds, std::span<const Example> examples) {
  Accuracy result;
  if (log_odds.empty()) return result;
  const auto count = static_cast<double>(log_odds.size());
  for (std::size_t i = 0; i < log_odds.size(); ++i) {
    const double error = probability(log_odds[i]) - (examples[i].placed ? 1 : 0);
    result.brier += error * error;
  }
  result.brier /= count;
  result.log_loss = log_loss(log_odds, examples, {}) / count;
  result.auc = area(log_odds, examples);
  return result;
}

std::vector<std::uint32_t> folds_of(std::span<const std::uint32_t> groups, std::uint32_t folds) {
  std::vector<std::uint32_t> order(groups.begin(), groups.end());
  const auto key = [](std::uint32_t group) { return base::scatter(group); };
  std::ranges::sort(order, {}, key);
  const auto twice = std::ranges::unique(order);
  order.erase(twice.begin(), twice.end());
  std::vector<std::uint32_t> result(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto place = std::ranges::lower_bound(order, key(groups[i]), {}, key) - order.begin();
    result[i] = static_cast<std::uint32_t>(place) % folds;
  }
  return result;
}

base::Slices cross_validate(std::span<const Example> examples, std::span<const std::uint32_t> groups,
                            const Prior& prior, Comparison& result) {
  const std::vector<std::uint32_t> folds = folds_of(groups);
  result.learned_log_odds.assign(examples.size(), 0);
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    if (!std::ranges::contains(folds, fold)) continue;
    std::vector<Example> others;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (folds[i] != fold) others.push_back(examples[i]);
    }
    const Weights weights = learn(others, prior).weights;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (folds[i] == fold) result.learned_log_odds[i] = log_odds(examples[i].values, weights);
    }
    co_yield base::kGiveWay;
  }
  std::vector<double> by_rules;
  by_rules.reserve(examples.size());
  for (const Example& example : examples) by_rules.push_back(log_odds(example.values, prior.weights));
  result.rules = accuracy_of(by_rules, examples);
  result.learned = accuracy_of(result.learned_log_odds, examples);
}

Line calibrate(std::span<const double> log_odds, std::span<const Example> examples) {
  Line line;
  double loss = log_loss(log_odds, examples, line);
  for (int step = 0; step < kMostSteps; ++step) {
    double g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0;
    for (std::size_t i = 0; i < log_odds.size(); ++i) {
      const double z = log_odds[i], p = probability(line.offset + line.slope * z);
      const double error = p - (examples[i].placed ? 1 : 0), curve = p * (1 - p);
      g0 += error;
      g1 += error * z;
      h00 += curve;
      h01 += curve * z;
      h11 += curve * z * z;
    }
    const double determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 0) || std::max(std::abs(g0), std::abs(g1)) < kFlat) break;
    const Line from = line;
    const double offset = (h11 * g0 - h01 * g1) / determinant, slope = (h00 * g1 - h01 * g0) / determinant;
    double after = loss;
    for (double length = 1; length > kShortestStep; length /= 2) {
      line = {from.offset - length * offset, from.slope - length * slope};
      after = log_loss(log_odds, examples, line);
      if (after < loss) break;
    }
    if (!(after < loss)) {
      line = from;
      break;
    }
    loss = after;
  }
  return line.slope > 0 ? line : Line{};
}

}  // namespace quality
