// What tools think of each domain: their ratings of domains, and where there is none of a domain the highest of its
// pages.
#pragma once

#include <string_view>
#include <vector>

#include "crawl/crawl.h"
#include "crawl/ratings.h"

namespace analysis {

struct DomainRating {
  const crawl::Rating* rating = nullptr;
  std::vector<double> of_domain;   // [domains] NaN: not known
};

// Those that some domain has, in the order of crawl::ratings(). O(ratings that files brought times pages and domains).
std::vector<DomainRating> domain_ratings(const crawl::Crawl& crawl);

}  // namespace analysis
