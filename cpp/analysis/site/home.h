// The page from which clicks are counted, and the other addresses of it.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "crawl/crawl.h"

namespace analysis {

// The page with the shortest path on the host with most of the site's pages; of several the one that answers and may
// be indexed, then the one with most in-links, then the one seen first. Where some pages are known to have been
// crawled, hosts of which none was are not looked at; an address with and without www. is one host in counting. An
// address that redirects gives its place to the page that it ends at. Of a graph of names the one with most in-links.
// none when there is no page. O(pages).
base::PageId home_of(const crawl::Crawl& crawl, const std::vector<std::uint32_t>& site_pages,
                     const std::vector<std::uint32_t>& inlinks, const std::vector<std::uint32_t>& outlinks);

// The page with this address. Errors: kBadOption when none of the files has it.
base::Result<base::PageId> home_called(const crawl::Crawl& crawl, std::string_view address);

// Other addresses of the home page: those that differ from it by scheme, www., a slash at the end or the name of an
// index file, and the root when it leads there. Most in-links first.
struct HomeVariant {
  base::PageId page;
  const char* leads_by = "";   // "redirect", "canonical"; "same_path": nothing is known of how it leads home
};
std::vector<HomeVariant> variants_of_home(const crawl::Crawl& crawl, const std::vector<std::uint32_t>& site_pages,
                                          const std::vector<std::uint32_t>& inlinks, base::PageId home);

}  // namespace analysis
