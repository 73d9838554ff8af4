#include "base/cholesky.h"

#include <cmath>
#include <vector>

#include <catch_amalgamated.hpp>

TEST_CASE("linear equations") {
  std::vector<double> matrix = {4, 0, 0, 2, 5, 0, 1, 3, 6};       // the upper triangle is not read
  std::vector<double> x = {11, 21, 25};
  REQUIRE(base::solve(matrix, x));
  CHECK(std::abs(x[0] - 1) < 1e-12);
  CHECK(std::abs(x[1] - 2) < 1e-12);
  CHECK(std::abs(x[2] - 3) < 1e-12);
  std::vector<double> flat = {1, 0, 1, 1}, y = {1, 1};
  CHECK_FALSE(base::solve(flat, y));
  std::vector<double> broken = {std::nan("")}, one = {1};
  CHECK_FALSE(base::solve(broken, one));
}

TEST_CASE("the inverse of a matrix whose factor is known") {
  std::vector<double> matrix = {4, 0, 0, 2, 5, 0, 1, 3, 6}, x = {1, 0, 0};
  const std::vector<double> other = {1, -2, 3};
  REQUIRE(base::solve(matrix, x));
  // By cofactors: the determinant is 4 (30 - 9) - 2 (12 - 3) + 1 (6 - 5) = 67.
  const std::vector<double> diagonal = base::inverse_diagonal(matrix, 3);
  CHECK(std::abs(diagonal[0] - 21.0 / 67) < 1e-12);
  CHECK(std::abs(diagonal[1] - 23.0 / 67) < 1e-12);
  CHECK(std::abs(diagonal[2] - 16.0 / 67) < 1e-12);
  // The cofactors off the diagonal: -9, 1 and -10.
  const double form = (21 + 4 * 23 + 9 * 16 + 2 * (1 * -2 * -9 + 1 * 3 * 1 + -2 * 3 * -10)) / 67.0;
  CHECK(std::abs(base::inverse_form(matrix, other) - form) < 1e-12);
}
