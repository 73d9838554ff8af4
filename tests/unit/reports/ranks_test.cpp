#include "reports/columns/ranks.h"

#include <limits>
#include <vector>

#include <catch_amalgamated.hpp>

#include "base/ids.h"

TEST_CASE("ranks: equal scores share a place, and rows without one have none", "[report]") {
  constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> scores = {0.2, 0.5, kEmpty, 0.2, 0.1, 0.9};
  const std::vector<std::uint32_t> rows = {0, 1, 2, 3, 4};
  CHECK(reports::ranks_of(scores, rows) == std::vector<std::uint32_t>{2, 1, base::kNone, 2, 4, base::kNone});
  CHECK(reports::ranks_of(scores, {}) == std::vector<std::uint32_t>(6, base::kNone));
}
