#include "quality/learning/cholesky.h"

#include <cmath>

namespace quality {
namespace {

bool factorise(std::span<double> matrix, std::size_t n) {
  for (std::size_t row = 0; row < n; ++row) {
    for (std::size_t column = 0; column <= row; ++column) {
      double sum = matrix[row * n + column];
      for (std::size_t k = 0; k < column; ++k) sum -= matrix[row * n + k] * matrix[column * n + k];
      if (column < row) {
        matrix[row * n + column] = sum / matrix[column * n + column];
      } else {
        if (!(sum > 0)) return false;
        matrix[row * n + row] = std::sqrt(sum);   // IEEE 754 rounds it correctly: the same bits everywhere
      }
    }
  }
  return true;
}

}  // namespace

bool solve(std::span<double> matrix, std::span<double> x) {
  const std::size_t n = x.size();
  if (!factorise(matrix, n)) return false;
  for (std::size_t row = 0; row < n; ++row) {
    for (std::size_t k = 0; k < row; ++k) x[row] -= matrix[row * n + k] * x[k];
    x[row] /= matrix[row * n + row];
  }
  for (std::size_t row = n; row-- > 0;) {
    for (std::size_t k = row + 1; k < n; ++k) x[row] -= matrix[k * n + row] * x[k];
    x[row] /= matrix[row * n + row];
  }
  return true;
}

}  // namespace quality
