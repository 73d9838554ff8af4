#include "analysis/opportunities/link_offers.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <tuple>
#include <unordered_map>

#include "analysis/opportunities/pair_features.h"
#include "analysis/page_vectors.h"
#include "rank/gain.h"

namespace analysis {
namespace {

// What is the same for all targets.
struct Pricing {
  const Analysis& analysis;
  double damping;
  double weight;
  rank::Gains gains;

  rank::RowShift row(std::uint32_t node) const {
    return gains.shift({.source = node, .target = node, .before = {}, .after = {.weight = weight}});
  }
  rank::Ends lasting(std::uint32_t node, double at_target) const {
    return {.source = gains.lasting()[node], .target = at_target, .worth = 1};
  }
};

// `run` answers for the target at `question`; a target that is no node leads nowhere, and nothing leads there.
double first_order(const Pricing& pricing, const rank::InfluenceRun* run, std::size_t question, std::uint32_t source,
                   std::uint32_t target) {
  const std::uint32_t from = pricing.analysis.network.node_of_page[source];
  const std::uint32_t to = pricing.analysis.network.node_of_page[target];
  const rank::RowShift row = pricing.row(from);
  if (to == base::kNone) {
    return rank::change(pricing.gains.score(from), 0,
                        {.aim = rank::pull(row, pricing.damping, {.source = 0, .target = 1, .worth = 0}),
                         .sum = rank::pull(row, pricing.damping, pricing.lasting(from, 1)),
                         .itself = 0,
                         .arrives = pricing.analysis.rank.baseline * start_of(pricing.analysis, target)});
  }
  const rank::Ends aim{.source = run->at(question, from), .target = run->at(question, to), .worth = 0};
  return rank::change(pricing.gains.score(from), pricing.gains.score(to),
                      {.aim = rank::pull(row, pricing.damping, aim),
                       .sum = rank::pull(row, pricing.damping, pricing.lasting(from, pricing.gains.lasting()[to])),
                       .itself = 0,
                       .arrives = 0});
}

// The sources of the target that PairFeatures and ExistingLinks are aimed at: those most like it first, then those
// whose text names it.
std::vector<std::uint32_t> most_alike(const PairFeatures& pairs, const ExistingLinks& existing,
                                      std::span<const std::uint32_t> sources, std::span<const std::uint32_t> naming) {
  struct Alike {
    double likeness;
    std::uint32_t page;
  };
  std::vector<Alike> found;
  for (const std::uint32_t source : sources) {
    if (!existing.has(source)) found.push_back({.likeness = pairs.likeness(source), .page = source});
  }
  for (Alike& one : found) one.likeness = std::isnan(one.likeness) ? 0 : one.likeness;
  const auto better = [](const Alike& a, const Alike& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.page < b.page;
  };
  const std::size_t kept = std::min(found.size(), kMostSources);
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), better);
  std::vector<std::uint32_t> pages;
  for (std::size_t i = 0; i < kept; ++i) pages.push_back(found[i].page);
  for (const std::uint32_t page : naming) {
    if (!existing.has(page) && !std::ranges::contains(pages, page)) pages.push_back(page);
  }
  return pages;
}

struct Scored {
  std::uint32_t source;
  advise::Features features;
  double score;
};
std::vector<Scored> scores_of(const PairFeatures& pairs, const advise::Fit& fit,
                              std::span<const std::uint32_t> sources) {
  std::vector<Scored> scored;
  for (const std::uint32_t source : sources) {
    const advise::Features features = pairs.of(source);
    scored.push_back({.source = source, .features = features, .score = fit.score(features)});
  }
  return scored;
}

double mean_score(std::span<const Scored> scored) {
  double sum = 0;
  for (const Scored& one : scored) sum += one.score;
  return sum / static_cast<double>(std::max<std::size_t>(scored.size(), 1));
}

}  // namespace

rank::PresentRank present_rank(const Options& options, const Analysis& analysis) {
  return {.score = analysis.rank.score,
          .baseline = analysis.rank.baseline,
          .damping = options.damping,
          .teleport = analysis.network.teleport};
}

