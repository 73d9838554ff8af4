#include "base/cholesky.h"

#include <cmath>
#include <vector>

namespace base {
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

double inverse_form(std::span<const double> factor, std::span<const double> x) {
  const std::size_t n = x.size();
  std::vector<double> part(n);  // L^-1 x, whose square is the form
  double form = 0;
  for (std::size_t row = 0; row < n; ++row) {
    double sum = x[row];
    for (std::size_t k = 0; k < row; ++k) sum -= factor[row * n + k] * part[k];
    part[row] = sum / factor[row * n + row];
    form += part[row] * part[row];
  }
  return form;
}

std::vector<double> inverse_diagonal(std::span<const double> factor, std::size_t n) {
  std::vector<double> diagonal(n, 0), column(n);
  for (std::size_t of = 0; of < n; ++of) {  // the column `of` of L^-1, which is 0 above its row
    for (std::size_t row = of; row < n; ++row) {
      double sum = row == of ? 1 : 0;
      for (std::size_t k = of; k < row; ++k) sum -= factor[row * n + k] * column[k];
      column[row] = sum / factor[row * n + row];
      diagonal[of] += column[row] * column[row];
    }
  }
  return diagonal;
}

}  // namespace base
