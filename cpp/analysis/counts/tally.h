// Counts of hyperlinks by page: rows of the `pages` report and the base of others. Only live links of type
// hyperlink count (crawl::counts_as_live), every one of them, self-links too, whether or not they pass equity.
// Cost: O(links + pages), two passes to count and two to group. Memory: 4 bytes a link while it runs.
#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

struct Tally {   // all [pages]
  std::vector<std::uint32_t> inlinks;             // hyperlinks that lead here
  std::vector<std::uint32_t> unique_inlinks;      // distinct pages that they stand on
  std::vector<std::uint32_t> follow_inlinks;      // those of inlinks that pass equity
  std::vector<std::uint32_t> outlinks;            // hyperlinks on this page
  std::vector<std::uint32_t> unique_outlinks;     // distinct pages that they lead to
  std::vector<std::uint32_t> external_outlinks;   // those of outlinks that leave the site
};

// A link leaves the site when its target is not of the domain `site`; where that is none (all pages
// are looked at), when its target is of another domain than its source.
base::Slices tally(const crawl::Crawl& crawl, base::DomainId site, Tally& tally);
Tally tally(const crawl::Crawl& crawl, base::DomainId site);

}  // namespace analysis
