#include "rank/scale.h"

#include <limits>

#include <catch_amalgamated.hpp>

TEST_CASE("equity: 0 at the baseline, 100 at the top, equal steps for equal factors") {
  const std::vector<double> score = {0.001, 0.01, 0.1, 0.0005};
  const std::vector<double> equity = rank::equity(score, 0.001);
  CHECK(equity[0] == 0);
  CHECK(equity[1] == Catch::Approx(50).epsilon(1e-14));
  CHECK(equity[2] == 100);
  CHECK(equity[3] == 0);
}

TEST_CASE("equity: where all are equal all are 100") {
  CHECK(rank::equity(std::vector<double>(4, 0.25), 0.25) == std::vector<double>(4, 100.0));
  CHECK(rank::equity(std::vector<double>(4, 0.25), 0.1) == std::vector<double>(4, 100.0));
  CHECK(rank::equity({}, 0.1).empty());
}

TEST_CASE("equity: no score, no baseline") {
  CHECK(rank::equity(std::vector<double>{0.0, 0.0}, 0) == std::vector<double>{100, 100});
  CHECK(rank::equity(std::vector<double>{0.0, 1.0}, 0) == std::vector<double>{0, 100});
}

TEST_CASE("equity: 0 is what teleport alone gives, however uneven it is") {
  // Four nodes with a mean teleport of 0.01: nobody starts at the last one, half of all at the first.
  const std::vector<double> teleport = {2, 1, 1, 0};
  const std::vector<double> score = {0.02, 0.01, 0.5, 0.001};
  const std::vector<double> equity = rank::equity(score, 0.01, teleport, 4);
  CHECK(equity[0] == 0);
  CHECK(equity[1] == 0);
  CHECK(equity[2] == 100);
  CHECK(equity[3] == 0);
}
