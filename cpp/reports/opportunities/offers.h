// What the reports about links within the site share.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/opportunities/link_offers.h"
#include "analysis/opportunities/name_uses.h"
#include "crawl/crawl.h"

namespace reports {

// The words of a link and where they stand.
struct LinkWords {
  std::string anchor;
  std::string sentence;  // of the source's text; "": no name of the target stands there
  std::string heading;   // above it
};
LinkWords words_of(const crawl::Crawl& crawl, const analysis::PageNaming& naming, const analysis::LinkOffer& offer);

// [pages] their place among the site's pages by PageRank [pages], 1 the strongest; base::kNone: not in the graph.
std::vector<std::uint32_t> ranks_of(const analysis::Analysis& analysis, std::span<const double> pagerank);

// The edits that set the link, as whatif/edits.h reads them.
std::string edits_of(const crawl::Crawl& crawl, const analysis::LinkOffer& offer);

}  // namespace reports
