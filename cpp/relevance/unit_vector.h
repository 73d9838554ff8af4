// Directions: what the cosine compares.
#pragma once

#include <cmath>
#include <span>

namespace relevance {

// Divides by the length, so that it becomes 1; a vector of zeros stays.
inline void to_unit(std::span<double> vector) {
  double norm = 0;
  for (const double x : vector) norm += x * x;
  if (norm == 0) return;
  const double scale = 1 / std::sqrt(norm);
  for (double& x : vector) x *= scale;
}

}  // namespace relevance
