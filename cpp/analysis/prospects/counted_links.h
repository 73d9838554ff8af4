// Links that a tool counts in an intersect (crawl/site_links.h) and no file shows.
#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "crawl/crawl.h"

namespace analysis {

struct CountedLinks {
  base::DomainId domain, site;
  base::PageId page;  // of the domain; none: they are on pages that no file names
  std::uint32_t links = 0;
};

// By domain, site and page, each once: of several files that count the same the highest holds, and what is counted of
// the whole domain is lessened by what is counted of its pages. A domain of which some file has a hyperlink to the
// site, also one that is lost, is left out for that site: the file knows more. O(links log n + n log n), n counts.
std::vector<CountedLinks> counted_links(const crawl::Crawl& crawl);

}  // namespace analysis
