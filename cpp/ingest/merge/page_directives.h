// What a page's robots directives make of its links.
#pragma once

#include "crawl/crawl.h"

namespace ingest {

// A page that says nofollow follows none of its links, whatever a table of links says of them one by one, and whichever
// of the two files came first. O(links) where there is such a page, else O(pages).
void obey_page_directives(crawl::Crawl& crawl);

}  // namespace ingest
