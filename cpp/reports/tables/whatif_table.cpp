// The report "whatif": scores of the site's pages before and after edits.
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <vector>

#include "reports/columns/cells.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kNoScore = std::numeric_limits<double>::quiet_NaN();

struct WhatIfColumns {
  std::vector<double> before, after, difference, change, equity_before, equity_after;
  std::vector<std::uint32_t> rank_before, rank_after;
};

// 1 for the strongest; pages of equal score share a rank. Pages without a score have none.
std::vector<std::uint32_t> ranks_of(const std::vector<double>& score) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t row = 0; row < score.size(); ++row) {
    if (!std::isnan(score[row])) order.push_back(row);
  }
  std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t row) { return score[row]; });
  std::vector<std::uint32_t> rank(score.size(), base::kNone);
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    const bool ties = at > 0 && score[order[at]] == score[order[at - 1]];
    rank[order[at]] = ties ? rank[order[at - 1]] : at + 1;
  }
  return rank;
}

double or_nothing(double score) { return std::isnan(score) ? 0 : score; }

}  // namespace

table::Table whatif_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis, const whatif::Trial& trial) {
  auto owned = std::make_shared<WhatIfColumns>();
  for (const std::uint32_t page : analysis.site_pages) {
    const double before = analysis.pagerank[page];
    const double after = trial.pagerank()[page];
    const bool known = !std::isnan(before) || !std::isnan(after);
    const double difference = known ? or_nothing(after) - or_nothing(before) : kNoScore;
    owned->before.push_back(before);
    owned->after.push_back(after);
    owned->difference.push_back(difference);
    owned->change.push_back(before > 0 ? difference / before : kNoScore);
    owned->equity_before.push_back(analysis.equity[page]);
    owned->equity_after.push_back(trial.equity()[page]);
  }
  owned->rank_before = ranks_of(owned->before);
  owned->rank_after = ranks_of(owned->after);

  table::Table table;
  table.name = "whatif";
  table.rows = static_cast<std::uint32_t>(analysis.site_pages.size());
  table.default_sort = "difference:desc";
  table.columns = {
      pooled("url", "URL", "The page's address.", Unit::kUrl, analysis.site_pages, crawl.pages.urls, {}),
      number("pagerank_before", "PageRank before", "Without the edits.", Unit::kShare, {}, owned->before),
      number("pagerank_after", "PageRank after", "With the edits; empty for a page that has left the graph.",
             Unit::kShare, {}, owned->after),
      number("difference", "Difference", "After less before; no score counts as 0.", Unit::kShare, {},
             owned->difference),
      number("change", "Change", "The difference as a part of what was before.", Unit::kShare, {}, owned->change),
      number("equity_before", "Equity before", "From 0 to 100, without the edits.", Unit::kScore, {},
             owned->equity_before),
      number("equity_after", "Equity after", "From 0 to 100, with the edits.", Unit::kScore, {}, owned->equity_after),
      count("rank_before", "Rank before", "Place among the site's pages by PageRank, 1 the strongest.", {},
            owned->rank_before),
      count("rank_after", "Rank after", "The same with the edits.", {}, owned->rank_after),
  };
  table.keep = owned;
  return table;
}

}  // namespace reports
