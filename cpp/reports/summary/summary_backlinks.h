// The part of the summary that is about links from other sites (see ARCHITECTURE.md).
#pragma once

#include <nlohmann/json.hpp>

#include "analysis/analysis.h"
#include "crawl/crawl.h"

namespace reports {

// null when there are none, or when they have not been counted.
nlohmann::ordered_json summarise_backlinks(const crawl::Crawl& crawl, const analysis::Analysis& analysis);

}  // namespace reports
