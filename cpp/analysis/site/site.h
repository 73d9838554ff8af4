// Which site the crawl is about and which of its pages count as pages. Its home: analysis/site/home.h.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

struct Site {
  base::DomainId domain = base::DomainId::none();   // none: every page (asked for with "*"), or nothing was read
  bool every_page = false;
  bool ask = false;                                 // others have as much to be it: a person should say
};

// `wanted`: a domain, a host or an address of the site, "*" for every page, or "": the site whose pages were crawled;
// else the one that a crawler's or a search engine's table of pages is about; else whose pages were saved; else the
// one that backlinks or lists are about. Of several, the one that most files are about. Where they are as many, a
// person should say; until then it is the one with most pages that link, and of those that only backlinks are about,
// the one with fewest links: one's own export is rarely the largest. Every page where all there is are pages that link
// to some site.
// Errors: kBadOption when no page is of that site, naming the largest ones that there are.
base::Result<Site> choose_site(const crawl::Crawl& crawl, std::string_view wanted);

// The domain of these files that a person calls so: by name, host or address. none: there is none.
base::DomainId domain_called(const crawl::Crawl& crawl, std::string_view name);

// A page is an address that links out, that something links, redirects or points a canonical to, that a sitemap names,
// or that a page table lists, and that is no resource: no picture, script, style sheet, sitemap, …
// kinds: [pages] as network::find_kinds has them. Both ascending. O(links + pages).
struct SitePages {
  std::vector<std::uint32_t>& pages;
  std::vector<std::uint32_t>& resources;
};
base::Slices pages_of(const crawl::Crawl& crawl, Site site, std::span<const crawl::PageKind> kinds, SitePages found);

}  // namespace analysis
