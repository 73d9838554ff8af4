// Learning from verdicts: the rules' own logistic regression, pulled to the declared weights (maximum a posteriori).
// Minimised over weights w and bias b:
//   sum of c (log(1 + e^z) - y z) + 1/2 sum ((w - w0) / sigma)^2 + 1/2 ((b - b0) / sigma_b)^2,   z = b + sum of w x,
// where x is a rule's value (0: not known), y is 1 for a placed domain, c the weight of a verdict. By Newton's method
// with halved steps; then each rule whose weight has changed its sign is fixed at 0 and all is solved again, until none
// does. Facts (w0 = 0) are free. Without verdicts the declared weights come back, to the bit.
// Cost: O(verdicts rules^2) a step, about ten steps. Sums run in one order: the same bits on both builds.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "quality/rules/rules.h"
#include "quality/values/sources.h"

namespace quality {

struct Example {
  DomainValues values{};
  bool placed = false;
  double weight = 1;
};

struct Prior {
  Weights weights = declared_weights();
  double sigma = 1.0;  // of a weight, in log-odds: how far verdicts may easily move it
  double sigma_bias = 1.5;
};

struct Learned {
  Weights weights;
  double objective = 0;  // of the minimum
  RuleSet fixed = 0;  // rules that verdicts would have turned round
};

Learned learn(std::span<const Example> examples, const Prior& prior);

double log_odds(const DomainValues& values, const Weights& weights);

// When learned scores are shown, and when they take the place of those of the rules: so many verdicts, and so many of
// each side.
struct Gate {
  std::size_t verdicts = 0, each_side = 0;
};
inline constexpr Gate kShown = {20, 5}, kInPlace = {30, 8}, kCalibrated = {200, 40};
bool passes(std::span<const Example> examples, Gate gate);

}  // namespace quality
