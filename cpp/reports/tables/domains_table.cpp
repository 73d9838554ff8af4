// The report `domains`: what each links and is linked, how it links to the site, and what tools think of it.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "reports/columns/table_builder.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct DomainColumns {
  std::vector<double> follow_share;      // [domains]
  std::vector<std::uint8_t> disavowed;   // of the report's rows
  std::vector<std::uint32_t> source;  // likewise; the domain's row of sources, kNone: it does not link to the site
  std::vector<double> score, authority;  // [sources]
  std::vector<std::string> network;
};

std::vector<double> follow_shares(const analysis::LinkingDomains& by) {
  std::vector<double> shares(by.live.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t domain = 0; domain < shares.size(); ++domain) {
    if (by.live[domain] > 0) shares[domain] = static_cast<double>(by.follow[domain]) / by.live[domain];
  }
  return shares;
}

void add_linking(const crawl::Crawl& crawl, const analysis::LinkingDomains& by, Index rows, DomainColumns& owned,
                 TableBuilder& t) {
  owned.follow_share = follow_shares(by);
  t.count("live_links", by.live, rows);
  t.count("lost_links", by.lost, rows);
  t.number("follow_share", owned.follow_share, rows);
  t.pooled("top_anchor", crawl.texts, by.top_anchor, rows);
}

// How the links of linking domains look, and how strong they are.
void add_quality(const analysis::Analysis& analysis, DomainColumns& owned, TableBuilder& t) {
  const analysis::SourceQuality& sources = analysis.sources;
  std::vector<std::uint32_t> source_of(analysis.backlinks.domains.live.size(), base::kNone);
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    source_of[sources.counts.domain[source].value] = source;
    owned.score.push_back(sources.scores[source].shown());
    const std::uint32_t network = sources.network[source];
    owned.network.push_back(network == base::kNone ? std::string() : sources.networks[network].id);
  }
  for (const base::DomainId id : analysis.domains.domain) owned.source.push_back(source_of[id.value]);
  owned.authority = analysis.authorities.authority();
  t.number("score", owned.score, owned.source);
  t.cells("network", table::OwnText{owned.network}, owned.source);
  t.number("authority", owned.authority, owned.source);
}

bool is_merged(std::string_view metric, const std::vector<analysis::DomainRating>& ratings) {
  return std::ranges::any_of(ratings,
                             [&](const analysis::DomainRating& rating) { return rating.rating->name == metric; });
}

void add_ratings(const crawl::Crawl& crawl, const analysis::Analysis& analysis, Index rows, TableBuilder& t) {
  for (const analysis::DomainRating& rating : analysis.domain_ratings) {
    t.exported(std::string(rating.rating->name), rating.of_domain, rows,
               rating.rating->of_pages.empty() ? catalog::SentenceName("column.exported")
                                               : catalog::SentenceName("column.of_domain"));
  }
  for (const auto& [name, values] : crawl.domains.metrics) {
    if (!is_merged(name, analysis.domain_ratings)) t.exported(name, values, rows);
  }
}

}  // namespace

TableResult domains_table(const ReportContext& context) {
  const crawl::Crawl& crawl = context.crawl;
  const analysis::Analysis& analysis = context.analysis;
  const analysis::DomainTally& domains = analysis.domains;
  auto owned = std::make_shared<DomainColumns>();
  TableBuilder t("domains", domains.domain.size());
  const Index by_domain = raw(domains.domain);
  t.pooled("domain", crawl.domains.names, by_domain);
  t.number("pagerank", analysis.domain_pagerank, by_domain);
  t.number("equity", analysis.domain_equity, by_domain);
  t.count("links", domains.links);
  t.count("follow_links", domains.follow_links);
  t.count("inlinks", domains.inlinks);
  t.count("source_pages", domains.source_pages);
  t.count("target_pages", domains.target_pages);
  t.day("first_seen", domains.first_seen);
  t.day("last_seen", domains.last_seen);
  if (analysis.backlinks.any()) add_linking(crawl, analysis.backlinks.domains, by_domain, *owned, t);
  if (analysis.backlinks.any()) add_quality(analysis, *owned, t);
  add_ratings(crawl, analysis, by_domain, t);
  if (crawl.hosts.disavowed.size() > 0) {
    for (const base::DomainId id : domains.domain) {
      owned->disavowed.push_back(crawl.is_disavowed(crawl.domains.names[id.value]) ? 1 : 0);
    }
    t.code("disavowed", owned->disavowed, catalog::values::kYes);
  }
  return std::move(t).take(owned);
}

}  // namespace reports
