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

base::Result<LinkOffers> make_offers(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis) {
  LinkOffers offers;
  if (analysis.rank.score.empty() || analysis.site_pages.empty()) return offers;
  const graph::Csr content = content_links(crawl, analysis);
  const LinkCandidates candidates = link_candidates(crawl, options, analysis, content);
  auto lifted = lifted_pages(crawl, analysis, candidates, options.lift);
  if (!lifted) return std::unexpected(lifted.error());
  offers.lifted = std::move(*lifted);
  base::finish(
      read_naming({.crawl = crawl, .pages = analysis.site_pages, .link_class = analysis.link_class}, offers.naming));
  const NameUses* const names = offers.naming.uses.get();
  TextVectors texts;
  if (names != nullptr) base::finish(read_texts(crawl, page_vectors_of(crawl, analysis), texts));
  base::finish(find_link_offers(crawl, options, analysis, content, candidates, offers.lifted, names,
                                names != nullptr ? &texts : nullptr, offers.links));
  return offers;
}

LinkPlan make_plan(const Options& options, const Analysis& analysis, const LinkOffers& offers) {
  LinkPlan result;
  const std::vector<std::uint32_t>& node_of = analysis.network.node_of_page;
  std::vector<rank::Worth> objective;
  for (const std::uint32_t page : offers.lifted) {
    if (node_of[page] == base::kNone) continue;
    result.lifted.push_back(page);
    objective.push_back({.node = node_of[page], .worth = 1});
  }
  if (objective.empty()) return result;
  std::vector<advise::PlanCandidate> candidates;
  for (const LinkOffer& offer : offers.links) {
    if (node_of[offer.target] == base::kNone) continue;
    result.offers.push_back(offer);
    candidates.push_back(
        {.source = node_of[offer.source], .target = node_of[offer.target], .weight = content_weight(options)});
  }
  graph::FlowGraph graph = analysis.network.flow;
  base::finish(advise::plan_links(graph, objective, candidates,
                                  {.links = static_cast<std::size_t>(options.links),
                                   .of_source = static_cast<std::size_t>(options.per_source),
                                   .of_target = static_cast<std::size_t>(options.per_target),
                                   .damping = options.damping,
                                   .teleport = analysis.network.teleport},
                                  result.plan));
  return result;
}

}  // namespace

base::Result<const LinkOffers*> offers_of(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis) {
  if (!analysis.link_offers) {
    auto made = make_offers(crawl, options, analysis);
    if (!made) return std::unexpected(made.error());
    analysis.link_offers = std::make_shared<const LinkOffers>(std::move(*made));
  }
  return analysis.link_offers.get();
}

base::Result<const LinkPlan*> plan_of(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis) {
  if (!analysis.link_plan) {
    const auto offers = offers_of(crawl, options, analysis);
    if (!offers) return std::unexpected(offers.error());
    analysis.link_plan = std::make_shared<const LinkPlan>(make_plan(options, analysis, **offers));
  }
  return analysis.link_plan.get();
}

}  // namespace analysis
