// What if? A list of edits resolved against the crawl, the scores that they would give, and the report about them.
// The first list costs a few passes over the links; each one after that, what it touches. Every list is tried
// on the crawl as it is, so undoing an edit is trying the list without it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/options.h"
#include "base/result.h"
#include "crawl/crawl.h"
#include "network/editor.h"
#include "rank/whatif.h"
#include "whatif/edit_resolver.h"
#include "whatif/edits.h"

namespace whatif {

class WhatIfRun {
 public:
  // At page level. All three must outlive it.
  WhatIfRun(const crawl::Crawl& crawl, const analysis::Options& options, const analysis::Analysis& analysis);

  // Errors: kBadOption, naming the edit: a page that is not there, a pattern or a link that nothing matches.
  // Then the list before it stays.
  base::Result<void> set(const std::vector<Edit>& edits);

  // The site's part of all PageRank, and how many of its pages have more or less than before.
  struct SiteChange {
    double before = 0, after = 0;
    std::uint32_t gained = 0, lost = 0;
  };
  SiteChange site_change() const;  // O(pages of the site)
  std::uint64_t pushed() const { return pushed_; }  // edges that all lists together went along

  // {edits: [{links, pages}], site: {before, after}, gained, lost, residual}: what each edit touched, the site's part
  // of all PageRank, how many of its pages have more or less.
  std::string to_json() const;

  // After the edits. [pages] NaN: not in the edited graph.
  const std::vector<double>& pagerank() const { return pagerank_; }
  const std::vector<double>& equity() const { return equity_; }

 private:
  void keep(const network::EditedGraph& edited, const rank::WhatIfResult& result);

  const crawl::Crawl& crawl_;
  const analysis::Analysis& analysis_;
  double tolerance_;
  network::Editor editor_;
  rank::WhatIf what_if_;
  std::vector<EditResolver::Touched> touched_;  // by edit
  std::vector<double> pagerank_;  // [pages] NaN: not in the edited graph
  std::vector<double> equity_;  // [pages]
  double residual_ = 0;
  std::uint64_t pushed_ = 0;
};

}  // namespace whatif
