#include "advise/level_change.h"

#include <cstdint>
#include <vector>

#include <catch_amalgamated.hpp>

namespace {

using advise::adjusted_for_trials;
using advise::find_level_change;
using Counts = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("level change: the first period of the new level, and both levels") {
  const auto change = find_level_change(Counts{2, 3, 2, 1, 2, 3, 2, 9, 8, 10, 9, 8, 10}, 1);
  REQUIRE(change);
  CHECK(change->at == 7);
  CHECK(change->before == Catch::Approx(15.0 / 7));
  CHECK(change->after == 9);
  CHECK(change->p <= 0.002);
}

TEST_CASE("level change: three periods at least stand on each side") {
  const auto change = find_level_change(Counts{2, 3, 2, 1, 2, 3, 2, 3, 2, 2, 90, 90}, 1);
  REQUIRE(change);
  CHECK(change->at == 9);
  const auto early = find_level_change(Counts{90, 2, 3, 2, 1, 2, 3, 2, 3, 2, 2, 2}, 1);
  REQUIRE(early);
  CHECK(early->at == 3);
}

TEST_CASE("level change: what goes up and down without an end is none") {
  const auto change = find_level_change(Counts{2, 4, 3, 2, 4, 3, 3, 2, 4, 2, 3, 4, 2, 4, 3}, 1);
  REQUIRE(change);
  CHECK(change->p > 0.2);
}

TEST_CASE("level change: nothing of few periods, nor where all are equal") {
  CHECK_FALSE(find_level_change(Counts{1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9}, 1));
  CHECK_FALSE(find_level_change(Counts(30, 4), 1));
  CHECK_FALSE(find_level_change({}, 1));
}

TEST_CASE("level change: a seed shuffles alike") {
  const Counts counts = {2, 4, 3, 2, 4, 3, 3, 5, 4, 6, 3, 4, 2, 4, 3};
  CHECK(find_level_change(counts, 5)->p == find_level_change(counts, 5)->p);
  CHECK(find_level_change(counts, 5)->p == Catch::Approx(find_level_change(counts, 6)->p).margin(0.06));
}

TEST_CASE("several trials: the example of Benjamini and Hochberg (1995)") {
  const std::vector<double> p = {0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000};
  const std::vector<double> adjusted = adjusted_for_trials(p);
  CHECK(adjusted[3] == Catch::Approx(0.035625));
  CHECK(adjusted[4] > 0.05);
  CHECK(adjusted[5] == Catch::Approx(0.0298 * 15 / 7));  // never more than a later one
  CHECK(adjusted[14] == 1);
}

TEST_CASE("several trials: in any order, and one alone as it is") {
  CHECK(adjusted_for_trials(std::vector<double>{0.5, 0.004})[1] == 0.008);
  CHECK(adjusted_for_trials(std::vector<double>{0.03}) == std::vector<double>{0.03});
  CHECK(adjusted_for_trials({}).empty());
}
