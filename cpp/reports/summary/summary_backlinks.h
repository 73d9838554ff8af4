// The parts of the summary that are about links from other sites (see ARCHITECTURE.md).
#pragma once

#include <nlohmann/json.hpp>

#include "analysis/analysis.h"
#include "crawl/crawl.h"

namespace reports {

// null when there are none, or when they have not been counted.
nlohmann::ordered_json summarise_backlinks(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
// How they look, by linking domain; null when that was not measured. Networks that weigh nothing are left out.
nlohmann::ordered_json summarise_quality(const analysis::Analysis& analysis);

}  // namespace reports
