// What the anchors of the crawl are, for the site under analysis: the class of every link's anchor and of every
// distinct anchor, and how they are distributed over the site's pages.
#pragma once

#include "analysis/analysis.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

// Fills class_of_others, anchor_class, class_names, words, anchor_texts and anchor_reading; needs Analysis::anchors and
// site_pages. Cost: see anchor/judge.h.
base::Slices classify_anchors(const crawl::Crawl& crawl, const AnchorOptions& options, Analysis& analysis);

// After that; completes anchor_reading. Cost: see analysis/anchor_reading.h.
base::Slices distribute_anchors(Analysis& analysis);

// By link, when classify_anchors() has ended; made when it is first asked for.
const std::vector<anchor::Class>& classes_of_links(const crawl::Crawl& crawl, const Analysis& analysis);

}  // namespace analysis
