#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/site/page_states.h"
#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

static_assert(catalog::values::kPageState.size() == static_cast<std::size_t>(analysis::PageState::kNoindex) + 1);

// Ratings of the pages that link from other sites say nothing of the site's own.
bool has_value(const std::vector<double>& values, Index rows) {
  return std::ranges::any_of(rows,
                             [&](std::uint32_t page) { return page < values.size() && !std::isnan(values[page]); });
}

// Where a page's equity goes when it is not its own: empty for a page that stands for itself.
struct Storage {
  std::vector<std::uint32_t> passes_to;
  std::vector<double> percentile;      // [pages]
  std::vector<analysis::PageState> state;        // [pages]
};

// Of the site's pages with a score, the part that has a lower one.
std::vector<double> percentiles(const analysis::Analysis& analysis) {
  std::vector<double> scores;
  for (const std::uint32_t page : analysis.site_pages) {
    if (!std::isnan(analysis.pagerank[page])) scores.push_back(analysis.pagerank[page]);
  }
  std::ranges::sort(scores);
  std::vector<double> result(analysis.pagerank.size(), std::numeric_limits<double>::quiet_NaN());
  for (const std::uint32_t page : analysis.site_pages) {
    const double score = analysis.pagerank[page];
    if (std::isnan(score)) continue;
    const auto lower = std::ranges::lower_bound(scores, score) - scores.begin();
    result[page] = static_cast<double>(lower) / static_cast<double>(scores.size());
  }
  return result;
}

}  // namespace

TableResult pages_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const crawl::PageTable& pages = crawl.pages;
  const analysis::Tally& tally = analysis.tally;
  const Index rows = analysis.site_pages;

  auto owned = std::make_shared<Storage>();
  owned->passes_to.assign(pages.size(), base::kNone);
  for (std::uint32_t page = 0; page < pages.size(); ++page) {
    const base::PageId final_page = analysis.network.final_page[page];
    if (final_page.value != page) owned->passes_to[page] = final_page.value;
  }

  owned->percentile = percentiles(analysis);
  owned->state = analysis::page_states(crawl, analysis.network);

  TableBuilder t("pages", analysis.site_pages.size());
  t.pooled("url", pages.urls, {}, rows);
  t.number("pagerank", analysis.pagerank, rows);
  t.number("equity", analysis.equity, rows);
  t.number("percentile", owned->percentile, rows);
  t.count("inlinks", tally.inlinks, rows);
  t.count("unique_inlinks", tally.unique_inlinks, rows);
  t.count("follow_inlinks", tally.follow_inlinks, rows);
  t.count("outlinks", tally.outlinks, rows);
  t.count("unique_outlinks", tally.unique_outlinks, rows);
  t.count("external_outlinks", tally.external_outlinks, rows);
  t.count("depth", analysis.depth, rows);
  t.cells("status", table::SmallInteger{pages.status, true}, rows);
  t.code("indexable", codes(pages.indexable), catalog::values::kIndexable, rows);
  t.code("state", codes(owned->state), catalog::values::kPageState, rows);
  t.code("kind", codes(analysis.kinds), catalog::values::kPageKind, rows);
  t.pooled("canonical", pages.urls, raw(pages.canonical), rows);
  t.pooled("passes_to", pages.urls, owned->passes_to, rows);
  t.pooled("title", crawl.texts, raw(pages.title), rows);
  for (const analysis::Metric& metric : analysis.metrics) {
    t.number(metric.column, metric.values, rows);
  }
  for (const auto& [name, values] : pages.metrics) {
    if (!pages.source_metrics.contains(name) || has_value(values, rows)) t.exported(name, values, rows);
  }
  return std::move(t).take(owned);
}

}  // namespace reports
