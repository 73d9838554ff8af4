// How long backlinks live, all together and by what kind of links they are (advise/survival.h).
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "analysis/changes/link_lives.h"
#include "crawl/crawl.h"

namespace analysis {

enum class LinkGroup : std::uint8_t {
  kAll,
  kFollow,
  kNofollow,
  kText,
  kImage,
  kContent,
  kSitewide
};  // catalog::values::kLinkGroup
inline constexpr std::size_t kLinkGroups = static_cast<std::size_t>(LinkGroup::kSitewide) + 1;

inline constexpr double kUntold = std::numeric_limits<double>::quiet_NaN();

// One age of one group's curve.
struct SurvivalPoint {
  LinkGroup group = LinkGroup::kAll;
  std::uint32_t months = 0;  // of 30.4375 days
  double survival = kUntold, low = kUntold, high = kUntold;  // shares; untold at month 0: too few links are that young
  std::uint32_t at_risk = 0;
  std::uint32_t events = 0;  // links that were lost since the point before
  // At month 0 alone:
  double half_life_days = kUntold;
  std::uint32_t links = base::kNone;  // whose life is known
};

// By group, then by months. A group of which no link's life is known, or of which files do not tell which links are in
// it, is left out. Nothing where losses are not known. O(n log n)
std::vector<SurvivalPoint> survival_of(const crawl::Crawl& crawl, const LinkLives& lives);

}  // namespace analysis
