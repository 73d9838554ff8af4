// The links within the site that an analysis offers, and the plan of those that together lift most. Both are made when
// a report first asks, and kept with the analysis, whose options they hang on.
#pragma once

#include <cstdint>
#include <vector>

#include "advise/plan.h"
#include "analysis/analysis.h"
#include "analysis/opportunities/link_offers.h"
#include "analysis/opportunities/name_uses.h"
#include "analysis/options.h"
#include "base/result.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

struct LinkOffers {
  std::vector<std::uint32_t> lifted;  // pages that the option lift names
  std::vector<LinkOffer> links;
  PageNaming naming;
};

struct LinkPlan {
  std::vector<std::uint32_t> lifted;  // pages, all nodes
  std::vector<LinkOffer> offers;      // that the steps are numbers of
  advise::Plan plan;
};

// Afterwards they are analysis.link_offers and analysis.link_plan. Errors: kBadOption, as lifted_pages. Cost:
// find_link_offers, and advise::plan_links; O(1) the second time.
base::Slices make_offers(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis,
                         base::Result<void>& result);
base::Slices make_plan(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis,
                       base::Result<void>& result);

}  // namespace analysis
