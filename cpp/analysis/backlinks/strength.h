// How strong linking domains are, by the ratings of tools. Where no outlinks of the site are known, PageRank starts
// there: an export of backlinks shows one step of the web, in which every linking page would else be as good as any
// other.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/backlinks/backlinks.h"
#include "analysis/backlinks/domain_ratings.h"
#include "base/result.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "network/network.h"

namespace analysis {

struct Strength {
  std::vector<std::string> ratings;   // by name, those that it is made of; none: it is not used
  std::vector<double> of_domain;      // [domains] 0 < x < 1 for linking domains, 0 for others
  bool used() const { return !ratings.empty(); }
};

// `option`: "auto", the name of a rating, "none". Of a rating, each linking domain's strength is its percentile among
// the linking domains that have the rating, ties in the middle; a half where it has none. "auto" is the open blend of
// all ratings and visits with its checks (authority.h), but for the one that needs networks and for PageRank, which
// starts here. O(domains log domains) a rating.
base::Slices find_strength(const crawl::Crawl& crawl, std::string_view option, std::span<const DomainRating> ratings,
                           const LinkingDomains& linking, Strength& strength);

// Errors: kBadOption for an option that is neither, naming the ratings that the files have.
base::Result<void> check_strength(const crawl::Crawl& crawl, std::string_view option);

// Visits start on linking domains in proportion to their strength, spread evenly over a domain's nodes; on all other
// nodes as often as on a node of theirs on average. Fills Network::start (at page level) and teleport; nodes where no
// visit starts stay so.
void start_at_strength(const crawl::Crawl& crawl, const Strength& strength, network::Level level,
                       network::Network& network);

}  // namespace analysis
