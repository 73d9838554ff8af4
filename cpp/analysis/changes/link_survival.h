// How long backlinks live, all together and by what kind of links they are (advise/survival.h).
#pragma once

#include <cstdint>
#include <limits>
#include <string>
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
  kSitewide,
  kWon,  // by outreach: one group a kind of contact
};  // catalog::values::kLinkGroup

inline constexpr double kUntold = std::numeric_limits<double>::quiet_NaN();

// What a log of outreach says of linking domains: links that were first seen on `since` or later were won by a contact
// of a kind.
struct WonLinks {
  std::vector<std::string> kinds;
  std::vector<std::uint32_t> kind;   // [domains] into kinds; kNone: none was won
  std::vector<std::int32_t> since;   // [domains] the day of the mail
};

// One age of one group's curve.
struct SurvivalPoint {
  LinkGroup group = LinkGroup::kAll;
  std::uint32_t kind = base::kNone;  // of kWon: into WonLinks::kinds
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
std::vector<SurvivalPoint> survival_of(const crawl::Crawl& crawl, const LinkLives& lives, const WonLinks& won);

}  // namespace analysis
