// The class of every link's anchor and of every distinct anchor, for the site under analysis.
#pragma once

#include "crawl/crawl.h"
#include "session/analysis.h"

namespace session {

// Fills link_class, anchor_class and class_names; needs Analysis::anchors. Every distinct text is judged
// once: O(distinct anchors) classifications and one pass over the links.
void classify_anchors(const crawl::Crawl& crawl, Analysis& analysis);

}  // namespace session
