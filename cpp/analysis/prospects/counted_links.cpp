#include "analysis/prospects/counted_links.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "analysis/counts/hyperlinks.h"

namespace analysis {
namespace {

using Pair = std::pair<base::DomainId, base::DomainId>;  // a domain and the site that it links to

Pair pair_of(const CountedLinks& links) { return {links.domain, links.site}; }

// By domain, site and page, the highest count of each; the whole domain comes after its pages.
std::vector<CountedLinks> highest(const crawl::SiteLinks& known) {
  std::vector<CountedLinks> rows;
  for (std::uint32_t i = 0; i < known.size(); ++i) {
    if (known.domain[i] == known.site[i]) continue;
    rows.push_back({.domain = known.domain[i], .site = known.site[i], .page = known.page[i], .links = known.links[i]});
  }
  const auto place = [](const CountedLinks& row) { return std::tuple(row.domain, row.site, row.page); };
  std::ranges::sort(rows, [&](const CountedLinks& a, const CountedLinks& b) {
    return place(a) != place(b) ? place(a) < place(b) : a.links > b.links;
  });
  rows.erase(std::ranges::unique(rows, {}, place).begin(), rows.end());
  return rows;
}

// [pairs] 1: a file has a hyperlink of the domain to the site. `pairs`: ascending.
std::vector<std::uint8_t> shown(const crawl::Crawl& crawl, const std::vector<Pair>& pairs) {
  std::vector<std::uint8_t> links(crawl.domains.names.size(), 0), linked(crawl.domains.names.size(), 0);
  for (const auto& [domain, site] : pairs) links[domain.value] = linked[site.value] = 1;
  std::vector<std::uint8_t> found(pairs.size(), 0);
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    const Pair pair{crawl.domain_of(crawl.links.source[link]), crawl.domain_of(crawl.links.target[link])};
    if (linked[pair.second.value] == 0 || links[pair.first.value] == 0 || !is_hyperlink(crawl.links, link)) continue;
    const auto at = std::ranges::lower_bound(pairs, pair);
    if (at != pairs.end() && *at == pair) found[static_cast<std::size_t>(at - pairs.begin())] = 1;
  }
  return found;
}

// The rows of one domain and site, of which the last may be about the whole domain.
void add_unshown(std::span<CountedLinks> rows, std::vector<CountedLinks>& result) {
  CountedLinks& whole = rows.back();
  for (const CountedLinks& row : rows.first(rows.size() - 1)) {
    if (!whole.page.valid()) whole.links -= std::min(whole.links, row.links);
  }
  for (const CountedLinks& row : rows) {
    if (row.links > 0) result.push_back(row);
  }
}

}  // namespace

std::vector<CountedLinks> counted_links(const crawl::Crawl& crawl) {
  std::vector<CountedLinks> rows = highest(crawl.site_links);
  if (rows.empty()) return rows;
  std::vector<Pair> pairs;
  for (const CountedLinks& row : rows) pairs.push_back(pair_of(row));
  pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
  const std::vector<std::uint8_t> known = shown(crawl, pairs);
  std::vector<CountedLinks> result;
  auto row = rows.begin();
  for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
    const auto end = std::find_if(row, rows.end(), [&](const CountedLinks& of) { return pair_of(of) != pairs[pair]; });
    if (known[pair] == 0) add_unshown({row, end}, result);
    row = end;
  }
  return result;
}

}  // namespace analysis
