#include "quality/authority/authority.h"

#include <array>
#include <cmath>
#include <numeric>
#include <string>

#include <catch_amalgamated.hpp>

#include "quality/authority/similar_profiles.h"

namespace {

using namespace quality;

std::string fired(const DomainProfile& profile, SpamChecks enabled = kAllChecks) {
  std::string names;
  const SpamChecks checks = spam_factor(profile, enabled).fired;
  for (std::size_t i = 0; i < kSpamChecks; ++i) {
    if ((checks >> i & 1) == 0) continue;
    if (!names.empty()) names += ' ';
    names += name_of(static_cast<SpamCheck>(i));
  }
  return names;
}

}  // namespace

TEST_CASE("percentiles are mid-ranks among the rows that are known") {
  const std::array<double, 5> column = {10, kNoRating, 30, 10, 50};
  const auto ranks = percentiles_of(column);
  CHECK(ranks[0] == 0.25);
  CHECK(ranks[3] == 0.25);
  CHECK(ranks[2] == 0.625);
  CHECK(ranks[4] == 0.875);
  CHECK(std::isnan(ranks[1]));
  CHECK(percentiles_of(std::array<double, 1>{7})[0] == 0.5F);
  CHECK(percentiles_of({}).empty());
}

TEST_CASE("authority is the weighted mean of the percentiles that are there") {
  const std::array<double, 4> rating = {10, 20, 30, kNoRating}, visits = {5, kNoRating, 50, kNoRating};
  const std::vector<double> ranks = percentiles_of(rating), by_visits = percentiles_of(visits);
  const std::array<Percentiles, 2> columns = {{{ranks}, {by_visits, kVisitsWeight}}};
  const std::array<DomainProfile, 4> profiles{};
  const auto result = authority_of(columns, profiles);
  CHECK(result[2].from == 2);
  CHECK(std::abs(result[2].authority() - 100 * (5.0 / 6 + 0.7 * 0.75) / 1.7) < 1e-12);
  CHECK(result[2].low == 0.75);
  CHECK(result[1].from == 1);
  CHECK(result[1].authority() == 50);
  CHECK(result[1].low == result[1].high);
  CHECK(result[3].from == 0);
  CHECK(std::isnan(result[3].authority()));
}

TEST_CASE("checks fire on what they name, at their thresholds") {
  CHECK(fired({}).empty());
  CHECK(fired({.visits = 0, .referring_domains = 100}) == "no_visits");
  CHECK(fired({.visits = 0, .referring_domains = 99}).empty());
  CHECK(fired({.referring_domains = 50, .follow_links = 98, .nofollow_links = 2}) == "all_follow");
  CHECK(fired({.referring_domains = 50, .follow_links = 97, .nofollow_links = 3}).empty());
  CHECK(fired({.visits = 48, .referring_domains = 500}) == "links_without_visits");
  CHECK(fired({.visits = 49, .referring_domains = 500}).empty());
  CHECK(fired({.referring_domains = 21, .referring_ips = 10}) == "shared_ip");
  CHECK(fired({.referring_domains = 20, .referring_ips = 10}).empty());
  CHECK(fired({.referring_domains = 41, .referring_subnets = 10}) == "shared_subnet");
  CHECK(fired({.same_profile = true}) == "same_profile");
  CHECK(fired({.referring_domains = 2, .links = 201}) == "few_sources");
  CHECK(fired({.referring_domains = 2, .links = 200}).empty());
  CHECK(fired({.citation_flow = 7, .trust_flow = 1}) == "flow_gap");
  CHECK(fired({.citation_flow = 7, .trust_flow = 0}).empty());
  CHECK(fired({.in_network = true}) == "in_network");
}

TEST_CASE("the factor is the product of the checks that fire and are switched on") {
  const DomainProfile profile{.citation_flow = 10, .trust_flow = 1, .in_network = true};
  CHECK(spam_factor(profile).factor == 1 * 0.8 * 0.6);
  CHECK(spam_factor(profile, set_of(SpamCheck::kInNetwork)).factor == 0.6);
  CHECK(fired(profile, set_of(SpamCheck::kInNetwork)) == "in_network");
  CHECK(spam_factor({.citation_flow = 7, .trust_flow = 1}).factor == 0.9);
  const std::array<double, 1> ranks = {0.5};
  const std::array<Percentiles, 1> columns = {{{ranks}}};
  const std::array<DomainProfile, 1> profiles = {{{.in_network = true}}};
  CHECK(authority_of(columns, profiles)[0].authority() == 30);
}

TEST_CASE("Jaccard") {
  using Set = std::vector<std::uint32_t>;
  CHECK(jaccard(Set{1, 2, 3}, Set{2, 3, 4}) == 0.5);
  CHECK(jaccard(Set{}, Set{}) == 0);
  CHECK(jaccard(Set{1}, Set{1}) == 1);
}

TEST_CASE("sets that are almost the same are found, others are not") {
  std::vector<std::uint32_t> starts = {0}, members;
  const auto add = [&](std::uint32_t first, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) members.push_back(first + i);
    starts.push_back(static_cast<std::uint32_t>(members.size()));
  };
  add(0, 100);
  add(2, 100);                                           // 98 of 102
  add(30, 100);                                          // 70 of 130 with the first
  add(500, 19);
  add(500, 19);                                          // the same, but few
  add(600, 20);
  add(600, 20);
  for (std::uint32_t i = 0; i < 200; ++i) add(10000 + 50 * i, 50);
  std::vector<std::uint8_t> similar;
  base::finish(find_similar({starts, members}, similar));
  CHECK(similar[0] == 1);
  CHECK(similar[1] == 1);
  CHECK(similar[2] == 0);
  CHECK(similar[3] == 0);
  CHECK(similar[5] == 1);
  CHECK(similar[6] == 1);
  CHECK(std::accumulate(similar.begin(), similar.end(), 0) == 4);
}
