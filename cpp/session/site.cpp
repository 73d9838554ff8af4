#include "session/site.h"

#include <algorithm>
#include <string>

#include "url/url.h"

namespace session {
namespace {

using crawl::Crawl;
using crawl::LinkType;

// Tables of backlinks are about the site that is linked, and hold one page or few of each that links.
bool only_backlinks(const Crawl& crawl) {
  const auto is_crawl = [](const crawl::FileInfo& file) { return file.links > 0 && !file.backlinks; };
  return crawl.links.size() > 0 && std::ranges::none_of(crawl.files, is_crawl);
}

std::vector<std::uint32_t> backlinks_by_domain(const Crawl& crawl) {
  std::vector<std::uint32_t> links(crawl.domains.names.size(), 0);
  for (const base::PageId target : crawl.links.target) ++links[crawl.domain_of(target).value];
  return links;
}

// Distinct source pages of hyperlinks, by domain; pages that tables list count as sources when no link does.
std::vector<std::uint32_t> source_pages_by_domain(const Crawl& crawl) {
  std::vector<std::uint8_t> is_source(crawl.pages.size(), 0);
  bool any = false;
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (crawl.links.type[link] != LinkType::kHyperlink) continue;
    is_source[crawl.links.source[link].value] = 1;
    any = true;
  }
  for (std::uint32_t page = 0; !any && page < crawl.pages.size(); ++page) {
    is_source[page] = crawl.pages.listed[page] == 1 ? 1 : 0;
  }
  std::vector<std::uint32_t> pages(crawl.domains.names.size(), 0);
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    if (is_source[page] != 0) ++pages[crawl.domain_of({page}).value];
  }
  return pages;
}

std::string largest_domains(const Crawl& crawl, const std::vector<std::uint32_t>& pages) {
  std::vector<std::uint32_t> order(pages.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const std::size_t shown = std::min<std::size_t>(3, order.size());
  std::partial_sort(
      order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
      [&](std::uint32_t a, std::uint32_t b) { return pages[a] != pages[b] ? pages[a] > pages[b] : a < b; });
  std::string names;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) names += ", ";
    names += crawl.domains.names[order[i]];
  }
  return names;
}

std::uint32_t domain_named(const Crawl& crawl, std::string_view wanted) {
  std::string buffer;
  const url::Normalised address = url::normalise(wanted, buffer);
  if (address.kind == url::Kind::kWeb) {
    return crawl.domains.names.find(url::registrable_domain(url::host_of(address.text)));
  }
  return crawl.domains.names.find(wanted);
}

}  // namespace

base::Result<Site> choose_site(const Crawl& crawl, std::string_view wanted) {
  if (wanted == "*") return Site{.every_page = true};
  if (crawl.domains.names.size() == 0) return Site{};
  const std::vector<std::uint32_t> pages =
      only_backlinks(crawl) ? backlinks_by_domain(crawl) : source_pages_by_domain(crawl);
  if (wanted.empty()) {
    const auto most = std::ranges::max_element(pages);
    // Only pages or domains that link to the site, which none of the files names.
    if (*most == 0 && crawl.links.size() == 0) return Site{.every_page = true};
    return Site{.domain = {static_cast<std::uint32_t>(most - pages.begin())}};
  }
  const std::uint32_t domain = domain_named(crawl, wanted);
  if (domain == base::kNone) {
    return base::fail(base::ErrorCode::kBadOption,
                      "No page of the site \"" + std::string(wanted) +
                          "\" is in these files. Most source pages are of: " + largest_domains(crawl, pages) + ".");
  }
  return Site{.domain = {domain}};
}

base::Slices pages_of(const Crawl& crawl, Site site, std::span<const crawl::PageKind> kinds, SitePages found) {
  std::vector<std::uint8_t> is_page(crawl.pages.listed.begin(), crawl.pages.listed.end());
  const crawl::LinkTable& links = crawl.links;
  co_await base::for_each(links.size(), [&](std::uint32_t link) {
    is_page[links.source[link].value] = 1;
    const LinkType type = links.type[link];
    if (type == LinkType::kHyperlink || type == LinkType::kSitemap || crawl::is_redirect(type) ||
        crawl::is_canonical(type)) {
      is_page[links.target[link].value] = 1;
    }
  });
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    if (!site.every_page && crawl.domain_of({page}) != site.domain) continue;
    if (crawl::is_resource(kinds[page])) {
      found.resources.push_back(page);
    } else if (is_page[page] != 0) {
      found.pages.push_back(page);
    }
  }
}

base::PageId home_of(const Crawl& crawl, const std::vector<std::uint32_t>& site_pages,
                     const std::vector<std::uint32_t>& inlinks) {
  base::PageId best = base::PageId::none();
  std::size_t best_length = 0;
  for (const std::uint32_t page : site_pages) {
    const std::string_view address = crawl.pages.urls[page];
    const std::size_t length = url::is_web(address) ? url::path_of(address).size() : 0;
    const bool better = !best.valid() || length < best_length ||
                        (length == best_length && length > 0 && inlinks[page] > inlinks[best.value]);
    if (better) {
      best = {page};
      best_length = length;
    }
  }
  return best;
}

}  // namespace session
