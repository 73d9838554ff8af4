#include "analysis/opportunities/offers.h"

#include <catch_amalgamated.hpp>

TEST_CASE("the offers and the plan of an analysis are made once") {
  const crawl::Crawl crawl;
  const analysis::Options options;
  analysis::Analysis analysis;
  const auto plan = analysis::plan_of(crawl, options, analysis);
  REQUIRE(plan);
  CHECK((*plan)->plan.steps.empty());
  const auto offers = analysis::offers_of(crawl, options, analysis);
  REQUIRE(offers);
  CHECK((*offers)->links.empty());
  CHECK(*analysis::offers_of(crawl, options, analysis) == *offers);
  CHECK(*analysis::plan_of(crawl, options, analysis) == *plan);
  analysis = {};
  CHECK(analysis.link_offers == nullptr);
  CHECK(analysis.link_plan == nullptr);
}
