// The analysis as work in slices, stage by stage: each reads what the ones before it wrote, and leaves in the analysis
// what reports need. What it needs for itself ends with its slices.
#pragma once

#include <string_view>

#include "analysis/analysis.h"
#include "analysis/options.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

std::string_view name_of(Stage stage);   // as Progress::stage says it: "links", "graph", …
// 0..1 of the whole analysis' time, as measured with 10,000,000 links. Quality is given a third: of a crawl it takes no
// time, of backlinks alone four fifths.
double share_before(Stage stage);

// The work of one stage; the arguments must outlive it.
base::Slices run(Stage stage, const crawl::Crawl& crawl, const Options& options, Analysis& analysis);

// What links are judged by, once the classes of anchors are known.
QualityInput quality_input(const Options& options, const Analysis& analysis);

}  // namespace analysis
