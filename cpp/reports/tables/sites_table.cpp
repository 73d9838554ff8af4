#include <algorithm>
#include <array>

#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct SiteColumns {
  std::vector<std::uint32_t> domain, files, links, follow_links, source_domains, source_pages, target_pages;
  std::vector<std::int32_t> first_day, last_day;
  std::vector<analysis::SiteRole> role;
  std::vector<std::uint8_t> capped;
  std::vector<std::string> tools;

  void add(const analysis::SiteRow& row) {
    // What no file of backlinks says of a site is not known.
    const auto known = [&](std::uint32_t count) { return row.backlinks || count > 0 ? count : base::kNone; };
    domain.push_back(row.domain.value);
    role.push_back(row.role);
    files.push_back(row.files);
    links.push_back(known(row.links));
    follow_links.push_back(row.links > 0 ? row.follow_links : known(0));
    source_domains.push_back(known(row.source_domains));
    source_pages.push_back(known(row.source_pages));
    target_pages.push_back(known(row.target_pages));
    first_day.push_back(row.first_day);
    last_day.push_back(row.last_day);
    capped.push_back(row.backlinks ? (row.capped ? 2 : 1) : 0);
  }
};

// The formats of the files about a site, each once, in the order of the files.
std::string tools_of(const crawl::Crawl& crawl, base::DomainId site) {
  std::vector<std::string_view> formats;
  std::string text;
  for (const crawl::FileInfo& file : crawl.files) {
    if (file.subject != site || std::ranges::contains(formats, file.format)) continue;
    formats.push_back(file.format);
    text += (text.empty() ? "" : ", ") + file.format;
  }
  return text;
}

}  // namespace

TableResult sites_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  auto owned = std::make_shared<SiteColumns>();
  for (const analysis::SiteRow& row : analysis.sites) {
    owned->add(row);
    owned->tools.push_back(tools_of(crawl, row.domain));
  }
  TableBuilder t("sites", analysis.sites.size());
  t.pooled("domain", crawl.domains.names, owned->domain);
  t.code("role", codes(owned->role), catalog::values::kSiteRole);
  t.count("files", owned->files);
  t.text("tools", owned->tools);
  t.count("links", owned->links);
  t.count("follow_links", owned->follow_links);
  t.count("source_domains", owned->source_domains);
  t.count("source_pages", owned->source_pages);
  t.count("target_pages", owned->target_pages);
  t.day("first_day", owned->first_day);
  t.day("last_day", owned->last_day);
  t.code("capped", owned->capped, catalog::values::kYesNo);
  return std::move(t).take(owned);
}

}  // namespace reports
