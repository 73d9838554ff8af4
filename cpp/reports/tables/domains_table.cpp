// The report `domains`: what each links and is linked, how it links to the site, and what tools think of it.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "reports/columns/cells.h"
#include "reports/columns/metric_columns.h"
#include "reports/tables/tables.h"

namespace reports {
namespace {

struct DomainColumns {
  std::vector<double> follow_share;      // [domains]
  std::vector<std::uint8_t> disavowed;   // of the report's rows
};
constexpr std::array<std::string_view, 2> kDisavowedNames = {"", "yes"};

std::vector<double> follow_shares(const analysis::LinkingDomains& by) {
  std::vector<double> shares(by.live.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t domain = 0; domain < shares.size(); ++domain) {
    if (by.live[domain] > 0) shares[domain] = static_cast<double>(by.follow[domain]) / by.live[domain];
  }
  return shares;
}

void add_linking(const crawl::Crawl& crawl, const analysis::LinkingDomains& by, Index rows, DomainColumns& owned,
                 table::Table& table) {
  owned.follow_share = follow_shares(by);
  for (Column& column : std::vector<Column>{
           count("live_links", "Live links", "Its hyperlinks that lead to the site and are there.", rows, by.live),
           count("lost_links", "Lost links", "Those that led to the site and are gone, as their tool says.", rows,
                 by.lost),
           number("follow_share", "Follow share", "The part of its live links to the site that passes equity.",
                  Unit::kShare, rows, owned.follow_share),
           pooled("top_anchor", "Top anchor", "The anchor of most of its live links to the site.", Unit::kNone, rows,
                  crawl.texts, by.top_anchor)}) {
    table.columns.push_back(std::move(column));
  }
}

bool is_merged(std::string_view metric, const std::vector<analysis::DomainRating>& ratings) {
  return std::ranges::any_of(ratings,
                             [&](const analysis::DomainRating& rating) { return rating.rating->name == metric; });
}

void add_ratings(const crawl::Crawl& crawl, const analysis::Analysis& analysis, Index rows, table::Table& table) {
  for (const analysis::DomainRating& rating : analysis.domain_ratings) {
    table.columns.push_back(number(std::string(rating.rating->name), label_of_metric(rating.rating->name),
                                   rating.rating->of_pages.empty()
                                       ? "From the export, as it was."
                                       : "What the tool says of the domain; where it says nothing, the highest of its "
                                         "pages.",
                                   Unit::kNone, rows, rating.of_domain));
  }
  for (const auto& [name, values] : crawl.domains.metrics) {
    if (!is_merged(name, analysis.domain_ratings)) add_metric(table, name, values, rows);
  }
}

}  // namespace

table::Table domains_table(const crawl::Crawl& crawl, const analysis::Analysis& analysis) {
  const analysis::DomainTally& domains = analysis.domains;
  auto owned = std::make_shared<DomainColumns>();
  table::Table table;
  table.name = "domains";
  table.rows = static_cast<std::uint32_t>(domains.domain.size());
  table.default_sort = "links:desc";
  const Index by_domain = raw(domains.domain);
  table.columns = {
      pooled("domain", "Domain", "The registrable domain, by the Public Suffix List.", Unit::kNone, {},
             crawl.domains.names, by_domain),
      number("pagerank", "PageRank",
             "PageRank of the domain among the domains of these files; a domain counts once for "
             "each domain that it links to.",
             Unit::kShare, by_domain, analysis.domain_pagerank),
      number("equity", "Equity", "The same on a logarithmic scale from 0 to 100.", Unit::kScore, by_domain,
             analysis.domain_equity),
      count("links", "Links", "Live hyperlinks on pages of this domain.", {}, domains.links),
      count("follow_links", "Follow links", "Those of them that pass equity.", {}, domains.follow_links),
      count("inlinks", "Inlinks", "Hyperlinks that lead to pages of this domain.", {}, domains.inlinks),
      count("source_pages", "Source pages", "Different pages of this domain that link.", {}, domains.source_pages),
      count("target_pages", "Target pages", "Different pages that this domain links to.", {}, domains.target_pages),
      {"first_seen",
       "First seen",
       "The earliest day that its links were seen.",
       Unit::kDate,
       {},
       table::Date{domains.first_seen}},
      {"last_seen",
       "Last seen",
       "The latest day that its links were seen.",
       Unit::kDate,
       {},
       table::Date{domains.last_seen}},
  };
  if (analysis.backlinks.any()) add_linking(crawl, analysis.backlinks.domains, by_domain, *owned, table);
  add_ratings(crawl, analysis, by_domain, table);
  if (crawl.hosts.disavowed.size() > 0) {
    for (const base::DomainId id : domains.domain) {
      owned->disavowed.push_back(crawl.is_disavowed(crawl.domains.names[id.value]) ? 1 : 0);
    }
    table.columns.push_back({"disavowed",
                             "Disavowed",
                             "A disavow list names the whole domain; of one that names some of its hosts, see links.",
                             Unit::kNone,
                             {},
                             table::NamedCode{owned->disavowed, kDisavowedNames}});
  }
  table.keep = owned;
  return table;
}

}  // namespace reports
