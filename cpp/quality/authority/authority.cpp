#include "quality/authority/authority.h"

#include <algorithm>
#include <cmath>

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

std::vector<double> percentiles_of(std::span<const double> column) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < column.size(); ++i) {
    if (!std::isnan(column[i])) order.push_back(i);
  }
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return column[i]; });
  std::vector<double> ranks(column.size(), kNoRating);
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    while (end < order.size() && column[order[end]] == column[order[first]]) ++end;
    const double middle = static_cast<double>(first + end) / 2 / static_cast<double>(order.size());
    for (std::size_t i = first; i < end; ++i) ranks[order[i]] = middle;
  }
  return ranks;
}

double factor_of(SpamCheck check, const DomainProfile& profile) {
  if (!fires(check, profile)) return 1;
  const bool wide = check == SpamCheck::kFlowGap && flow_gap(profile) >= kWideFlowGap;
  return wide ? kWideFlowGapFactor : kFactors[static_cast<std::size_t>(check)];
}

SpamFactor spam_factor(const DomainProfile& profile, SpamChecks enabled) {
  SpamFactor result;
  for (std::size_t i = 0; i < kSpamChecks; ++i) {
    const auto check = static_cast<SpamCheck>(i);
    if ((enabled & set_of(check)) == 0 || !fires(check, profile)) continue;
    result.fired |= set_of(check);
    result.factor *= factor_of(check, profile);
  }
  return result;
}

std::vector<Authority> authority_of(std::span<const Percentiles> columns, std::span<const DomainProfile> profiles,
                                    SpamChecks enabled) {
  std::vector<Authority> result(profiles.size());
  for (std::size_t domain = 0; domain < profiles.size(); ++domain) {
    Authority& here = result[domain];
    double sum = 0, weights = 0;
    for (const Percentiles& column : columns) {
      const double percentile = column.of_domain[domain];
      if (std::isnan(percentile)) continue;
      sum += column.weight * percentile;
      weights += column.weight;
      here.low = here.from == 0 ? percentile : std::min(here.low, percentile);
      here.high = here.from == 0 ? percentile : std::max(here.high, percentile);
      ++here.from;
    }
    if (here.from > 0) here.blend = sum / weights;
    here.spam = spam_factor(profiles[domain], enabled);
  }
  return result;
}

}  // namespace quality
