// Which links of several files are one link. Exports overlap: all links of a crawl and those of its broken pages, a
// crawl and a page saved from it, this month's backlinks and last month's.
//
// One link has the same source, target, type and anchor, and stands at the same place where both files know it: the
// same path, or, where one gives none or they write paths in different ways (crawlers and saved pages do), the same
// landmark. Files may hold a link several times, because a page has it several times: they have as many in common as
// the one has that holds it most seldom.
#pragma once

#include <cstdint>
#include <vector>

#include "crawl/crawl.h"

namespace ingest {

// For each link from `known` on the earlier link that it is, or base::kNone. Those before `known` are all different
// links; from there on those of one file are.
// Cost: one pass over all links; n log n for those whose source and target are in several files. Memory: 5 bytes a
// page, 4 a link from `known` on and 4 for each of those n.
std::vector<std::uint32_t> same_links(const crawl::Crawl& crawl, std::uint32_t known);

}  // namespace ingest
