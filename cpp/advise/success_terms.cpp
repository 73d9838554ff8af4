#include "advise/success_terms.h"

#include <algorithm>
#include <cmath>

#include "base/cholesky.h"
#include "base/ids.h"
#include "base/math.h"

namespace advise {
namespace {

constexpr double kClip = 4;  // standard deviations
constexpr double kTwoSided95 = 1.959963984540054;

}  // namespace

void terms_of(const SuccessModel& model, std::span<const double> values, std::span<const std::uint32_t> levels,
              std::vector<Term>& terms) {
  terms.assign(1, {.at = 0, .by = 1});
  const auto features = static_cast<std::uint32_t>(model.features);
  for (std::uint32_t i = 0; i < features; ++i) {
    if (std::isnan(values[i]) || model.deviation[i] == 0) continue;
    const double x = (values[i] - model.mean[i]) / model.deviation[i];
    terms.push_back({.at = 1 + i, .by = std::clamp(x, -kClip, kClip)});
  }
  for (std::uint32_t i = 0; i < features; ++i) {
    if (std::isnan(values[i])) terms.push_back({.at = 1 + features + i, .by = 1});
  }
  for (std::size_t group = 0; group < levels.size(); ++group) {
    if (levels[group] == base::kNone) continue;
    terms.push_back({.at = model.first_level[group] + levels[group], .by = 1});
  }
}

double probability_of(double log_odds) { return 1 / (1 + base::exp(-log_odds)); }

Estimate SuccessModel::coefficient(std::size_t at) const {
  std::vector<double> unit(coefficients.size(), 0);
  unit[at] = 1;
  const double half = kTwoSided95 * std::sqrt(base::inverse_form(factor, unit));
  return {.value = coefficients[at], .low = coefficients[at] - half, .high = coefficients[at] + half};
}

double SuccessModel::log_odds(std::span<const double> values, std::span<const std::uint32_t> levels) const {
  std::vector<Term> terms;
  terms_of(*this, values, levels, terms);
  double z = 0;
  for (const Term& term : terms) z += coefficients[term.at] * term.by;
  return std::clamp(z, -kMostLogOdds, kMostLogOdds);
}

Estimate SuccessModel::probability(std::span<const double> values, std::span<const std::uint32_t> levels) const {
  std::vector<Term> terms;
  terms_of(*this, values, levels, terms);
  std::vector<double> row(coefficients.size(), 0);
  double z = 0;
  for (const Term& term : terms) {
    row[term.at] = term.by;
    z += coefficients[term.at] * term.by;
  }
  const double half = kTwoSided95 * std::sqrt(base::inverse_form(factor, row));
  return {.value = probability_of(std::clamp(z, -kMostLogOdds, kMostLogOdds)),
          .low = probability_of(z - half),
          .high = probability_of(z + half)};
}

}  // namespace advise
