// Linear equations with a symmetric positive definite matrix, by its Cholesky factor.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace base {

// Solves M x = b. `matrix`: n x n, row by row, of which the lower triangle is read; it is left with the factor L of
// M = L L^T. `x` holds b and then x. false: the matrix is not positive definite, or holds what is no number.
// O(n^3 / 3).
bool solve(std::span<double> matrix, std::span<double> x);

// x^T M^-1 x of the M whose factor solve() has left: the variance of x^T b where M^-1 is the covariance of b.
// O(n^2); n numbers of scratch.
double inverse_form(std::span<const double> factor, std::span<const double> x);

// [n] The diagonal of M^-1, from its factor. O(n^3 / 6).
std::vector<double> inverse_diagonal(std::span<const double> factor, std::size_t n);

}  // namespace base