double content_weight(const Options& options) {
  if (!options.rules.weigh_position) return 1;
  return options.rules.weights.of[static_cast<std::size_t>(crawl::Region::kContent)];
}

double start_of(const Analysis& analysis, std::uint32_t page) {
  return analysis.network.start.empty() ? 1 : analysis.network.start[page];
}

base::Slices find_link_offers(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis,
                              const graph::Csr& content, const LinkCandidates& candidates,
                              std::span<const std::uint32_t> targets, const NameUses* names, const TextVectors* texts,
                              std::vector<LinkOffer>& result) {
  const PageVectors& vectors = page_vectors_of(crawl, analysis);
  std::unique_ptr<advise::Fit> fit;
  co_await calibrate_fit(crawl, vectors, content, candidates, names, texts, fit);
  std::vector<std::uint32_t> sources;
  for (std::uint32_t document = 0; document < vectors.own; ++document) {
    if (candidates.source[vectors.page[document]] != 0) sources.push_back(vectors.page[document]);
  }
  PairFeatures pairs(crawl, vectors, content, names, texts);
  ExistingLinks existing(crawl, analysis);
  const Pricing pricing{.analysis = analysis,
                        .damping = options.damping,
                        .weight = content_weight(options),
                        .gains = rank::Gains(analysis.network.flow, present_rank(options, analysis))};

  for (std::size_t first = 0; first < targets.size(); first += rank::InfluenceRun::kTogether) {
    const auto block = targets.subspan(first, std::min(targets.size() - first, rank::InfluenceRun::kTogether));
    std::vector<std::vector<rank::Worth>> questions;
    for (const std::uint32_t target : block) {
      const std::uint32_t node = analysis.network.node_of_page[target];
      questions.push_back(node == base::kNone ? std::vector<rank::Worth>() : std::vector<rank::Worth>{{.node = node}});
    }
    rank::InfluenceRun run(pricing.gains.influence(), questions, rank::kFirstOrder, pricing.gains.lasting());
    while (!run.sweep()) co_yield base::kGiveWay;
    for (std::size_t question = 0; question < block.size(); ++question) {
      const std::uint32_t target = block[question];
      pairs.aim(target);
      existing.aim(target);
      std::vector<std::uint32_t> naming;
      if (names != nullptr) naming = names->pages_naming(target, kMostSources);
      std::erase_if(naming, [&](std::uint32_t page) { return candidates.source[page] == 0 || page == target; });
      const std::vector<Scored> scored = scores_of(pairs, *fit, most_alike(pairs, existing, sources, naming));
      const double usual = mean_score(scored);
      for (const Scored& one : scored) {
        const double part = fit->of(one.score);
        if (std::isnan(part) ? one.score <= usual : part < options.min_fit) continue;
        const double gain = first_order(pricing, &run, question, one.source, target);
        if (!(gain > 0)) continue;
        result.push_back(
            {.source = one.source, .target = target, .fit = part, .why = fit->reasons(one.features), .gain = gain});
      }
      co_yield base::kGiveWay;
    }
  }
  std::ranges::sort(result, [](const LinkOffer& a, const LinkOffer& b) {
    return std::tuple(-a.gain, a.source, a.target) < std::tuple(-b.gain, b.source, b.target);
  });
}

std::vector<LinkOffer> within_limits(std::span<const LinkOffer> offers, std::size_t of_source, std::size_t of_target,
                                     std::size_t most) {
  std::unordered_map<std::uint32_t, std::size_t> from;
  std::unordered_map<std::uint32_t, std::size_t> to;
  std::vector<LinkOffer> chosen;
  for (const LinkOffer& offer : offers) {
    if (chosen.size() >= most) break;
    if (from[offer.source] >= of_source || to[offer.target] >= of_target) continue;
    ++from[offer.source];
    ++to[offer.target];
    chosen.push_back(offer);
  }
  return chosen;
}

}  // namespace analysis
