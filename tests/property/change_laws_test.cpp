// How often unusual weeks and changes of level are seen where there are none, and where one is planted.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "advise/anomaly.h"
#include "advise/level_change.h"
#include "support/random.h"

namespace {

using support::Random;
using Counts = std::vector<std::uint32_t>;

std::uint32_t poisson(Random& random, double mean) {
  const double limit = std::exp(-mean);
  std::uint32_t count = 0;
  for (double left = random.unit(); left > limit; left *= random.unit()) ++count;
  return count;
}

Counts half_a_year(Random& random, double mean) {
  Counts counts;
  for (int week = 0; week < 26; ++week) counts.push_back(poisson(random, mean));
  return counts;
}

std::size_t unusual_in(const Counts& counts) {
  const advise::Anomalies found = advise::find_anomalies(counts);
  std::size_t unusual = 0;
  for (std::size_t i = 0; i < found.z.size(); ++i)
    unusual += advise::is_unusual(found.z[i], counts[i], found.usual) ? 1 : 0;
  return unusual;
}

}  // namespace

TEST_CASE("in three of a hundred half-years at most a week is called unusual by accident") {
  Random random(11);
  int alarms = 0;
  constexpr int kTrials = 2'000;
  for (int i = 0; i < kTrials; ++i) alarms += unusual_in(half_a_year(random, 1 + 11 * random.unit())) > 0 ? 1 : 0;
  CHECK(alarms <= 0.03 * kTrials);
}

TEST_CASE("a week of ten times as many is found nine times in ten") {
  Random random(12);
  int found = 0;
  constexpr int kTrials = 500;
  for (int i = 0; i < kTrials; ++i) {
    Counts counts = half_a_year(random, 3);
    const std::uint32_t week = random.below(counts.size());
    counts[week] = poisson(random, 30);
    const advise::Anomalies anomalies = advise::find_anomalies(counts);
    found += advise::is_unusual(anomalies.z[week], counts[week], anomalies.usual) ? 1 : 0;
  }
  CHECK(found >= 0.9 * kTrials);
}

TEST_CASE("in shuffled weeks a change of level is as rare as its p-value says") {
  Random random(13);
  int sure = 0, likely = 0;
  constexpr int kTrials = 400;
  for (int i = 0; i < kTrials; ++i) {
    Counts counts = half_a_year(random, 2);
    counts[0] = 30;  // one burst among them
    for (std::size_t left = counts.size(); left > 1; --left) std::swap(counts[left - 1], counts[random.below(left)]);
    const auto change = advise::find_level_change(counts, static_cast<std::uint64_t>(i));
    REQUIRE(change);
    CHECK(change->p >= 0.001);
    CHECK(change->p <= 1);
    sure += change->p <= advise::kSureOfChange ? 1 : 0;
    likely += change->p <= 0.2 ? 1 : 0;
  }
  CHECK(sure <= 0.03 * kTrials);
  CHECK(likely >= 0.14 * kTrials);
  CHECK(likely <= 0.26 * kTrials);
}

TEST_CASE("a level that triples in the middle of a half-year is found") {
  Random random(14);
  int found = 0;
  constexpr int kTrials = 100;
  for (int i = 0; i < kTrials; ++i) {
    Counts counts = half_a_year(random, 3);
    for (std::size_t week = 13; week < counts.size(); ++week) counts[week] = poisson(random, 9);
    const auto change = advise::find_level_change(counts, 1);
    found += change && change->p <= advise::kSureOfChange && std::abs(static_cast<int>(change->at) - 13) <= 2 ? 1 : 0;
  }
  CHECK(found >= 0.9 * kTrials);
}

TEST_CASE("adjusted p-values are those of the definition") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    Random random(seed);
    std::vector<double> p(1 + random.below(12));
    for (double& one : p) one = random.below(4) == 0 ? 0.25 : random.unit();
    const std::vector<double> adjusted = advise::adjusted_for_trials(p);
    for (std::size_t i = 0; i < p.size(); ++i) {
      double least = 1;
      for (const double other : p) {
        if (other < p[i]) continue;
        const auto rank = std::ranges::count_if(p, [&](double one) { return one <= other; });
        least = std::min(least, other * static_cast<double>(p.size()) / static_cast<double>(rank));
      }
      CHECK(adjusted[i] == Catch::Approx(least));
    }
  }
}
