// The report "whatif": scores of the site's pages before and after edits.
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <vector>

#include "reports/columns/table_builder.h"
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

TableResult whatif_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  if (context.what_if_run == nullptr) {
    return base::fail(base::ErrorCode::kBadOption, "What if what? Name a file of edits by --edits.");
  }
  const whatif::WhatIfRun& what_if_run = *context.what_if_run;
  auto owned = std::make_shared<WhatIfColumns>();
  for (const std::uint32_t page : analysis.site_pages) {
    const double before = analysis.pagerank[page];
    const double after = what_if_run.pagerank()[page];
    const bool known = !std::isnan(before) || !std::isnan(after);
    const double difference = known ? or_nothing(after) - or_nothing(before) : kNoScore;
    owned->before.push_back(before);
    owned->after.push_back(after);
    owned->difference.push_back(difference);
    owned->change.push_back(before > 0 ? difference / before : kNoScore);
    owned->equity_before.push_back(analysis.equity[page]);
    owned->equity_after.push_back(what_if_run.equity()[page]);
  }
  owned->rank_before = ranks_of(owned->before);
  owned->rank_after = ranks_of(owned->after);

  TableBuilder t("whatif", analysis.site_pages.size());
  t.pooled("url", crawl.pages.urls, {}, analysis.site_pages);
  t.number("pagerank_before", owned->before);
  t.number("pagerank_after", owned->after);
  t.number("difference", owned->difference);
  t.number("change", owned->change);
  t.number("equity_before", owned->equity_before);
  t.number("equity_after", owned->equity_after);
  t.count("rank_before", owned->rank_before);
  t.count("rank_after", owned->rank_after);
  return std::move(t).take(owned);
}

}  // namespace reports
