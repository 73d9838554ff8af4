#include "report/tally.h"

#include "report/hyperlinks.h"

namespace report {
namespace {

void count_links(const crawl::Crawl& crawl, base::DomainId site, Tally& tally) {
  const crawl::LinkTable& links = crawl.links;
  const std::vector<base::DomainId> domain = domains_of_pages(crawl);
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    if (!is_hyperlink(links, link)) continue;
    const std::uint32_t source = links.source[link].value;
    const std::uint32_t target = links.target[link].value;
    ++tally.outlinks[source];
    ++tally.inlinks[target];
    tally.follow_inlinks[target] += is_follow(links, link) ? 1 : 0;
    const base::DomainId home = site.valid() ? site : domain[source];
    tally.external_outlinks[source] += domain[target] != home ? 1 : 0;
  }
}

// A pair of pages that is met for the first time counts once at each end.
void count_pairs(const crawl::Crawl& crawl, Tally& tally) {
  const crawl::LinkTable& links = crawl.links;
  const Groups sources = group_hyperlinks(
      links, crawl.pages.size(), [&](std::uint32_t link) { return links.target[link].value; },
      [&](std::uint32_t link) { return links.source[link].value; });
  FirstInGroup is_first(crawl.pages.size());
  for (std::uint32_t target = 0; target < sources.size(); ++target) {
    for (const std::uint32_t source : sources[target]) {
      if (!is_first(source, target)) continue;
      ++tally.unique_inlinks[target];
      ++tally.unique_outlinks[source];
    }
  }
}

}  // namespace

std::vector<base::DomainId> domains_of_pages(const crawl::Crawl& crawl) {
  std::vector<base::DomainId> domain(crawl.pages.size());
  for (std::uint32_t page = 0; page < domain.size(); ++page) {
    domain[page] = crawl.domain_of(base::PageId{page});
  }
  return domain;
}

Tally tally(const crawl::Crawl& crawl, base::DomainId site) {
  const std::vector<std::uint32_t> zeros(crawl.pages.size(), 0);
  Tally tally{zeros, zeros, zeros, zeros, zeros, zeros};
  count_links(crawl, site, tally);
  count_pairs(crawl, tally);
  return tally;
}

}  // namespace report
