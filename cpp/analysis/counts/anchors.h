// Counts of live hyperlinks by anchor text: rows of the `anchors` report, in the order in which the anchors first
// appear, then those that only lost links have, then those that only a table of anchors lists. The empty anchor is a
// row like any other. Texts are one anchor when they are equal byte for byte (white space was folded when they were
// read). Cost: O(links + pages + texts). Memory: 8 bytes a link and 16 a text while it runs.
#pragma once

#include <cstdint>
#include <vector>

#include "base/bit_column.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

struct AnchorTally {   // all [distinct anchors]
  std::vector<base::StringId> anchor;             // text of Crawl::texts
  std::vector<std::uint32_t> links;
  std::vector<std::uint32_t> source_pages;        // distinct
  std::vector<std::uint32_t> source_domains;      // distinct
  std::vector<std::uint32_t> targets;             // distinct pages
  std::vector<std::uint32_t> follow_links;        // those of links that pass equity
  std::vector<std::uint32_t> lost_links;          // hyperlinks that had it and are lost; they count nowhere else
};

// Into an empty tally. `aside`: [links] those that do not count, beside links that are no hyperlinks.
base::Slices anchors(const crawl::Crawl& crawl, const base::BitColumn& aside, AnchorTally& tally);
AnchorTally anchors(const crawl::Crawl& crawl);          // all count

}  // namespace analysis
