// Keyword phrases of pages as people give them: a list of their own, or an export of search queries by page.
//   https://e.com/boots hiking boots | winter boots
//   https://e.com/boots,hiking boots,12,345           an export with further columns
//   * acme outlet                                     for every page of the site
// An address ends at the first blank, tab or comma behind which it is a page of the crawl. A line whose address is not
// known, as that of a header, says nothing; # starts a comment where a line begins.
#pragma once

#include <string_view>
#include <vector>

#include "base/ids.h"
#include "crawl/crawl.h"

namespace anchor {

struct PagePhrase {
  base::PageId page;                           // none: every page of the site
  std::string_view phrase;                     // of the text that was read
};

// By page, those of every page last; those of one page in the order of their lines. O(text).
std::vector<PagePhrase> parse_phrases(std::string_view text, const crawl::Crawl& crawl);

}  // namespace anchor
