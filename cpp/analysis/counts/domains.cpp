#include "analysis/counts/domains.h"

#include <algorithm>

#include "analysis/counts/hyperlinks.h"

namespace analysis {
namespace {

// Every domain a row, by id; the rows without links go at the end.
DomainTally every_domain(std::uint32_t domains) {
  const std::vector<std::uint32_t> zeros(domains, 0);
  const std::vector<std::int32_t> no_dates(domains, crawl::kNoDate);
  DomainTally all{{}, zeros, zeros, zeros, zeros, zeros, zeros, no_dates, no_dates};
  for (std::uint32_t id = 0; id < domains; ++id) all.domain.push_back(base::DomainId{id});
  return all;
}

// `is_linked`: those that a hyperlink leads to, live or lost.
base::Slices count_links(const crawl::Crawl& crawl, const std::vector<base::DomainId>& domain, DomainTally& tally,
                         std::vector<std::uint8_t>& is_linked) {
  const crawl::LinkTable& links = crawl.links;
  std::vector<std::uint8_t> is_source(crawl.pages.size(), 0);
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    if (!is_hyperlink(links, link)) return;
    const std::uint32_t from = domain[links.source[link].value].value;
    const std::uint32_t to = domain[links.target[link].value].value;
    is_linked[to] = 1;
    if (!is_live(links, link)) {
      ++tally.lost_links[from];
      return;
    }
    ++tally.links[from];
    tally.follow_links[from] += is_follow(links, link) ? 1 : 0;
    ++tally.inlinks[to];
    is_source[links.source[link].value] = 1;
  });
  for (std::uint32_t page = 0; page < is_source.size(); ++page) {
    tally.source_pages[domain[page].value] += is_source[page];
  }
}

base::Slices count_targets(const crawl::Crawl& crawl, const std::vector<base::DomainId>& domain, DomainTally& tally) {
  const crawl::LinkTable& links = crawl.links;
  DistinctGroups targets(crawl.domains.names.size());
  co_await visit_by_group(
      links, crawl.pages.size(), [&](std::uint32_t link) { return links.target[link].value; },
      [&](std::uint32_t link) { return domain[links.source[link].value].value; },
      [&](std::uint32_t target, std::uint32_t from) { targets.is_first(from, target); });
  tally.target_pages = targets.counts();
}

// `better(a, b)`: a is to be shown rather than b.
template <class Better>
base::Slices find_dates(const crawl::Crawl& crawl, const std::vector<base::DomainId>& domain,
                        const std::vector<std::int32_t>& dates, std::vector<std::int32_t>& found, Better better) {
  if (dates.empty()) co_return;
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t link) {
    if (!is_hyperlink(crawl.links, link) || dates[link] == crawl::kNoDate) return;
    std::int32_t& best = found[domain[crawl.links.source[link].value].value];
    if (best == crawl::kNoDate || better(dates[link], best)) best = dates[link];
  });
}

template <class T>
void keep_rows(std::vector<T>& column, const std::vector<std::uint32_t>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) column[i] = column[rows[i]];   // rows[i] >= i
  column.resize(rows.size());
}

}  // namespace

base::Slices domains(const crawl::Crawl& crawl, DomainTally& tally) {
  const std::vector<base::DomainId> domain = domains_of_pages(crawl);
  tally = every_domain(crawl.domains.names.size());
  std::vector<std::uint8_t> is_linked(crawl.domains.names.size(), 0);
  co_await count_links(crawl, domain, tally, is_linked);
  co_await count_targets(crawl, domain, tally);
  co_await find_dates(crawl, domain, crawl.links.first_seen, tally.first_seen, std::less());
  co_await find_dates(crawl, domain, crawl.links.last_seen, tally.last_seen, std::greater());

  std::vector<std::uint32_t> rows;
  for (std::uint32_t id = 0; id < tally.domain.size(); ++id) {
    const bool linked = tally.links[id] > 0 || tally.lost_links[id] > 0 || is_linked[id] != 0;
    const bool listed = id < crawl.domains.listed.size() && crawl.domains.listed[id] != 0;
    if ((linked || listed) && !crawl.domains.names[id].empty()) rows.push_back(id);
  }
  keep_rows(tally.domain, rows);
  for (auto* column : {&tally.links, &tally.follow_links, &tally.lost_links, &tally.inlinks, &tally.source_pages,
                       &tally.target_pages}) {
    keep_rows(*column, rows);
  }
  keep_rows(tally.first_seen, rows);
  keep_rows(tally.last_seen, rows);
}

DomainTally domains(const crawl::Crawl& crawl) {
  DomainTally tally;
  base::finish(domains(crawl, tally));
  return tally;
}

}  // namespace analysis
