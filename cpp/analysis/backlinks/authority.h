// The authority of linking domains: the open blend of quality/authority/authority.h over the ratings, visits and
// PageRank of this analysis.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/backlinks/domain_ratings.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "quality/authority/authority.h"

namespace analysis {

// PageRank of domains counts as a rating from this many links between different domains, the site left out, on: an
// export of backlinks shows one step of the web, and PageRank there says no more than where visits start.
inline constexpr std::uint32_t kFewestDomainEdges = 1000;

struct RatingPercentiles {
  std::string_view name;                      // of a metric of domains, or "pagerank"
  std::vector<double> of_row;                 // 0..1, NaN where the domain has no such rating
};

struct DomainAuthorities {                    // all [rows]
  std::vector<RatingPercentiles> ratings;     // those that some row has: of tools, then visits, then PageRank
  std::vector<quality::DomainProfile> profiles;
  std::vector<quality::Authority> of_row;

  std::vector<double> authority() const;      // [rows] 0..100; NaN: no rating
};

// Adds ratings one by one, then blends them. What it is made of outlives it.
class AuthorityBlender {
 public:
  AuthorityBlender(std::span<const base::DomainId> rows, DomainAuthorities& result) : rows_(rows), result_(result) {}

  // `of_domain`: [domains]. A rating that no row has is left out. O(rows log rows).
  void add(std::string_view name, std::span<const double> of_domain, double weight);
  void blend(std::vector<quality::DomainProfile> profiles);   // [rows]

 private:
  std::span<const base::DomainId> rows_;
  DomainAuthorities& result_;
  std::vector<double> weights_;
};

struct AuthorityInput {
  std::span<const base::DomainId> rows;       // linking domains; percentiles are among them
  std::span<const DomainRating> ratings;
  std::span<const std::uint8_t> same_profile; // [domains] (same_profiles.h)
  std::span<const double> pagerank = {};      // [domains]; empty: it does not count
  std::span<const std::uint8_t> in_network = {};  // [rows] of a network whose kind is not syndicated; empty: not known
};

// O(ratings rows log rows + pages).
base::Slices rate_domains(const crawl::Crawl& crawl, AuthorityInput input, DomainAuthorities& result);

}  // namespace analysis
