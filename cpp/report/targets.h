// The anchors that name each page: rows of the `targets` report. Over all hyperlinks that lead to the
// page.
//   diversity  Shannon entropy of the anchors' shares, divided by the largest that so many links can
//              have, log(links): 0 when all links say the same, 1 when no two do. (Divided by the log
//              of the number of anchors it would call two anchors used fifty times each as diverse
//              as a hundred different ones.)
// Cost: O(links + pages + texts). Memory: 4 bytes a link and 8 a text while it runs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"
#include "crawl/crawl.h"

namespace report {

struct TargetTally {   // all [pages handed in]
  std::vector<std::uint32_t> anchors;          // distinct
  std::vector<base::StringId> top_anchor;      // most links, the first to appear among equals; none: no link
  std::vector<double> top_share;               // its part of the links, 0..1; NaN: no link
  std::vector<double> diversity;               // 0..1; NaN: fewer than two links
};

// pages: ids, for instance those of the site.
TargetTally targets(const crawl::Crawl& crawl, std::span<const std::uint32_t> pages);

}  // namespace report
