#include "analysis/backlinks/domain_profiles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace analysis {
namespace {

using crawl::column_of;
using crawl::MetricColumn;
using crawl::value_at;
using quality::is_known;

// The metrics of one tool. "": it has none such.
struct ToolMetrics {
  std::string_view referring_domains, referring_ips, referring_subnets, links, follow_links, nofollow_links;
};

constexpr std::size_t kMajestic = 0;

// Those that tell more stand first.
constexpr std::array<ToolMetrics, DomainProfileReader::kTools> kMetrics = {{
    {"majestic_referring_domains",
     "majestic_referring_ips",
     "majestic_referring_subnets",
     "majestic_backlinks",
     {},
     {}},
    {"semrush_referring_domains",
     "semrush_referring_ips",
     {},
     "semrush_backlinks",
     "semrush_follow_links",
     "semrush_nofollow_links"},
    {"dataforseo_referring_domains", {}, {}, "dataforseo_backlinks", {}, "dataforseo_nofollow_links"},
    {"ahrefs_referring_domains", {}, {}, "ahrefs_backlinks", "ahrefs_dofollow_backlinks", "ahrefs_nofollow_backlinks"},
    {"moz_referring_domains", {}, {}, {}, {}, {}},
}};

float figure_at(MetricColumn column, std::uint32_t row) { return static_cast<float>(value_at(column, row)); }

// Of each domain the page where the column is highest, the first of several.
std::vector<std::uint32_t> highest_pages(const crawl::Crawl& crawl, const std::vector<double>& column) {
  std::vector<std::uint32_t> best(crawl.domains.names.size(), base::kNone);
  for (std::uint32_t page = 0; page < column.size(); ++page) {
    if (std::isnan(column[page])) continue;
    std::uint32_t& kept = best[crawl.domain_of({page}).value];
    if (kept == base::kNone || column[page] > column[kept]) kept = page;
  }
  return best;
}

std::vector<double> visits_of_domains(const crawl::Crawl& crawl) {
  std::vector<double> visits(crawl.domains.names.size(), std::numeric_limits<double>::quiet_NaN());
  if (const MetricColumn of_pages = column_of(crawl.pages.metrics, kVisitsMetric)) {
    const std::vector<std::uint32_t> page = highest_pages(crawl, *of_pages);
    for (std::size_t domain = 0; domain < visits.size(); ++domain) visits[domain] = value_at(of_pages, page[domain]);
  }
  const MetricColumn of_domains = column_of(crawl.domains.metrics, kVisitsMetric);
  for (std::uint32_t domain = 0; of_domains != nullptr && domain < visits.size(); ++domain) {
    if (const double known = value_at(of_domains, domain); !std::isnan(known)) visits[domain] = known;
  }
  return visits;
}

}  // namespace

DomainProfileReader::DomainProfileReader(const crawl::Crawl& crawl)
    : visits_(visits_of_domains(crawl)),
      flows_of_domains_(flows_in(crawl.domains.metrics)),
      flows_of_pages_(flows_in(crawl.pages.metrics)) {
  for (std::size_t i = 0; i < kTools; ++i) {
    Tool& tool = tools_[i];
    tool.of_domains = figures_in(crawl.domains.metrics, i);
    tool.of_pages = figures_in(crawl.pages.metrics, i);
    if (tool.of_pages.referring_domains != nullptr) tool.page = highest_pages(crawl, *tool.of_pages.referring_domains);
  }
}

DomainProfileReader::Figures DomainProfileReader::figures_in(const crawl::Metrics& metrics, std::size_t tool) {
  const ToolMetrics& names = kMetrics[tool];
  const auto column = [&](std::string_view name) { return name.empty() ? nullptr : column_of(metrics, name); };
  return {.referring_domains = column(names.referring_domains),
          .referring_ips = column(names.referring_ips),
          .referring_subnets = column(names.referring_subnets),
          .links = column(names.links),
          .follow_links = column(names.follow_links),
          .nofollow_links = column(names.nofollow_links)};
}

DomainProfileReader::Flows DomainProfileReader::flows_in(const crawl::Metrics& metrics) {
  return {column_of(metrics, "majestic_citation_flow"), column_of(metrics, "majestic_trust_flow")};
}

// A page's flows are the domain's where its links are counted too: it is what a bulk check was asked about.
void DomainProfileReader::read_flows(std::uint32_t domain, quality::DomainProfile& profile) const {
  const std::vector<std::uint32_t>& page = tools_[kMajestic].page;
  profile.citation_flow = figure_at(flows_of_domains_.citation, domain);
  profile.trust_flow = figure_at(flows_of_domains_.trust, domain);
  const bool told = is_known(profile.citation_flow) && is_known(profile.trust_flow);
  if (told || page.empty()) return;
  profile.citation_flow = figure_at(flows_of_pages_.citation, page[domain]);
  profile.trust_flow = figure_at(flows_of_pages_.trust, page[domain]);
}

bool DomainProfileReader::read(const Figures& figures, std::uint32_t row, quality::DomainProfile& profile) {
  const float domains = figure_at(figures.referring_domains, row);
  if (!is_known(domains)) return false;
  profile.referring_domains = domains;
  profile.referring_ips = figure_at(figures.referring_ips, row);
  profile.referring_subnets = figure_at(figures.referring_subnets, row);
  profile.links = figure_at(figures.links, row);
  profile.follow_links = figure_at(figures.follow_links, row);
  profile.nofollow_links = figure_at(figures.nofollow_links, row);
  if (!is_known(profile.links)) profile.links = profile.follow_links + profile.nofollow_links;
  if (!is_known(profile.follow_links)) profile.follow_links = profile.links - profile.nofollow_links;
  return true;
}

quality::DomainProfile DomainProfileReader::of(base::DomainId domain) const {
  quality::DomainProfile profile;
  const auto of_domain = [&](const Tool& tool) { return read(tool.of_domains, domain.value, profile); };
  const auto of_page = [&](const Tool& tool) {
    return !tool.page.empty() && read(tool.of_pages, tool.page[domain.value], profile);
  };
  if (std::ranges::none_of(tools_, of_domain)) static_cast<void>(std::ranges::any_of(tools_, of_page));
  profile.visits = static_cast<float>(visits_[domain.value]);
  read_flows(domain.value, profile);
  return profile;
}

}  // namespace analysis
