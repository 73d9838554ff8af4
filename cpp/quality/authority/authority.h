// Authority of a domain, openly blended: the mean of its percentiles in the ratings that tools give it, lowered by
// checks for what makes ratings high without visitors. No tool's own score is imitated: two of them agree little on
// one set of domains, and the mean of their ranks foretells a further one better than any alone.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "quality/rules/rules.h"

namespace quality {

inline constexpr double kNoRating = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kVisitsWeight = 0.7;      // of a column of visits beside ratings

// Mid-ranks of 0..1 among the rows that are not NaN: the share below, and half of those that are equal. O(n log n).
std::vector<double> percentiles_of(std::span<const double> column);

// The percentiles of all domains in one rating, NaN where a domain has none.
struct Percentiles {
  std::span<const double> of_domain;
  double weight = 1;
};

enum class SpamCheck : std::uint8_t {
  kNoVisits,
  kAllFollow,
  kLinksWithoutVisits,
  kSharedIp,
  kSharedSubnet,
  kSameProfile,
  kFewSources,
  kFlowGap,
  kInNetwork,
};
inline constexpr std::size_t kSpamChecks = static_cast<std::size_t>(SpamCheck::kInNetwork) + 1;
std::string_view name_of(SpamCheck check);        // "no_visits", …
using SpamChecks = std::uint16_t;                 // set of checks, bit 1 << SpamCheck
inline constexpr SpamChecks kAllChecks = (1U << kSpamChecks) - 1;
constexpr SpamChecks set_of(SpamCheck check) { return static_cast<SpamChecks>(1U << static_cast<unsigned>(check)); }

// What files tell of the domain; kNotKnown: nothing, and no check that needs it fires.
struct DomainProfile {
  float visits = kNotKnown;                       // a month
  float referring_domains = kNotKnown, referring_ips = kNotKnown, referring_subnets = kNotKnown;
  float links = kNotKnown, follow_links = kNotKnown, nofollow_links = kNotKnown;
  float citation_flow = kNotKnown, trust_flow = kNotKnown;
  bool same_profile = false;                      // similar_profiles.h
  bool in_network = false;                        // of a kind that is not syndicated
};

struct SpamFactor {
  SpamChecks fired = 0;
  double factor = 1;                              // product of those that fired, in the order of checks
};
// What the check leaves of the blend; 1: it does not fire.
double factor_of(SpamCheck check, const DomainProfile& profile);
// Checks that are not among `enabled` do not fire.
SpamFactor spam_factor(const DomainProfile& profile, SpamChecks enabled = kAllChecks);

struct Authority {
  double blend = kNoRating;                       // 0..1, the weighted mean of the percentiles; NaN: no rating
  double low = kNoRating, high = kNoRating;       // 0..1, least and greatest percentile
  std::uint32_t from = 0;                         // ratings that it comes from
  SpamFactor spam;

  double authority() const { return 100 * blend * spam.factor; }   // 0..100; NaN: no rating
};

// Of all domains, as many as there are profiles. O(domains columns).
std::vector<Authority> authority_of(std::span<const Percentiles> columns, std::span<const DomainProfile> profiles,
                                    SpamChecks enabled = kAllChecks);

}  // namespace quality
