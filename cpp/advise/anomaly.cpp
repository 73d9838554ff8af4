#include "advise/anomaly.h"

#include <algorithm>
#include <cmath>

namespace advise {
namespace {

constexpr double kPoissonDeviation = 0.5;  // of the square root of a count
constexpr double kMadToDeviation = 1.4826, kMeanToDeviation = 1.2533;  // of a normal distribution

double median_of(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

// Of values from `middle`.
double deviation_of(std::span<const double> values, double middle) {
  std::vector<double> away;
  double sum = 0;
  for (const double value : values) {
    away.push_back(std::abs(value - middle));
    sum += away.back();
  }
  const double mean = sum / static_cast<double>(values.size());
  const double mad = median_of(std::move(away));
  return mad > 0 ? kMadToDeviation * mad : kMeanToDeviation * mean;
}

}  // namespace

Anomalies find_anomalies(std::span<const std::uint32_t> counts) {
  Anomalies found;
  if (counts.size() < kFewestPeriods) return found;
  std::vector<double> roots;
  for (const std::uint32_t count : counts) roots.push_back(std::sqrt(count));
  const double middle = median_of(roots);
  const double deviation = deviation_of(roots, middle);
  for (const double root : roots) found.z.push_back(deviation > 0 ? (root - middle) / deviation : 0);
  found.usual = median_of(std::vector<double>(counts.begin(), counts.end()));
  return found;
}

bool is_unusual(double z, std::uint32_t count, double usual) {
  const double by_chance = (std::sqrt(count) - std::sqrt(usual)) / kPoissonDeviation;
  return count >= kFewestUnusual && z > kUnusualZ && by_chance > kUnusualZ;
}

}  // namespace advise
