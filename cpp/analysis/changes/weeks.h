// What came and went week by week, and which weeks stand out.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "analysis/changes/link_lives.h"

namespace analysis {

// Days of wrong years do not make a report of a million weeks: what is further back counts as before the first week.
inline constexpr std::uint32_t kMostWeeks = 2080;

struct Week {
  std::int32_t monday = 0;
  std::uint32_t gained_links = 0, lost_links = 0, gained_domains = 0, lost_domains = 0;
  std::uint32_t total_domains = 0;  // with a link at the end of the week
  // All that was gained in it is known, with its day. Others hold survivors only, and are not judged.
  bool whole = false;
  double z = std::numeric_limits<double>::quiet_NaN();  // of gained_domains among whole weeks (advise/anomaly.h)
  bool unusual = false;
};

// Of one of the two series of counts of domains.
struct WeekLevel {
  std::uint32_t week = 0;  // the first of the new level
  double before = 0, after = 0;  // domains a week
  double p = 1;  // adjusted for both series
  bool sure = false;
};

// A domain that links for the first time, or again after it had lost its last link.
struct DomainGain {
  std::uint32_t week = 0, domain = 0;
  std::uint32_t life = 0;  // the first link's
};

struct Weeks {
  std::vector<Week> weeks;  // without a gap, from the first day that is known to the last
  double usual = 0;  // median of gained_domains in whole weeks
  bool judged = false;  // there are enough whole weeks
  std::optional<WeekLevel> gained, lost;  // the likeliest change of level
  std::vector<DomainGain> gains;  // by week, then by domain
};

// `domain_of`: [lives.links]. A domain is gained with its first live link and lost with its last. Where losses are not
// known, nothing is lost. n log n of the links, and advise::kPermutations times the weeks.
Weeks count_weeks(const LinkLives& lives, std::span<const std::uint32_t> domain_of);

}  // namespace analysis
