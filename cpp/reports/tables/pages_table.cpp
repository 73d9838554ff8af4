#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/site/page_states.h"
#include "reports/columns/cells.h"
#include "reports/columns/metric_columns.h"
#include "reports/columns/page_kind_names.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

constexpr std::array<std::string_view, 6> kIndexableNames = {"", "yes", "no", "blocked", "elsewhere", "no_answer"};

// Ratings of the pages that link from other sites say nothing of the site's own.
bool has_value(const std::vector<double>& values, Index rows) {
  return std::ranges::any_of(rows,
                             [&](std::uint32_t page) { return page < values.size() && !std::isnan(values[page]); });
}

// Where a page's equity goes when it is not its own: empty for a page that stands for itself.
struct Owned {
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

table::Table pages_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis) {
  const crawl::PageTable& pages = crawl.pages;
  const analysis::Tally& tally = analysis.tally;
  const Index rows = analysis.site_pages;

  auto owned = std::make_shared<Owned>();
  owned->passes_to.assign(pages.size(), base::kNone);
  for (std::uint32_t page = 0; page < pages.size(); ++page) {
    const base::PageId final_page = analysis.network.final_page[page];
    if (final_page.value != page) owned->passes_to[page] = final_page.value;
  }

  owned->percentile = percentiles(analysis);
  owned->state = analysis::page_states(crawl, analysis.network);

  table::Table table;
  table.name = "pages";
  table.rows = static_cast<std::uint32_t>(analysis.site_pages.size());
  table.default_sort = "pagerank:desc";
  table.columns = {
      pooled("url", "URL", "The page's address, normalised: no fragment, default port gone.", Unit::kUrl, rows,
             pages.urls, {}),
      number("pagerank", "PageRank",
             "The chance that a random surfer is on this page. Sums to 1 over all pages of the "
             "graph. Empty for pages that no link of these files touches and for pages that pass on to another.",
             Unit::kShare, rows, analysis.pagerank),
      number("equity", "Equity",
             "PageRank on a logarithmic scale from 0 (no link leads here) to 100 (the strongest "
             "page).",
             Unit::kScore, rows, analysis.equity),
      number("percentile", "Percentile", "The part of the site's pages in the graph that have a lower PageRank.",
             Unit::kShare, rows, owned->percentile),
      count("inlinks", "Inlinks", "Hyperlinks that lead to this page, every one counted.", rows, tally.inlinks),
      count("unique_inlinks", "Unique inlinks", "Different pages that link to this page.", rows, tally.unique_inlinks),
      count("follow_inlinks", "Follow inlinks", "Hyperlinks to this page that are neither nofollow, sponsored nor ugc.",
            rows, tally.follow_inlinks),
      count("outlinks", "Outlinks", "Hyperlinks on this page.", rows, tally.outlinks),
      count("unique_outlinks", "Unique outlinks", "Different pages that this page links to.", rows,
            tally.unique_outlinks),
      count("external_outlinks", "External outlinks", "Hyperlinks on this page to other sites.", rows,
            tally.external_outlinks),
      count("depth", "Depth",
            "Clicks from the home page, which has 0; a redirect on the way is no click. Empty where no path of links "
            "leads.",
            rows, analysis.depth),
      {"status", "Status", "HTTP status code that the crawler got.", Unit::kNone, rows,
       table::SmallInteger{pages.status, true}},
      {"indexable", "Indexable",
       "Whether search engines may index it, as the crawl says; blocked: by robots.txt; elsewhere: another address "
       "stands "
       "for it; no_answer: the server gave none.",
       Unit::kNone, rows, table::NamedCode{codes(pages.indexable), kIndexableNames}},
      {"state", "State",
       "What became of it: live, redirect, canonicalised (another page stands for it), dead (4xx, 5xx or a loop of "
       "redirects), no_answer, blocked (by robots.txt), noindex, or unknown.",
       Unit::kNone, rows, table::NamedCode{codes(owned->state), analysis::kPageStateNames}},
      {"kind", "Kind", "html or document (PDF, office files, plain text); empty where no file says.", Unit::kNone, rows,
       table::NamedCode{codes(analysis.kinds), kPageKindNames}},
      pooled("canonical", "Canonical", "The canonical address that the page declares.", Unit::kUrl, rows, pages.urls,
             raw(pages.canonical)),
      pooled("passes_to", "Passes to",
             "The final page that takes this page's equity: it redirects there or declares it as "
             "canonical.",
             Unit::kUrl, rows, pages.urls, owned->passes_to),
      pooled("title", "Title", "The page's title element.", Unit::kNone, rows, crawl.texts, raw(pages.title)),
  };
  for (const analysis::Metric& metric : analysis.metrics) {
    table.columns.push_back(number(metric.name, metric.label, metric.help, metric.unit, rows, metric.values));
  }
  for (const auto& [name, values] : pages.metrics) {
    if (!pages.source_metrics.contains(name) || has_value(values, rows)) add_metric(table, name, values, rows);
  }
  table.keep = owned;
  return table;
}

}  // namespace reports
