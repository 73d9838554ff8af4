#include "advise/fit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace advise {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr double kMostDeviations = 20;

// In the order of Feature.
constexpr Features kWithText = {1.6, 0.6, 0.1, 0, 0.5, 0.3, 0.2, 0.4, 0.15, 0};
constexpr Features kWithoutText = {0.3, 0, 0.5, 0.2, 0, 0.5, 0.5, 0.2, 0.3, 0.1};

}  // namespace

Features unknown_features() {
  Features features{};
  features.fill(kUnknown);
  return features;
}

Fit::Fit(std::span<const Features> random, bool with_text) : weight_(with_text ? kWithText : kWithoutText) {
  for (std::size_t f = 0; f < kFeatures; ++f) {
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (const Features& pair : random) {
      if (std::isnan(pair[f])) continue;
      sum += pair[f];
      count += 1;
    }
    if (count == 0) continue;
    mean_[f] = sum / count;
    for (const Features& pair : random) {
      const double off = std::isnan(pair[f]) ? 0 : pair[f] - mean_[f];
      squares += off * off;
    }
    deviation_[f] = std::sqrt(squares / count);
  }
}

void Fit::calibrate(std::span<const Features> hidden) {
  hidden_.clear();
  for (const Features& link : hidden) hidden_.push_back(score(link));
  std::ranges::sort(hidden_);
}

Features Fit::parts(const Features& features) const {
  Features result{};
  for (std::size_t f = 0; f < kFeatures; ++f) {
    if (std::isnan(features[f]) || !(deviation_[f] > 0)) continue;
    const double off = (features[f] - mean_[f]) / deviation_[f];
    result[f] = weight_[f] * std::clamp(off, -kMostDeviations, kMostDeviations);
  }
  return result;
}

double Fit::score(const Features& features) const {
  double sum = 0;
  for (const double part : parts(features)) sum += part;
  return sum;
}

double Fit::of(double score) const {
  if (hidden_.size() < kFewest) return kUnknown;
  const auto lower = std::ranges::lower_bound(hidden_, score) - hidden_.begin();
  return static_cast<double>(lower) / static_cast<double>(hidden_.size());
}

std::array<Feature, 2> Fit::reasons(const Features& features) const {
  const Features weighed = parts(features);
  std::array<Feature, 2> best = {kNoFeature, kNoFeature};
  std::array<double, 2> most = {0, 0};
  for (std::size_t f = 0; f < kFeatures; ++f) {
    if (weighed[f] > most[0]) {
      best = {static_cast<Feature>(f), best[0]};
      most = {weighed[f], most[0]};
    } else if (weighed[f] > most[1]) {
      best[1] = static_cast<Feature>(f);
      most[1] = weighed[f];
    }
  }
  return best;
}

}  // namespace advise
