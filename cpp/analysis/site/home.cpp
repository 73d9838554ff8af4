#include "analysis/site/home.h"

#include <algorithm>
#include <string>

#include "url/url.h"

namespace analysis {
namespace {

using base::PageId;
using crawl::Crawl;

constexpr int kMostSteps = 16;   // of redirects on the way home

std::string_view without_www(std::string_view host) { return host.starts_with("www.") ? host.substr(4) : host; }

bool is_gone(const Crawl& crawl, PageId page) {
  const std::uint16_t status = crawl.pages.status[page.value];
  return crawl.pages.redirect[page.value].valid() || status >= 300;
}

// Where redirects from here end; the page itself when there are none, or when they go round in a circle.
PageId end_of(const Crawl& crawl, PageId page) {
  PageId at = page;
  for (int step = 0; step < kMostSteps; ++step) {
    const PageId next = crawl.pages.redirect[at.value];
    if (!next.valid() || next == at) return at;
    at = next;
  }
  return page;
}

struct Search {
  const Crawl& crawl;
  const std::vector<std::uint32_t>& pages;
  const std::vector<std::uint32_t>& inlinks;
  const std::vector<std::uint32_t>& outlinks;

  bool was_crawled(std::uint32_t page) const { return outlinks[page] > 0 || crawl.pages.listed[page] == 1; }
  bool better(PageId page, PageId than, bool live_only) const;
  std::vector<std::uint8_t> hosts() const;
};

// By host: 1 when its pages may be home.
std::vector<std::uint8_t> Search::hosts() const {
  const bool any_crawled = std::ranges::any_of(pages, [&](std::uint32_t page) { return was_crawled(page); });
  std::vector<std::uint32_t> count(crawl.hosts.names.size(), 0);
  for (const std::uint32_t page : pages) {
    if (!any_crawled || was_crawled(page)) ++count[crawl.pages.host[page].value];
  }
  // With and without www. together: the count of both stands at the name without.
  std::vector<std::uint32_t> family(count.size());
  std::vector<std::uint32_t> together(count.size(), 0);
  for (std::uint32_t host = 0; host < count.size(); ++host) {
    const std::uint32_t plain = crawl.hosts.names.find(without_www(crawl.hosts.names[host]));
    family[host] = plain == base::kNone ? host : plain;
    together[family[host]] += count[host];
  }
  const auto most = static_cast<std::uint32_t>(std::ranges::max_element(together) - together.begin());
  std::vector<std::uint8_t> chosen(count.size(), 0);
  for (std::uint32_t host = 0; host < count.size(); ++host) chosen[host] = family[host] == most && count[host] > 0;
  return chosen;
}

bool Search::better(PageId page, PageId than, bool live_only) const {
  if (!than.valid()) return true;
  const auto path = [&](PageId of) { return url::path_of(crawl.pages.urls[of.value]).size(); };
  if (path(page) != path(than)) return path(page) < path(than);
  if (!live_only && is_gone(crawl, page) != is_gone(crawl, than)) return !is_gone(crawl, page);
  const auto hidden = [&](PageId of) { return crawl.pages.indexable[of.value] == crawl::Indexable::kNo; };
  if (hidden(page) != hidden(than)) return !hidden(page);
  const auto elsewhere = [&](PageId of) {
    const PageId canonical = crawl.pages.canonical[of.value];
    return canonical.valid() && canonical != of;
  };
  if (elsewhere(page) != elsewhere(than)) return !elsewhere(page);
  return inlinks[page.value] > inlinks[than.value];
}

PageId most_linked(const Search& search) {
  PageId best = PageId::none();
  for (const std::uint32_t page : search.pages) {
    if (!best.valid() || search.inlinks[page] > search.inlinks[best.value]) best = {page};
  }
  return best;
}

// The host, path and query without what variants of one address differ by.
std::string plain_form(std::string_view address) {
  std::string_view path = url::path_of(address);
  for (const std::string_view index : {"index.html", "index.htm", "index.php", "default.asp", "default.aspx"}) {
    if (path.ends_with(index) && path[path.size() - index.size() - 1] == '/') path.remove_suffix(index.size());
  }
  if (path.ends_with('/')) path.remove_suffix(1);
  return std::string(without_www(url::host_of(address))) + std::string(path);
}

}  // namespace

PageId home_of(const Crawl& crawl, const std::vector<std::uint32_t>& site_pages,
               const std::vector<std::uint32_t>& inlinks, const std::vector<std::uint32_t>& outlinks) {
  const Search search{crawl, site_pages, inlinks, outlinks};
  const auto is_web = [&](std::uint32_t page) { return url::is_web(crawl.pages.urls[page]); };
  if (std::ranges::none_of(site_pages, is_web)) return most_linked(search);
  const std::vector<std::uint8_t> hosts = search.hosts();
  PageId shortest = PageId::none();
  PageId live = PageId::none();
  for (const std::uint32_t page : site_pages) {
    if (!is_web(page) || hosts[crawl.pages.host[page].value] == 0) continue;
    if (search.better({page}, shortest, false)) shortest = {page};
    if (!is_gone(crawl, {page}) && search.better({page}, live, true)) live = {page};
  }
  if (!shortest.valid() || !is_gone(crawl, shortest)) return shortest;
  const PageId end = end_of(crawl, shortest);
  const bool arrives = end != shortest && !is_gone(crawl, end) && crawl.domain_of(end) == crawl.domain_of(shortest);
  if (arrives) return end;
  return live.valid() ? live : shortest;
}

base::Result<PageId> home_called(const Crawl& crawl, std::string_view address) {
  std::string buffer;
  const url::Normalised normal = url::normalise(address, buffer);
  std::uint32_t page = crawl.pages.urls.find(address);
  if (page == base::kNone && normal.kind == url::Kind::kWeb) page = crawl.pages.urls.find(normal.text);
  if (page != base::kNone) return PageId{page};
  return base::fail(base::ErrorCode::kBadOption,
                    "--home: no page of these files has the address \"" + std::string(address) + "\".");
}

std::vector<HomeVariant> variants_of_home(const Crawl& crawl, const std::vector<std::uint32_t>& site_pages,
                                          const std::vector<std::uint32_t>& inlinks, PageId home) {
  std::vector<HomeVariant> variants;
  if (!home.valid() || !url::is_web(crawl.pages.urls[home.value])) return variants;
  const std::string wanted = plain_form(crawl.pages.urls[home.value]);
  const std::string_view root = without_www(url::host_of(crawl.pages.urls[home.value]));
  for (const std::uint32_t at : site_pages) {
    const PageId page{at};
    const std::string_view address = crawl.pages.urls[at];
    if (page == home || !url::is_web(address)) continue;
    const std::string form = plain_form(address);
    if (form != wanted && form != root) continue;
    const bool redirects = crawl.pages.redirect[at].valid() && end_of(crawl, page) == home;
    const bool canonical = crawl.pages.canonical[at] == home;
    if (form != wanted && !redirects && !canonical) continue;
    variants.push_back({page, redirects ? "redirect" : canonical ? "canonical" : "same_path"});
  }
  std::ranges::stable_sort(variants, std::greater<>(), [&](const HomeVariant& one) { return inlinks[one.page.value]; });
  return variants;
}

}  // namespace analysis
