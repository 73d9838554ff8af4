// What pages are made of: pictures, scripts, style sheets, fonts, media, sitemaps.
#include <algorithm>
#include <array>
#include <utility>

#include "reports/columns/table_builder.h"
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

TableResult resources_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const Index rows = analysis.site_resources;
  auto owned = std::make_shared<ResourceColumns>(count_links(crawl, rows));
  TableBuilder t("resources", rows.size());
  t.pooled("url", crawl.pages.urls, {}, rows);
  t.code("kind", codes(analysis.kinds), catalog::values::kPageKind, rows);
  t.cells("status", table::SmallInteger{crawl.pages.status, true}, rows);
  t.count("inlinks", owned->inlinks);
  t.count("source_pages", owned->source_pages);
  const auto size = crawl.pages.metrics.find("size_bytes");
  if (size != crawl.pages.metrics.end()) t.exported(size->first, size->second, rows);
  return std::move(t).take(owned);
}

}  // namespace reports
