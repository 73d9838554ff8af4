#include "quality/learning/crossval.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/accuracy.h"
#include "base/math.h"
#include "base/scatter.h"

namespace quality {
namespace {

constexpr int kMostSteps = 100;
constexpr double kFlat = 1e-10, kShortestStep = 1e-6;

double probability(double z) { return 1 / (1 + base::exp(-z)); }

double log_loss(std::span<const double> log_odds, std::span<const Example> examples, Line line) {
  double sum = 0;
  for (std::size_t i = 0; i < log_odds.size(); ++i) {
    const double z = line.offset + line.slope * log_odds[i];
    sum += base::log1p_exp(z) - (examples[i].placed ? z : 0);
  }
  return sum;
}

}  // namespace

Accuracy accuracy_of(std::span<const double> log_odds, std::span<const Example> examples) {
  std::vector<std::uint8_t> placed;
  for (const Example& example : examples) placed.push_back(example.placed ? 1 : 0);
  return base::accuracy_of(log_odds, placed);
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
