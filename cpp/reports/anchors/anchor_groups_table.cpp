// The reports anchor_sections (a section of the site and where its links come from) and anchor_sources (a linking
// domain).
#include <algorithm>
#include <array>

#include "analysis/site/sections.h"
#include "reports/columns/share_columns.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct SectionColumns {
  analysis::Sections sections;
  std::vector<std::uint8_t> origin;
  std::vector<std::string> section;
  std::vector<std::uint32_t> targets;
  ShareColumns shares;
};

struct SourceColumns {
  std::vector<std::uint32_t> domain, targets, sitewide;
  ShareColumns shares;
};

// Rows from other sites by the domain that they come from, each with its target.
struct Received {
  anchor::InlinkRow row;
  std::uint32_t target = base::kNone;
};
std::vector<Received> received(const analysis::AnchorProfile& reading, std::span<const std::uint32_t> site_pages) {
  std::vector<Received> rows;
  for (const std::uint32_t page : site_pages) {
    for (const anchor::InlinkRow& row : reading.inlinks().of(page, true)) rows.push_back({row, page});
  }
  const auto domains = reading.domain_of_page();
  std::ranges::stable_sort(rows, {},
                           [domains](const Received& received) { return domains[received.row.source.value]; });
  return rows;
}

}  // namespace

TableResult anchor_sections_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const anchor::InlinksByPage& inlinks = analysis.anchor_profile->inlinks();
  anchor::Distributor distributor = analysis.anchor_profile->distributor();
  auto owned = std::make_shared<SectionColumns>();
  owned->sections = analysis::sections_of(crawl, analysis.site_pages);
  std::vector<std::vector<std::uint32_t>> pages(owned->sections.names.size());
  for (const std::uint32_t page : analysis.site_pages) pages[owned->sections.of_page[page]].push_back(page);
  for (std::size_t section = 0; section < pages.size(); ++section) {
    for (const bool outside : {false, true}) {
      std::uint32_t targets = 0;
      distributor.begin();
      for (const std::uint32_t page : pages[section]) {
        const auto rows = inlinks.of(page, outside);
        distributor.add(rows);
        targets += rows.empty() ? 0 : 1;
      }
      if (targets == 0) continue;
      owned->section.push_back(owned->sections.names[section]);
      owned->origin.push_back(outside ? 1 : 0);
      owned->targets.push_back(targets);
      owned->shares.add(analysis, distributor.end());
    }
  }
  TableBuilder t("anchor_sections", owned->section.size());
  t.text("section", owned->section);
  t.code("origin", owned->origin, catalog::values::kOrigin);
  t.count("targets", owned->targets);
  append_columns(crawl, owned->shares, true, t);
  return std::move(t).take(owned);
}

TableResult anchor_sources_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const analysis::AnchorProfile& reading = *analysis.anchor_profile;
  const std::vector<Received> rows = received(reading, analysis.site_pages);
  anchor::Distributor distributor = reading.distributor();
  auto owned = std::make_shared<SourceColumns>();
  for (std::size_t at = 0; at < rows.size();) {
    const base::DomainId domain = reading.domain_of_page()[rows[at].row.source.value];
    std::uint32_t targets = 0, last = base::kNone, sitewide = 0;
    distributor.begin();
    for (; at < rows.size() && reading.domain_of_page()[rows[at].row.source.value] == domain; ++at) {
      targets += rows[at].target != last ? 1 : 0;          // by target already
      last = rows[at].target;
      sitewide += (rows[at].row.flags & anchor::placement_flag::kSitewide) != 0 ? 1 : 0;
      distributor.add(std::span(&rows[at].row, 1));
    }
    owned->domain.push_back(domain.value);
    owned->targets.push_back(targets);
    owned->sitewide.push_back(sitewide);
    owned->shares.add(analysis, distributor.end());
  }
  TableBuilder t("anchor_sources", owned->domain.size());
  t.pooled("domain", crawl.domains.names, owned->domain);
  t.count("targets", owned->targets);
  t.count("sitewide_links", owned->sitewide);
  append_columns(crawl, owned->shares, false, t);
  return std::move(t).take(owned);
}

}  // namespace reports
