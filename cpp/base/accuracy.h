// How good predictions of yes or no are: the area under the ROC curve, log loss and the Brier score.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace base {

struct Accuracy {
  std::optional<double> auc;       // none: all are of one side
  double log_loss = 0, brier = 0;  // means; 0 without predictions
};
// `log_odds`: what was predicted. `truth`: 0 or 1, as many. Ties of log-odds count half. O(n log n).
Accuracy accuracy_of(std::span<const double> log_odds, std::span<const std::uint8_t> truth);

}  // namespace base
