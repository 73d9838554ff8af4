#include "advise/anomaly.h"

#include <cmath>
#include <cstdint>
#include <vector>

#include <catch_amalgamated.hpp>

namespace {

using advise::find_anomalies;
using Counts = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("anomaly: distances from the median of square roots, in units of the median absolute deviation") {
  const Counts counts = {1, 4, 9, 1, 4, 9, 1, 4, 9, 4, 4, 9, 100};
  const advise::Anomalies found = find_anomalies(counts);
  CHECK(found.usual == 4);
  CHECK(found.z[0] == Catch::Approx(-1 / 1.4826));
  CHECK(found.z[1] == 0);
  CHECK(found.z[12] == Catch::Approx(8 / 1.4826));
  CHECK(advise::is_unusual(found.z[12], counts[12], found.usual));
  CHECK_FALSE(advise::is_unusual(found.z[2], counts[2], found.usual));
}

TEST_CASE("anomaly: where most are equal the mean absolute deviation takes the place of the median one") {
  const Counts counts = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9};
  CHECK(find_anomalies(counts).z[11] == Catch::Approx(3 / (1.2533 * 3 / 12)));
}

TEST_CASE("anomaly: where all are equal nothing is far from the others") {
  CHECK(find_anomalies(Counts(12, 7)).z == std::vector<double>(12, 0.0));
}

TEST_CASE("anomaly: a usual count between two is their middle") {
  CHECK(find_anomalies(Counts{1, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4, 4}).usual == 2.5);
}

TEST_CASE("anomaly: fewer than twelve periods are not judged") {
  CHECK(find_anomalies(Counts(11, 3)).z.empty());
  CHECK(find_anomalies({}).z.empty());
}

TEST_CASE("anomaly: few are nothing unusual, however rare, and neither is what chance brings") {
  CHECK_FALSE(advise::is_unusual(9, 4, 0));
  CHECK(advise::is_unusual(9, 5, 0));
  CHECK_FALSE(advise::is_unusual(3.5, 50, 1));
  CHECK_FALSE(advise::is_unusual(9, 12, 3));
  CHECK(advise::is_unusual(9, 13, 3));
}
