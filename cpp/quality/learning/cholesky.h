// Linear equations with a symmetric positive definite matrix, by its Cholesky factor.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace quality {

// Solves M x = b. `matrix`: n x n, row by row, of which the lower triangle is read; it is left with the factor.
// `x` holds b and then x. false: the matrix is not positive definite, or holds what is no number. O(n^3 / 3).
bool solve(std::span<double> matrix, std::span<double> x);

}  // namespace quality
