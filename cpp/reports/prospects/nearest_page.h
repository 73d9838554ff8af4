// Which page of the site fits words from elsewhere best, by the page vectors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "crawl/crawl.h"

namespace reports {

struct NearestPage {
  std::uint32_t page = base::kNone;  // kNone: none fits, or no word of the text is known
  double similarity = 0;
  std::string because;  // the words that both have, those that weigh most first
};

class PageFinder {
 public:
  // All outlives it. The home page, and pages that redirect, are dead or that search engines may not list are no
  // targets.
  PageFinder(const crawl::Crawl& crawl, const analysis::Analysis& analysis);
  NearestPage nearest(std::string_view text) const;  // O(pages)

 private:
  const analysis::PageVectors* vectors_;
  std::vector<std::uint32_t> documents_;  // of pages that links can be wanted for
};

}  // namespace reports
