// Addresses that files write without their scheme ("www.example.com/a", as backlink tools do) are the pages that other
// files call by https or http.
#pragma once

#include "crawl/crawl.h"

namespace ingest {

// Decides the scheme of the pages that have been named only without one (PageTable::assumed), from all that was read,
// in whatever order: https where that page is known by it, else http where it is known by that, else https where any
// page of its host is, else http where one is; else it stays as url::normalise assumed it. Links and page rows move to
// the page that is meant. O(pages), and O(links) where any page moves.
void settle_schemes(crawl::Crawl& crawl);

}  // namespace ingest
