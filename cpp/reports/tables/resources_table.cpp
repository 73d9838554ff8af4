// What pages are made of: pictures, scripts, style sheets, fonts, media, sitemaps.
#include <algorithm>
#include <array>
#include <utility>

#include "reports/columns/cells.h"
#include "reports/columns/metric_columns.h"
#include "reports/columns/page_kind_names.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct ResourceColumns {
  std::vector<std::uint32_t> inlinks, source_pages;  // [rows]
};

// Links of every type to the resources, each row's, and from how many different addresses they come.
ResourceColumns count_links(const crawl::Crawl& crawl, Index resources) {
  std::vector<std::uint32_t> row_of(crawl.pages.size(), base::kNone);
  for (std::uint32_t row = 0; row < resources.size(); ++row) row_of[resources[row]] = row;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;  // row, source
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    const std::uint32_t row = row_of[crawl.links.target[link].value];
    const bool lost = crawl::is_lost(crawl.links.flags[link]);
    if (row != base::kNone && !lost) ends.emplace_back(row, crawl.links.source[link].value);
  }
  ResourceColumns columns{.inlinks = std::vector<std::uint32_t>(resources.size(), 0),
                          .source_pages = std::vector<std::uint32_t>(resources.size(), 0)};
  for (const auto& [row, source] : ends) ++columns.inlinks[row];
  std::ranges::sort(ends);
  ends.erase(std::ranges::unique(ends).begin(), ends.end());
  for (const auto& [row, source] : ends) ++columns.source_pages[row];
  return columns;
}

}  // namespace

table::Table resources_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis) {
  const Index rows = analysis.site_resources;
  auto owned = std::make_shared<ResourceColumns>(count_links(crawl, rows));
  table::Table table;
  table.name = "resources";
  table.rows = static_cast<std::uint32_t>(rows.size());
  table.default_sort = "inlinks:desc";
  table.columns = {
      pooled("url", "URL", "The resource's address, normalised.", Unit::kUrl, rows, crawl.pages.urls, {}),
      {"kind", "Kind", "By its content type; else by the links that lead to it or its extension.", Unit::kNone, rows,
       table::NamedCode{codes(analysis.kinds), kPageKindNames}},
      {"status", "Status", "HTTP status code that the crawler got.", Unit::kNone, rows,
       table::SmallInteger{crawl.pages.status, true}},
      count("inlinks", "Inlinks", "Links of any type that lead to it: it is shown, loaded or linked.", {},
            owned->inlinks),
      count("source_pages", "Source pages", "Different addresses that these links stand on.", {}, owned->source_pages),
  };
  const auto size = crawl.pages.metrics.find("size_bytes");
  if (size != crawl.pages.metrics.end()) add_metric(table, size->first, size->second, rows);
  table.keep = owned;
  return table;
}

}  // namespace reports
