// Clicks from the home page.
#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "network/network.h"

namespace analysis {

// A page that stands for itself is as deep as its node in the graph of clicks, in which redirects and canonicals are no
// clicks. One that passes on to another has a depth of its own: that of the shallowest page with a link to it, and one
// click; or, reached by a redirect or canonical alone, that of the page before. Without a way it has none.
// of_pages: the network's nodes are pages; else every page is as deep as its host or domain.
// depth: [pages] base::kNone: cannot be reached. O(links + pages log pages).
base::Slices find_depths(const crawl::Crawl& crawl, const network::Network& network, base::PageId home, bool of_pages,
                         std::vector<std::uint32_t>& depth);

}  // namespace analysis
