// Finds a page by its address as a person writes it.
#pragma once

#include <string_view>

#include "base/ids.h"
#include "crawl/crawl.h"

namespace analysis {

// The page with this address, normalised as addresses of files are; without a scheme, that of https or http which is
// there. None when there is no such page.
base::PageId page_named(const crawl::Crawl& crawl, std::string_view address);

}  // namespace analysis
