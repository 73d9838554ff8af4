#include "quality/authority/authority.h"

#include <algorithm>
#include <numeric>

namespace quality {
namespace {

constexpr std::array<std::string_view, kSpamChecks> kNames = {"no_visits",   "all_follow",    "links_without_visits",
                                                              "shared_ip",   "shared_subnet", "same_profile",
                                                              "few_sources", "flow_gap",      "in_network"};
// What a check that fires leaves; kFlowGap of a wide gap: below.
constexpr std::array<double, kSpamChecks> kFactors = {0.8, 0.9, 0.85, 0.8, 0.85, 0.7, 0.9, 0.9, 0.6};
constexpr double kWideFlowGapFactor = 0.8;
constexpr double kFlowGap = 6.58, kWideFlowGap = 9.87;

constexpr float kFewestUnvisited = 100, kFewestFollowed = 50, kFewestIdle = 500;   // referring domains
constexpr double kAlmostAll = 0.97;
constexpr double kDomainsPerVisit = 10, kDomainsPerIp = 2, kDomainsPerSubnet = 4, kLinksPerDomain = 100;

double ratio(float a, float b) { return double{a} / double{b}; }      // of figures that are not known: NaN

double flow_gap(const DomainProfile& profile) {
  return profile.trust_flow > 0 ? ratio(profile.citation_flow, profile.trust_flow) : 0;
}

// Comparisons with what is not known are false, so no check fires on it.
bool fires(SpamCheck check, const DomainProfile& of) {
  const float domains = of.referring_domains;
  switch (check) {
    case SpamCheck::kNoVisits: return of.visits == 0 && domains >= kFewestUnvisited;
    case SpamCheck::kAllFollow:
      return domains >= kFewestFollowed && ratio(of.follow_links, of.follow_links + of.nofollow_links) > kAlmostAll;
    case SpamCheck::kLinksWithoutVisits:
      return domains >= kFewestIdle && ratio(domains, of.visits + 1) > kDomainsPerVisit;
    case SpamCheck::kSharedIp: return of.referring_ips > 0 && ratio(domains, of.referring_ips) > kDomainsPerIp;
    case SpamCheck::kSharedSubnet:
      return of.referring_subnets > 0 && ratio(domains, of.referring_subnets) > kDomainsPerSubnet;
    case SpamCheck::kSameProfile: return of.same_profile;
    case SpamCheck::kFewSources: return domains > 0 && ratio(of.links, domains) > kLinksPerDomain;
    case SpamCheck::kFlowGap: return flow_gap(of) >= kFlowGap;
    case SpamCheck::kInNetwork: return of.in_network;
  }
  return false;
}

}  // namespace

std::string_view name_of(SpamCheck check) { return kNames[static_cast<std::size_t>(check)]; }

std::vector<float> percentiles_of(std::span<const float> column) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < column.size(); ++i) {
    if (is_known(column[i])) order.push_back(i);
  }
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return column[i]; });
  std::vector<float> ranks(column.size(), kNotKnown);
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    while (end < order.size() && column[order[end]] == column[order[first]]) ++end;
    const double middle = static_cast<double>(first + end) / 2 / static_cast<double>(order.size());
    for (std::size_t i = first; i < end; ++i) ranks[order[i]] = static_cast<float>(middle);
  }
  return ranks;
}

SpamFactor spam_factor(const DomainProfile& profile, SpamChecks enabled) {
  SpamFactor result;
  for (std::size_t i = 0; i < kSpamChecks; ++i) {
    const auto check = static_cast<SpamCheck>(i);
    if ((enabled & set_of(check)) == 0 || !fires(check, profile)) continue;
    result.fired |= set_of(check);
    const bool wide = check == SpamCheck::kFlowGap && flow_gap(profile) >= kWideFlowGap;
    result.factor *= wide ? kWideFlowGapFactor : kFactors[i];
  }
  return result;
}

std::vector<Authority> authority_of(std::span<const RatingColumn> columns,
                                    std::span<const std::vector<float>> percentiles,
                                    std::span<const DomainProfile> profiles, SpamChecks enabled) {
  const std::size_t domains = columns.empty() ? profiles.size() : columns.front().of_domain.size();
  std::vector<Authority> result(domains);
  for (std::size_t domain = 0; domain < domains; ++domain) {
    Authority& here = result[domain];
    double sum = 0, weights = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const float percentile = percentiles[i][domain];
      if (!is_known(percentile)) continue;
      sum += columns[i].weight * double{percentile};
      weights += columns[i].weight;
      here.low = here.from == 0 ? 100 * percentile : std::min(here.low, 100 * percentile);
      here.high = here.from == 0 ? 100 * percentile : std::max(here.high, 100 * percentile);
      ++here.from;
    }
    if (!profiles.empty()) here.spam = spam_factor(profiles[domain], enabled);
    if (here.from > 0) here.authority = static_cast<float>(100 * (sum / weights) * here.spam.factor);
  }
  return result;
}

}  // namespace quality
