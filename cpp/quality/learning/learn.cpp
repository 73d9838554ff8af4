#include "quality/learning/learn.h"

#include <algorithm>
#include <cmath>

#include "base/cholesky.h"
#include "base/math.h"

namespace quality {
namespace {

constexpr std::size_t kColumns = kRules + 1;          // the bias is the last
constexpr double kFlat = 1e-9;                        // largest part of the gradient at the minimum
constexpr double kSettled = 1e-12;                    // change of the objective, beside itself
constexpr double kShortestStep = 1e-6;
constexpr int kMostSteps = 100;
constexpr double kMostLogOdds = 60;                   // beyond it e^z adds nothing to a sum

using Columns = std::array<double, kColumns>;

Columns columns_of(const Weights& weights) {
  Columns all{};
  std::ranges::copy(weights.of, all.begin());
  all[kRules] = weights.bias;
  return all;
}

class Fit {
 public:
  Fit(std::span<const Example> examples, const Prior& prior) : examples_(examples), prior_(columns_of(prior.weights)) {
    precision_.fill(1 / (prior.sigma * prior.sigma));
    precision_[kRules] = 1 / (prior.sigma_bias * prior.sigma_bias);
    rows_.reserve(examples.size());
    for (const Example& example : examples) {
      Columns& row = rows_.emplace_back();
      for (std::size_t i = 0; i < kRules; ++i) row[i] = is_known(example.values[i]) ? double{example.values[i]} : 0;
      row[kRules] = 1;
    }
    free_.fill(true);
    at_ = prior_;
  }

  Learned run() {
    Learned result;
    do {
      descend();
    } while (fix_turned(result));
    std::copy_n(at_.begin(), kRules, result.weights.of.begin());
    result.weights.bias = at_[kRules];
    result.objective = objective(at_);
    return result;
  }

 private:
  double z_of(const Columns& row, const Columns& at) const {
    double z = 0;
    for (std::size_t i = 0; i < kColumns; ++i) z += row[i] * at[i];
    return std::clamp(z, -kMostLogOdds, kMostLogOdds);
  }

  double objective(const Columns& at) const {
    double sum = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const double z = z_of(rows_[i], at);
      sum += examples_[i].weight * (base::log1p_exp(z) - (examples_[i].placed ? z : 0));
    }
    double pull = 0;
    for (std::size_t i = 0; i < kColumns; ++i) pull += precision_[i] * (at[i] - prior_[i]) * (at[i] - prior_[i]);
    return sum + pull / 2;
  }

  // Gradient and lower triangle of the Hessian over the free columns.
  void derive(std::span<const std::size_t> free, std::vector<double>& gradient, std::vector<double>& hessian) const {
    const std::size_t n = free.size();
    gradient.assign(n, 0);
    hessian.assign(n * n, 0);
    for (std::size_t example = 0; example < rows_.size(); ++example) {
      const Columns& row = rows_[example];
      const double p = 1 / (1 + base::exp(-z_of(row, at_))), weight = examples_[example].weight;
      const double error = weight * (p - (examples_[example].placed ? 1 : 0)), curve = weight * p * (1 - p);
      for (std::size_t i = 0; i < n; ++i) {
        if (row[free[i]] == 0) continue;
        gradient[i] += error * row[free[i]];
        const double scaled = curve * row[free[i]];
        for (std::size_t j = 0; j <= i; ++j) hessian[i * n + j] += scaled * row[free[j]];
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      gradient[i] += precision_[free[i]] * (at_[free[i]] - prior_[free[i]]);
      hessian[i * n + i] += precision_[free[i]];
    }
  }

  void descend() {
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < kColumns; ++i) {
      if (free_[i]) free.push_back(i);
    }
    std::vector<double> gradient, hessian;
    double value = objective(at_);
    for (int step = 0; step < kMostSteps; ++step) {
      derive(free, gradient, hessian);
      const auto flat = [](double part) { return std::abs(part) < kFlat; };
      if (std::ranges::all_of(gradient, flat) || !base::solve(hessian, gradient)) return;
      const double before = value;
      value = move(free, gradient, before);
      if (std::abs(before - value) < kSettled * (1 + std::abs(value))) return;
    }
  }

  // Along the step, halved until the objective does not rise; returns the objective there.
  double move(std::span<const std::size_t> free, std::span<const double> step, double before) {
    const Columns from = at_;
    for (double length = 1;; length /= 2) {
      for (std::size_t i = 0; i < free.size(); ++i) at_[free[i]] = from[free[i]] - length * step[i];
      const double value = objective(at_);
      if (value <= before || length < kShortestStep) return value;
    }
  }

  bool fix_turned(Learned& result) {
    bool any = false;
    for (std::size_t i = 0; i < kRules; ++i) {
      if (!free_[i] || at_[i] * prior_[i] >= 0) continue;
      free_[i] = false;
      at_[i] = 0;
      result.fixed |= RuleSet{1} << i;
      any = true;
    }
    return any;
  }

  std::span<const Example> examples_;
  std::vector<Columns> rows_;
  Columns prior_, precision_{}, at_{};
  std::array<bool, kColumns> free_{};
};

}  // namespace

double log_odds(const DomainValues& values, const Weights& weights) {
  double sum = weights.bias;
  for (std::size_t i = 0; i < kRules; ++i) sum += points(values, weights, static_cast<Rule>(i));
  return sum;
}

Learned learn(std::span<const Example> examples, const Prior& prior) { return Fit(examples, prior).run(); }

bool passes(std::span<const Example> examples, Gate gate) {
  const auto placed = static_cast<std::size_t>(std::ranges::count_if(examples, &Example::placed));
  return examples.size() >= gate.verdicts && std::min(placed, examples.size() - placed) >= gate.each_side;
}

}  // namespace quality
