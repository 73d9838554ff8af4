// Linking domains that almost the same domains link to as to another linking domain: a rating of either says little.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

// similar[domain]: 1 where the domain is one of such (quality/authority/similar_profiles.h), by all live links between
// domains that files have. `live`: [domains] the live links to the site of each. `similar` is made, [domains].
// O(links log links of a domain); O(links) where nobody links to a linking domain.
base::Slices find_same_profiles(const crawl::Crawl& crawl, std::span<const std::uint32_t> live,
                                std::vector<std::uint8_t>& similar);

}  // namespace analysis
