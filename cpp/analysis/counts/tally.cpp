#include "analysis/counts/tally.h"

#include "analysis/counts/hyperlinks.h"

namespace analysis {
namespace {

// What is counted at a target and asked of it, side by side in memory: targets come in any order.
struct Target {
  std::uint32_t inlinks = 0;
  std::uint32_t follow_inlinks = 0;
  base::DomainId domain;
};

base::Slices count_links(const crawl::Crawl& crawl, base::DomainId site, Tally& tally) {
  const crawl::LinkTable& links = crawl.links;
  std::vector<Target> targets(crawl.pages.size());
  for (std::uint32_t page = 0; page < targets.size(); ++page) {
    targets[page].domain = crawl.domain_of(base::PageId{page});
  }
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    if (!is_live(links, link)) return;
    const std::uint32_t source = links.source[link].value;
    Target& target = targets[links.target[link].value];
    ++target.inlinks;
    target.follow_inlinks += is_follow(links, link) ? 1 : 0;
    ++tally.outlinks[source];
    const base::DomainId home = site.valid() ? site : targets[source].domain;
    tally.external_outlinks[source] += target.domain != home ? 1 : 0;
  });
  for (std::uint32_t page = 0; page < targets.size(); ++page) {
    tally.inlinks[page] = targets[page].inlinks;
    tally.follow_inlinks[page] = targets[page].follow_inlinks;
  }
}

// For each page of `at`, how many different pages its links have at their other end, and the same for
// those: whichever end the links are grouped by, a new pair counts once at each.
template <class At, class Other>
base::Slices count_pairs(const crawl::Crawl& crawl, At at, Other other, std::vector<std::uint32_t>& at_counts,
                         std::vector<std::uint32_t>& other_counts) {
  DistinctGroups others(crawl.pages.size());
  co_await visit_by_group(crawl.links, crawl.pages.size(), at, other, [&](std::uint32_t here, std::uint32_t there) {
    at_counts[here] += others.is_first(there, here) ? 1 : 0;
  });
  other_counts = others.counts();
}

}  // namespace

std::vector<base::DomainId> domains_of_pages(const crawl::Crawl& crawl) {
  std::vector<base::DomainId> domain(crawl.pages.size());
  for (std::uint32_t page = 0; page < domain.size(); ++page) {
    domain[page] = crawl.domain_of(base::PageId{page});
  }
  return domain;
}

base::Slices tally(const crawl::Crawl& crawl, base::DomainId site, Tally& tally) {
  const std::vector<std::uint32_t> zeros(crawl.pages.size(), 0);
  tally = {zeros, zeros, zeros, zeros, zeros, zeros};
  co_await count_links(crawl, site, tally);
  const auto source = [&](std::uint32_t link) { return crawl.links.source[link].value; };
  const auto target = [&](std::uint32_t link) { return crawl.links.target[link].value; };
  bool by_source = false;
  const auto source_of_live = [&](std::uint32_t link) {
    return is_live(crawl.links, link) ? source(link) : base::kNone;
  };
  co_await base::find_grouped(crawl.links.size(), crawl.pages.size(), source_of_live, by_source);
  if (by_source) {
    co_await count_pairs(crawl, source, target, tally.unique_outlinks, tally.unique_inlinks);
  } else {
    co_await count_pairs(crawl, target, source, tally.unique_inlinks, tally.unique_outlinks);
  }
}

Tally tally(const crawl::Crawl& crawl, base::DomainId site) {
  Tally counts;
  base::finish(tally(crawl, site, counts));
  return counts;
}

}  // namespace analysis
