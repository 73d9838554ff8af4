// Counts of live hyperlinks by registrable domain: rows of the `domains` report, for every domain that a
// hyperlink, live or lost, comes from or leads to, or that a table of domains lists, in DomainId order. Nodes that are
// plain names have no domain. Cost: O(links + pages + domains). Memory: 4 bytes a link while it runs.
#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

struct DomainTally {   // all [such domains]
  std::vector<base::DomainId> domain;
  std::vector<std::uint32_t> links;          // hyperlinks on its pages
  std::vector<std::uint32_t> follow_links;   // those of links that pass equity
  std::vector<std::uint32_t> lost_links;  // hyperlinks that were on its pages and are lost; they count nowhere else
  std::vector<std::uint32_t> inlinks;  // hyperlinks that lead to its pages
  std::vector<std::uint32_t> source_pages;  // distinct pages of it with hyperlinks
  std::vector<std::uint32_t> target_pages;  // distinct pages that its links lead to
  std::vector<std::int32_t> first_seen;  // earliest of its links, lost ones too, days since 1970-01-01, crawl::kNoDate
  std::vector<std::int32_t> last_seen;  // latest
};

base::Slices domains(const crawl::Crawl& crawl, DomainTally& tally);
DomainTally domains(const crawl::Crawl& crawl);

}  // namespace analysis
