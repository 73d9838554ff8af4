// How long links live: the estimate of Kaplan and Meier with delayed entry (Lynden-Bell 1971; Turnbull 1976). A list
// that shows only what was there lately lacks the links that died early, so each link counts as at risk from the age
// that it had when the list began. Without that, half of the links that die in a year would seem to live for years.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace advise {

inline constexpr std::uint32_t kFewestAtRisk = 10;  // the curve ends where fewer are

// Ages in days, 0 or more; entry <= exit. `died`: at `exit`; else no more is known than that it lived until then.
struct Lifetime {
  std::int32_t entry = 0, exit = 0;
  bool died = false;
};

// Steps of the curve, at the ages at which links died. `low`, `high`: 95 %, by Greenwood's variance on the scale of
// log(-log S), which stays between 0 and 1; both NaN where all at risk have died.
struct SurvivalStep {
  std::int32_t age = 0;
  double survival = 1, low = 1, high = 1;  // share that lives longer than `age`
};

class SurvivalCurve {
 public:
  // O(n log n)
  explicit SurvivalCurve(std::span<const Lifetime> lives);

  std::int32_t end() const { return end_; }  // the first age about which nothing is said; 0: the curve has no point
  std::uint32_t at_risk(std::int32_t age) const;
  // The last step up to `age`; nothing before the first death.
  const SurvivalStep* step_at(std::int32_t age) const;
  // Deaths at ages above `after` up to `age`, within the curve.
  std::uint32_t deaths(std::int32_t after, std::int32_t age) const;
  // The first age that at most half of the links outlive; nothing: the curve ends before.
  std::optional<std::int32_t> half_life() const;

 private:
  std::vector<std::int32_t> entries_, exits_, deaths_;  // ascending
  std::vector<SurvivalStep> steps_;
  std::int32_t end_ = 0;
};

}  // namespace advise
