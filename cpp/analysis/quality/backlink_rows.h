// The live links of other sites to the site, as rows for the rules of link quality (quality/measure.h), and what is
// counted of each linking domain on the way. Domains, pages and anchors are numbered in the order of their first link.
// Texts point into the crawl, which has to outlive the rows. Memory: 24 bytes a link, 48 a page, 16 an anchor.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "anchor/classes/classes.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "quality/measure.h"

namespace analysis {

struct SourceCounts {  // all [domains]
  std::vector<base::DomainId> domain;
  std::vector<std::uint32_t> links, follow_links, source_pages, targets;
  std::vector<std::uint32_t> example;  // the page of its first link
  std::vector<std::int32_t> first_seen, last_seen;  // crawl::kNoDate: not known
};

struct BacklinkRows {
  std::vector<quality::PageRow> pages;
  std::vector<std::string_view> anchors;
  std::vector<quality::LinkRow> links;
  std::vector<std::uint32_t> ids;      // [links] those of the crawl
  std::vector<std::uint32_t> targets;  // [links] pages of the crawl
  std::vector<quality::DomainRow> domains;
  SourceCounts counts;
};

// `link_class`: [links of the crawl]. Of a file that has no column for something, it is not known of its links.
// O(links).
base::Slices collect_backlinks(const crawl::Crawl& crawl, base::DomainId site,
                               std::span<const anchor::Class> link_class, BacklinkRows& rows);

}  // namespace analysis
