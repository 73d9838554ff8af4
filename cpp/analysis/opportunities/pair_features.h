// What speaks for a link from one page of the site to another (advise/fit.h), and the fit calibrated on the site's own
// links: a fifth of those in the content, at most 2,000, are hidden, and scored by the rest.
// Cost: some thousand pairs, each the out-links of the pages that link its target.
#pragma once

#include <cstdint>
#include <memory>

#include "advise/fit.h"
#include "advise/link_features.h"
#include "analysis/analysis.h"
#include "analysis/opportunities/candidates.h"
#include "analysis/opportunities/name_uses.h"
#include "analysis/opportunities/text_vectors.h"
#include "analysis/page_vectors.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "graph/csr.h"

namespace analysis {

class PairFeatures {
 public:
  // All outlives it. content: of content_links, or a part of it.
  // names, texts: null where the pages have no texts.
  PairFeatures(const crawl::Crawl& crawl, const PageVectors& vectors, const graph::Csr& content, const NameUses* names,
               const TextVectors* texts);
  void aim(std::uint32_t target);
  advise::Features of(std::uint32_t source) const;
  // How alike the pages are by their words; NaN: not known.
  double likeness(std::uint32_t source) const;

 private:
  const crawl::Crawl& crawl_;
  const PageVectors& vectors_;
  const NameUses* names_;
  const TextVectors* texts_;
  graph::Csr in_;
  advise::LinkNeighborhood graph_;
  std::uint32_t target_ = 0;
};

base::Slices calibrate_fit(const crawl::Crawl& crawl, const PageVectors& vectors, const graph::Csr& content,
                           const LinkCandidates& candidates, const NameUses* names, const TextVectors* texts,
                           std::unique_ptr<advise::Fit>& result);

}  // namespace analysis
