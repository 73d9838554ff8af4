// Links within the site that are worth setting: which page could link a page that is to be lifted, how well the
// link would fit, and what the target would gain (rank/gain.h, first order).
// Of each target the kMostSources pages most like it are looked at, of those that the page vectors hold, and as many
// whose text names it. No offer names a link that exists.
// Cost: about a run of PageRank for eight targets, and a comparison of every pair of source and target.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "advise/fit.h"
#include "analysis/analysis.h"
#include "analysis/opportunities/candidates.h"
#include "analysis/opportunities/name_uses.h"
#include "analysis/opportunities/text_vectors.h"
#include "analysis/options.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "graph/csr.h"
#include "rank/influence.h"

namespace analysis {

inline constexpr std::size_t kMostSources = 300;

struct LinkOffer {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  double fit = 0;  // NaN: the site has too few links of its own to tell
  std::array<advise::Feature, 2> why{};
  double gain = 0;  // of the target's PageRank, first order; above 0
};

// What a run of rank::pagerank of this analysis was.
rank::PresentRank present_rank(const Options& options, const Analysis& analysis);
// What a link in the content weighs.
double content_weight(const Options& options);
// Where visits start, in units of the teleport, on a page that is no node yet.
double start_of(const Analysis& analysis, std::uint32_t page);

// Those of all targets with a fit of options.min_fit or more (where fit is not known, that score better than the
// mean of the target's sources), those that gain most first. names: null where the pages have no texts. targets:
// ascending or not, each once, all of candidates.target.
base::Slices find_link_offers(const crawl::Crawl& crawl, const Options& options, const Analysis& analysis,
                              const graph::Csr& content, const LinkCandidates& candidates,
                              std::span<const std::uint32_t> targets, const NameUses* names, const TextVectors* texts,
                              std::vector<LinkOffer>& result);

// The first ones that keep the limits: so many of a source, of a target and in all.
std::vector<LinkOffer> within_limits(std::span<const LinkOffer> offers, std::size_t of_source, std::size_t of_target,
                                     std::size_t most);

}  // namespace analysis
