// Links that take no part in what is said of pages: those that their tool says are lost, those of a page to itself (a
// table of contents, "back to top"), and a template's offer to skip to the content, wherever its address leads.
#pragma once

#include "base/bit_column.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace anchor {

// [links] yes: a hyperlink that is put aside. Cost for 10,000,000 links: about 0.05 s. Memory: a bit a link and a text.
base::Slices links_aside(const crawl::Crawl& crawl, base::BitColumn& aside);

}  // namespace anchor
