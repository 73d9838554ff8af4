#include "advise/survival.h"

#include <cmath>
#include <cstdint>
#include <vector>

#include <catch_amalgamated.hpp>

namespace {

using advise::Lifetime;
using advise::SurvivalCurve;

std::vector<Lifetime> repeated(std::size_t times, Lifetime life) { return std::vector<Lifetime>(times, life); }

void add(std::vector<Lifetime>& lives, std::size_t times, Lifetime life) { lives.insert(lives.end(), times, life); }

}  // namespace

TEST_CASE("survival: a product of shares that live on, with Greenwood's interval") {
  std::vector<Lifetime> lives = repeated(5, {0, 10, true});
  add(lives, 5, {0, 20, true});
  add(lives, 20, {0, 30, false});
  const SurvivalCurve curve(lives);
  REQUIRE(curve.step_at(10) != nullptr);
  CHECK(curve.step_at(9) == nullptr);
  CHECK(curve.step_at(10)->survival == Catch::Approx(25.0 / 30));
  CHECK(curve.step_at(19)->age == 10);
  CHECK(curve.step_at(25)->survival == Catch::Approx(20.0 / 30));
  const double width = 1.959964 * std::sqrt(5.0 / (30 * 25) + 5.0 / (25 * 20)) / -std::log(2.0 / 3);
  CHECK(curve.step_at(25)->low == Catch::Approx(std::pow(2.0 / 3, std::exp(width))));
  CHECK(curve.step_at(25)->high == Catch::Approx(std::pow(2.0 / 3, std::exp(-width))));
  CHECK(curve.at_risk(10) == 30);
  CHECK(curve.at_risk(11) == 25);
  CHECK(curve.end() == 31);
  CHECK(curve.deaths(-1, 30) == 10);
  CHECK(curve.deaths(10, 30) == 5);
  CHECK_FALSE(curve.half_life());
}

TEST_CASE("survival: a link is at risk from the age at which the list began") {
  std::vector<Lifetime> lives = repeated(20, {0, 10, true});
  add(lives, 20, {10, 40, false});
  add(lives, 20, {11, 40, false});
  add(lives, 20, {0, 40, false});
  const SurvivalCurve curve(lives);
  CHECK(curve.at_risk(9) == 40);
  CHECK(curve.at_risk(10) == 60);
  CHECK(curve.step_at(10)->survival == Catch::Approx(40.0 / 60));
}

TEST_CASE("survival: half-life is the first age that half of them do not outlive") {
  std::vector<Lifetime> lives = repeated(20, {0, 100, true});
  add(lives, 10, {0, 200, true});
  add(lives, 10, {0, 300, false});
  CHECK(SurvivalCurve(lives).half_life() == 100);
  lives[0].died = false;
  CHECK(SurvivalCurve(lives).half_life() == 200);
}

TEST_CASE("survival: the curve ends where fewer than ten are at risk") {
  std::vector<Lifetime> lives = repeated(5, {0, 10, true});
  add(lives, 9, {0, 20, true});
  const SurvivalCurve curve(lives);
  CHECK(curve.end() == 11);
  CHECK(curve.step_at(1000)->age == 10);
  CHECK(curve.deaths(-1, 1000) == 5);
  CHECK(SurvivalCurve(repeated(9, {0, 10, true})).end() == 0);
  CHECK(SurvivalCurve({}).end() == 0);
  CHECK(SurvivalCurve({}).deaths(-1, 5) == 0);
}

TEST_CASE("survival: links that were old when the list began tell nothing of the first days") {
  CHECK(SurvivalCurve(repeated(50, {30, 90, true})).end() == 0);
}

TEST_CASE("survival: nothing is said of an interval where all have died") {
  const SurvivalCurve curve(repeated(12, {0, 10, true}));
  CHECK(curve.step_at(10)->survival == 0);
  CHECK(std::isnan(curve.step_at(10)->low));
  CHECK(std::isnan(curve.step_at(10)->high));
  CHECK(curve.half_life() == 10);
}
