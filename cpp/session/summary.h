// The summary: the few numbers with which a page opens, as JSON (see ARCHITECTURE.md).
#pragma once

#include <string>

#include "crawl/crawl.h"
#include "session/analysis.h"
#include "session/options.h"

namespace session {

std::string summarise(const crawl::Crawl& crawl, const Analysis& analysis, const Options& options);

}  // namespace session
