// What the anchors of the crawl are, for the site under analysis: the class of every link's anchor and of every
// distinct anchor, and how they are distributed over the site's pages.
#pragma once

#include "analysis/analysis.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

// Fills link_class, anchor_class, class_names, words, anchor_texts and anchor_profile; needs Analysis::anchors and
// site_pages. Cost: see anchor/inlinks/classify_links.h.
base::Slices classify_anchors(const crawl::Crawl& crawl, const AnchorOptions& options, Analysis& analysis);

// After that; completes anchor_profile. Cost: see analysis/anchor_profile.h.
base::Slices distribute_anchors(Analysis& analysis);

}  // namespace analysis
