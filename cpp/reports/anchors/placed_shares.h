// How many of the domains that link to a page look as if their links were placed.
#pragma once

#include <vector>

#include "analysis/analysis.h"

namespace reports {

// By page of the site (Analysis::site_pages): of the domains with backlinks to it the share whose sign is strong or
// some, 0..1. NaN: none links there, or their links were not measured. O(backlinks).
std::vector<double> placed_shares(const analysis::Analysis& analysis);

}  // namespace reports
