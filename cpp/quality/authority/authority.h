// Authority of a domain, openly blended: the mean of its percentiles in the ratings that tools give it, lowered by
// checks for what makes ratings high without visitors. No tool's own score is imitated: two of them agree little on
// one set of domains, and the mean of their ranks foretells a further one better than any alone.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "quality/rules/rules.h"

namespace quality {

// A rating of all domains of the analysis, kNotKnown where a domain has none.
struct RatingColumn {
  std::string_view name;
  std::span<const float> of_domain;
  double weight = 1;
};
inline constexpr double kVisitsWeight = 0.7;      // of a column of visits beside ratings

// Mid-ranks of 0..1 among the rows that are known: the share below, and half of those that are equal. O(n log n).
std::vector<float> percentiles_of(std::span<const float> column);

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
// Checks that are not among `enabled` do not fire.
SpamFactor spam_factor(const DomainProfile& profile, SpamChecks enabled = kAllChecks);

struct Authority {
  float authority = kNotKnown;                    // 0..100, lowered by the factor; kNotKnown: no rating
  std::uint32_t from = 0;                         // ratings that it comes from
  float low = kNotKnown, high = kNotKnown;        // least and greatest percentile, 0..100
  SpamFactor spam;
};

// Of all domains; `percentiles[i]` of column i. `profiles` may be empty. O(domains columns).
std::vector<Authority> authority_of(std::span<const RatingColumn> columns,
                                    std::span<const std::vector<float>> percentiles,
                                    std::span<const DomainProfile> profiles, SpamChecks enabled = kAllChecks);

}  // namespace quality
