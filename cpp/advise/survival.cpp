#include "advise/survival.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/math.h"

namespace advise {
namespace {

constexpr double kQuantile = 1.959963984540054;  // of the normal distribution, 97.5 %

std::uint32_t up_to(const std::vector<std::int32_t>& ages, std::int32_t age) {
  return static_cast<std::uint32_t>(std::ranges::upper_bound(ages, age) - ages.begin());
}

std::uint32_t below(const std::vector<std::int32_t>& ages, std::int32_t age) {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(ages, age) - ages.begin());
}

// `variance`: Greenwood's sum of d / (n (n - d)).
SurvivalStep step_of(std::int32_t age, double survival, double variance) {
  if (survival <= 0) {
    constexpr double kNoBound = std::numeric_limits<double>::quiet_NaN();
    return {age, 0, kNoBound, kNoBound};
  }
  const double log_survival = base::log(survival);
  const double width = kQuantile * std::sqrt(variance) / -log_survival;
  return {age, survival, base::exp(log_survival * base::exp(width)), base::exp(log_survival * base::exp(-width))};
}

}  // namespace

SurvivalCurve::SurvivalCurve(std::span<const Lifetime> lives) {
  for (const Lifetime& life : lives) {
    entries_.push_back(life.entry);
    exits_.push_back(life.exit);
    if (life.died) deaths_.push_back(life.exit);
  }
  std::ranges::sort(entries_);
  std::ranges::sort(exits_);
  std::ranges::sort(deaths_);
  if (at_risk(0) < kFewestAtRisk) return;

  // How many are at risk falls on the day after an exit only.
  end_ = exits_.back() + 1;
  for (const std::int32_t exit : exits_) {
    if (at_risk(exit + 1) >= kFewestAtRisk) continue;
    end_ = exit + 1;
    break;
  }
  double survival = 1, variance = 0;
  for (std::size_t first = 0, last = 0; first < deaths_.size() && deaths_[first] < end_; first = last) {
    const std::int32_t age = deaths_[first];
    while (last < deaths_.size() && deaths_[last] == age) ++last;
    const double n = at_risk(age), d = static_cast<double>(last - first);
    survival *= (n - d) / n;
    variance += d / (n * (n - d));
    steps_.push_back(step_of(age, survival, variance));
  }
}

std::uint32_t SurvivalCurve::at_risk(std::int32_t age) const { return up_to(entries_, age) - below(exits_, age); }

const SurvivalStep* SurvivalCurve::step_at(std::int32_t age) const {
  const auto next = std::ranges::upper_bound(steps_, age, {}, &SurvivalStep::age);
  return next == steps_.begin() ? nullptr : &*(next - 1);
}

std::uint32_t SurvivalCurve::deaths(std::int32_t after, std::int32_t age) const {
  return up_to(deaths_, std::min(age, end_ - 1)) - up_to(deaths_, std::min(after, end_ - 1));
}

std::optional<std::int32_t> SurvivalCurve::half_life() const {
  const auto half = std::ranges::find_if(steps_, [](const SurvivalStep& step) { return step.survival <= 0.5; });
  return half == steps_.end() ? std::nullopt : std::optional(half->age);
}

}  // namespace advise
