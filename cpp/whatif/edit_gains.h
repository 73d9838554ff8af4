// What each of many lists of edits would bring the site, each tried alone on the crawl as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/options.h"
#include "crawl/crawl.h"
#include "whatif/edits.h"
#include "whatif/what_if_run.h"

namespace whatif {

class EditGains {
 public:
  // As for WhatIfRun: all three must outlive it.
  EditGains(const crawl::Crawl& crawl, const analysis::Options& options, const analysis::Analysis& analysis);

  // By how much the site's part of all PageRank grows. NaN: there are no edits, the graph is not one of pages, the
  // edits cannot be made (a page is not there, say), or the lists before took what may be spent: together as long as
  // some tens of PageRank runs. The first list costs passes over the links, see WhatIfRun.
  double of(const std::vector<Edit>& edits);

 private:
  const crawl::Crawl& crawl_;
  const analysis::Options& options_;
  const analysis::Analysis& analysis_;
  std::optional<WhatIfRun> run_;
  std::uint64_t lists_ = 0;  // that were tried
};

}  // namespace whatif
