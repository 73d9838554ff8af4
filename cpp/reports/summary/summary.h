// The summary: the few numbers with which a page opens, as JSON (see ARCHITECTURE.md).
#pragma once

#include <string>

#include "analysis/analysis.h"
#include "analysis/options.h"
#include "crawl/crawl.h"

namespace reports {

std::string summarise(const crawl::Crawl& crawl, const analysis::Analysis& analysis, const analysis::Options& options);

}  // namespace reports
