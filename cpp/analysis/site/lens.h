// What is known of the site under analysis, and so how it is looked at.
#pragma once

#include <string_view>

#include "analysis/site/site.h"
#include "crawl/crawl.h"
#include "crawl/evidence.h"

namespace analysis {

enum class Lens : std::uint8_t {
  kCrawl,       // links of its pages
  kBacklinks,   // links of others to it
  kBoth,
  kPage,        // links of one saved page, or of a few of many
  kList,        // addresses, page tables, lists of domains: no links
};
std::string_view name_of(Lens lens);   // "crawl", "backlinks", …

struct Evidence {
  crawl::Facts facts;         // of the site
  crawl::Facts of_all_files;  // of whatever the files are about, for reports over all links
  Lens lens = Lens::kList;
};

// The facts of all files that are about the site: whose subject it is, whose subjects are several, and those that are
// about no site, such as tables of domains. Where no file is about it (a person chose a site that these only link),
// those with links are. O(files), and O(links) when there are few saved pages.
Evidence evidence_of(const crawl::Crawl& crawl, Site site);

// Is the file about this site?
bool is_about(const crawl::FileInfo& file, Site site);

// Which kind of file would bring a fact that is missing: "crawl_links", "page_table", "saved_pages", "backlinks",
// "search_console".
std::string_view would_bring(crawl::Fact fact, Lens lens);

}  // namespace analysis
