// Which site the crawl is about, which of its pages count as pages, and which is its home.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace session {

struct Site {
  base::DomainId domain = base::DomainId::none();   // none: every page (asked for with "*"), or nothing was read
  bool every_page = false;
};

// `wanted`: a domain, a host or an address of the site, "*" for every page, or "" for the registrable domain
// with most distinct source pages of hyperlinks, or, when all links come from backlink tools, with most links that
// lead to it (ties: the one seen first). Every page where all there is is a list of pages that link to some site.
// Errors: kBadOption when no page is of that site, naming the largest ones that there are.
base::Result<Site> choose_site(const crawl::Crawl& crawl, std::string_view wanted);

// A page is an address that links out, that something links, redirects or points a canonical to, that a sitemap names,
// or that a page table lists, and that is no resource: no picture, script, style sheet, sitemap, …
// kinds: [pages] as network::find_kinds has them. Both ascending. O(links + pages).
struct SitePages {
  std::vector<std::uint32_t>& pages;
  std::vector<std::uint32_t>& resources;
};
base::Slices pages_of(const crawl::Crawl& crawl, Site site, std::span<const crawl::PageKind> kinds, SitePages found);

// The page from which clicks are counted: among the site's pages with the path "/", the one with most
// in-links; else the one with the shortest path (ties: most in-links, then first seen). For edge lists of
// plain names: the first source. none when there is no page.
base::PageId home_of(const crawl::Crawl& crawl, const std::vector<std::uint32_t>& site_pages,
                     const std::vector<std::uint32_t>& inlinks);

}  // namespace session
