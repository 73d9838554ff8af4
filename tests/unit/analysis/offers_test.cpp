#include "analysis/opportunities/offers.h"

#include <catch_amalgamated.hpp>

TEST_CASE("the offers and the plan of an analysis are made once") {
  const crawl::Crawl crawl;
  const analysis::Options options;
  analysis::Analysis analysis;
  base::Result<void> result;
  base::finish(analysis::make_plan(crawl, options, analysis, result));
  REQUIRE(result);
  const auto offers = analysis.link_offers;
  const auto plan = analysis.link_plan;
  REQUIRE((offers && plan));
  CHECK(plan->plan.steps.empty());
  CHECK(offers->links.empty());
  base::finish(analysis::make_offers(crawl, options, analysis, result));
  base::finish(analysis::make_plan(crawl, options, analysis, result));
  CHECK(analysis.link_offers == offers);
  CHECK(analysis.link_plan == plan);
  analysis = {};
  CHECK(analysis.link_offers == nullptr);
  CHECK(analysis.link_plan == nullptr);
}
