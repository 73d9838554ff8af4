#include "analysis/opportunities/offers.h"

#include <memory>
#include <utility>

#include "analysis/opportunities/candidates.h"
#include "analysis/opportunities/text_vectors.h"
#include "analysis/page_vectors.h"
#include "base/slices.h"
#include "graph/csr.h"

namespace analysis {
namespace {

base::Slices find_offers(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis,
                         LinkOffers& offers, base::Result<void>& result) {
  if (analysis.rank.score.empty() || analysis.site_pages.empty()) co_return;
  const graph::Csr content = content_links(crawl, analysis);
  const LinkCandidates candidates = link_candidates(crawl, options, analysis, content);
  auto lifted = lifted_pages(crawl, analysis, candidates, options.lift);
  if (!lifted) {
    result = std::unexpected(lifted.error());
    co_return;
  }
  offers.lifted = std::move(*lifted);
  co_yield base::kGiveWay;
  co_await read_naming({.crawl = crawl, .pages = analysis.site_pages, .link_class = analysis.link_class},
                       offers.naming);
  const NameUses* const names = offers.naming.uses.get();
  const PageVectors& vectors = page_vectors_of(crawl, analysis);
  co_yield base::kGiveWay;
  TextVectors texts;
  if (names != nullptr) co_await read_texts(crawl, vectors, texts);
  co_await find_link_offers(crawl, options, analysis, content, candidates, offers.lifted, names,
                            names != nullptr ? &texts : nullptr, offers.links);
}

base::Slices find_plan(const Options& options, const Analysis& analysis, const LinkOffers& offers, LinkPlan& result) {
  const std::vector<std::uint32_t>& node_of = analysis.network.node_of_page;
  std::vector<rank::Worth> objective;
  for (const std::uint32_t page : offers.lifted) {
    if (node_of[page] == base::kNone) continue;
    result.lifted.push_back(page);
    objective.push_back({.node = node_of[page], .worth = 1});
  }
  if (objective.empty()) co_return;
  std::vector<advise::PlanCandidate> candidates;
  for (const LinkOffer& offer : offers.links) {
    if (node_of[offer.target] == base::kNone) continue;
    result.offers.push_back(offer);
    candidates.push_back(
        {.source = node_of[offer.source], .target = node_of[offer.target], .weight = content_weight(options)});
  }
  graph::FlowGraph graph = analysis.network.flow;
  const advise::PlanOptions limits{.links = static_cast<std::size_t>(options.links),
                                   .of_source = static_cast<std::size_t>(options.per_source),
                                   .of_target = static_cast<std::size_t>(options.per_target),
                                   .damping = options.damping,
                                   .teleport = analysis.network.teleport};
  co_await advise::plan_links(graph, objective, candidates, limits, result.plan);
}

}  // namespace

base::Slices make_offers(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis,
                         base::Result<void>& result) {
  if (analysis.link_offers) co_return;
  const auto made = std::make_shared<LinkOffers>();
  co_await find_offers(crawl, options, analysis, *made, result);
  if (result) analysis.link_offers = made;
}

base::Slices make_plan(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis,
                       base::Result<void>& result) {
  co_await make_offers(crawl, options, analysis, result);
  if (!result || analysis.link_plan) co_return;
  const auto made = std::make_shared<LinkPlan>();
  co_await find_plan(options, analysis, *analysis.link_offers, *made);
  analysis.link_plan = made;
}

}  // namespace analysis
