// How good scores are on verdicts: the area under the ROC curve, log loss and the Brier score, of the rules and of
// learning by k-fold cross-validation that keeps groups (networks, domains, whole sites) in one fold.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/accuracy.h"
#include "base/slices.h"
#include "quality/learning/learn.h"

namespace quality {

using base::Accuracy;
Accuracy accuracy_of(std::span<const double> log_odds, std::span<const Example> examples);

inline constexpr std::uint32_t kFolds = 10;
// The fold of each example, all of a group in one: groups are dealt out in an order that only their numbers decide,
// fewer folds where there are fewer groups.
std::vector<std::uint32_t> folds_of(std::span<const std::uint32_t> groups, std::uint32_t folds = kFolds);

struct Comparison {
  Accuracy rules, learned;
  std::vector<double> learned_log_odds;   // of each example, by weights that have not seen its group
};
// `groups` of the examples. One fold a slice; all that is passed outlives the work.
base::Slices cross_validate(std::span<const Example> examples, std::span<const std::uint32_t> groups,
                            const Prior& prior, Comparison& result);

// Platt's line a + b z on cross-validated log-odds (Platt 1999); the identity where it does not lower their log loss.
struct Line {
  double offset = 0, slope = 1;
};
Line calibrate(std::span<const double> log_odds, std::span<const Example> examples);

}  // namespace quality
