// The report "whatif": scores of the site's pages before and after edits.
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

#include "reports/columns/ranks.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr double kNoScore = std::numeric_limits<double>::quiet_NaN();

struct WhatIfColumns {
  std::vector<double> before, after, difference, change, equity_before, equity_after;
  std::vector<std::uint32_t> rank_before, rank_after;  // [pages]
};

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
  owned->rank_before = ranks_of(analysis.pagerank, analysis.site_pages);
  owned->rank_after = ranks_of(what_if_run.pagerank(), analysis.site_pages);

  TableBuilder t("whatif", analysis.site_pages.size());
  t.pooled("url", crawl.pages.urls, {}, analysis.site_pages);
  t.number("pagerank_before", owned->before);
  t.number("pagerank_after", owned->after);
  t.number("difference", owned->difference);
  t.number("change", owned->change);
  t.number("equity_before", owned->equity_before);
  t.number("equity_after", owned->equity_after);
  t.count("rank_before", owned->rank_before, analysis.site_pages);
  t.count("rank_after", owned->rank_after, analysis.site_pages);
  return std::move(t).take(owned);
}

}  // namespace reports
