// Laws of the survival curve on random lives: against sums over all lives, and against planted half-lives.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include <catch_amalgamated.hpp>

#include "advise/survival.h"
#include "support/random.h"

namespace {

using advise::Lifetime;
using advise::SurvivalCurve;
using support::Random;

// Links that come at an even rate and die at an even one, as a list shows them that looks back `window` days.
std::vector<Lifetime> listed(Random& random, int links, double half_life, std::int32_t window) {
  constexpr std::int32_t kToday = 1500;
  std::vector<Lifetime> lives;
  for (int i = 0; i < links; ++i) {
    const double born = random.unit() * kToday;
    const double died = born - std::log(1 - random.unit()) * half_life / std::log(2.0);
    const auto first = static_cast<std::int32_t>(born);
    const std::int32_t last = static_cast<std::int32_t>(std::min<double>(died, kToday));
    if (last < kToday - window) continue;
    lives.push_back({std::max(first, kToday - window) - first, last - first, died < kToday});
  }
  return lives;
}

double survival_of(const std::vector<Lifetime>& lives, std::int32_t age) {
  double survival = 1;
  for (std::int32_t t = 0; t <= age; ++t) {
    double n = 0, d = 0;
    for (const Lifetime& life : lives) {
      n += life.entry <= t && t <= life.exit ? 1 : 0;
      d += life.died && life.exit == t ? 1 : 0;
    }
    if (n < advise::kFewestAtRisk) return -1;
    survival *= (n - d) / n;
  }
  return survival;
}

}  // namespace

TEST_CASE("survival agrees with the definition, day by day") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    std::vector<Lifetime> lives;
    for (std::uint32_t i = random.below(120); i > 0; --i) {
      const auto entry = static_cast<std::int32_t>(random.below(random.below(3) == 0 ? 30 : 2));
      lives.push_back({entry, entry + static_cast<std::int32_t>(random.below(50)), random.below(2) == 0});
    }
    const SurvivalCurve curve(lives);
    for (std::int32_t age = 0; age < 90; ++age) {
      INFO("seed " << seed << ", age " << age);
      const double expected = survival_of(lives, age);
      CHECK((age < curve.end()) == (expected >= 0));
      if (expected < 0) break;
      const advise::SurvivalStep* step = curve.step_at(age);
      CHECK((step == nullptr ? 1 : step->survival) == Catch::Approx(expected).margin(1e-12));
      if (step == nullptr || std::isnan(step->low)) continue;
      CHECK(0 <= step->low);
      CHECK(step->low <= step->survival);
      CHECK(step->survival <= step->high);
      CHECK(step->high <= 1);
    }
  }
}

TEST_CASE("survival finds planted half-lives behind a window of six months") {
  constexpr std::array kHalfLives = {180.0, 365.0, 730.0};
  for (const double half_life : kHalfLives) {
    Random random(static_cast<std::uint64_t>(half_life));
    const std::vector<Lifetime> lives = listed(random, 30'000, half_life, 182);
    const SurvivalCurve curve(lives);
    INFO("half-life " << half_life);
    CHECK(curve.step_at(365)->survival == Catch::Approx(std::pow(0.5, 365 / half_life)).margin(0.02));
    std::vector<Lifetime> without_entry = lives;
    for (Lifetime& life : without_entry) life.entry = 0;
    CHECK(SurvivalCurve(without_entry).step_at(365)->survival > curve.step_at(365)->survival + 0.1);
  }
}

TEST_CASE("the interval of survival holds the truth about as often as it says") {
  int held = 0;
  constexpr int kTrials = 200;
  for (std::uint64_t seed = 1; seed <= kTrials; ++seed) {
    Random random(seed);
    const SurvivalCurve curve(listed(random, 1'500, 365, 182));
    const advise::SurvivalStep* step = curve.step_at(200);
    const double truth = std::pow(0.5, 201.0 / 365);  // to die on day 200 is to die before day 201
    held += step->low <= truth && truth <= step->high ? 1 : 0;
  }
  CHECK(held >= 0.91 * kTrials);
  CHECK(held <= 0.99 * kTrials);
}
