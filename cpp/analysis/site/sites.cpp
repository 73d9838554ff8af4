#include "analysis/site/sites.h"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/counts/hyperlinks.h"
#include "analysis/site/site.h"

namespace analysis {
namespace {

using base::ErrorCode;
using crawl::Crawl;
using crawl::FileKind;

std::vector<std::uint32_t> listed_rows(const Crawl& crawl, base::DomainId site,
                                       const std::vector<base::DomainId>& competitors, std::vector<SiteRow>& sites) {
  std::vector<std::uint32_t> row_of(crawl.domains.names.size(), base::kNone);
  const auto add = [&](base::DomainId domain, SiteRole role) {
    if (!domain.valid() || row_of[domain.value] != base::kNone) return;
    row_of[domain.value] = static_cast<std::uint32_t>(sites.size());
    sites.push_back({.domain = domain, .role = role});
  };
  add(site, SiteRole::kMine);
  for (const base::DomainId competitor : competitors) add(competitor, SiteRole::kCompetitor);
  for (const crawl::FileInfo& file : crawl.files) add(file.subject, SiteRole::kOther);
  for (const base::DomainId compared : crawl.site_links.sites) {
    add(compared, SiteRole::kOther);
    sites[row_of[compared.value]].counted = true;
  }
  for (const crawl::FileInfo& file : crawl.files) {
    if (!file.subject.valid()) continue;
    SiteRow& row = sites[row_of[file.subject.value]];
    ++row.files;
    if (file.kind != FileKind::kBacklinks) continue;
    row.backlinks = true;
    row.capped = row.capped || file.capped;
  }
  return row_of;
}

// The row of the site that a link of another one leads to; kNone: of none.
std::uint32_t row_linked(const Crawl& crawl, const std::vector<std::uint32_t>& row_of, std::uint32_t link) {
  const crawl::LinkTable& links = crawl.links;
  const bool live = is_live(links, link);
  if (!live) return base::kNone;
  const std::uint32_t row = row_of[crawl.domain_of(links.target[link]).value];
  if (row == base::kNone) return base::kNone;
  return crawl.domain_of(links.source[link]) == crawl.domain_of(links.target[link]) ? base::kNone : row;
}

void add_day(std::int32_t day, SiteRow& row) {
  if (day == crawl::kNoDate) return;
  if (row.first_day == crawl::kNoDate || day < row.first_day) row.first_day = day;
  if (row.last_day == crawl::kNoDate || day > row.last_day) row.last_day = day;
}

// Links one site after the other, so that what was met is known by the row that met it last.
base::Slices count_links(const Crawl& crawl, const std::vector<std::uint32_t>& row_of, std::vector<SiteRow>& sites) {
  const crawl::LinkTable& links = crawl.links;
  std::vector<std::uint32_t> page_met(crawl.pages.size(), base::kNone);
  std::vector<std::uint32_t> domain_met(crawl.domains.names.size(), base::kNone);
  std::vector<std::uint8_t> is_target(crawl.pages.size(), 0);
  const auto visit = [&](std::uint32_t at, std::uint32_t link) {
    SiteRow& row = sites[at];
    ++row.links;
    row.follow_links += is_follow(links, link) ? 1 : 0;
    const base::PageId source = links.source[link];
    if (page_met[source.value] != at) ++row.source_pages;
    page_met[source.value] = at;
    std::uint32_t& met = domain_met[crawl.domain_of(source).value];
    if (met != at) ++row.source_domains;
    met = at;
    if (is_target[links.target[link].value] == 0) ++row.target_pages;
    is_target[links.target[link].value] = 1;
    if (!links.first_seen.empty()) add_day(links.first_seen[link], row);
    if (!links.last_seen.empty()) add_day(links.last_seen[link], row);
  };
  co_await base::visit_by_group(
      links.size(), static_cast<std::uint32_t>(sites.size()),
      [&](std::uint32_t link) { return row_linked(crawl, row_of, link); }, [](std::uint32_t link) { return link; },
      visit);
}

}  // namespace

std::string_view name_of(SiteRole role) {
  constexpr std::array<std::string_view, 3> kNames = {"mine", "competitor", "other"};
  return kNames[static_cast<std::size_t>(role)];
}

base::Result<std::vector<base::DomainId>> competitors_named(const Crawl& crawl, std::string_view list) {
  std::vector<base::DomainId> domains;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(" ,\n\t", at), list.size());
    const std::string_view name = list.substr(at, end - at);
    at = end + 1;
    if (name.empty()) continue;
    const base::DomainId domain = domain_called(crawl, name);
    if (!domain.valid()) {
      return base::fail(ErrorCode::kBadOption,
                        "--competitors: no page of the site \"" + std::string(name) + "\" is in these files.");
    }
    domains.push_back(domain);
  }
  if (domains.size() <= kMostCompetitors) return domains;
  return base::fail(ErrorCode::kBadOption, "--competitors: expected at most " + std::to_string(kMostCompetitors) +
                                               " domains, found " + std::to_string(domains.size()) + ".");
}

base::Slices count_sites(const Crawl& crawl, base::DomainId site, const std::vector<base::DomainId>& competitors,
                         std::vector<SiteRow>& sites) {
  const std::vector<std::uint32_t> row_of = listed_rows(crawl, site, competitors, sites);
  if (std::ranges::any_of(sites, &SiteRow::backlinks)) co_await count_links(crawl, row_of, sites);
}

}  // namespace analysis
