// Which addresses are pages, and which are resources that pages are made of. For each address the first of these that
// says something:
//   its content type in a table, or that it was read as a page itself (crawl::PageTable::kind);
//   a title, or hyperlinks on it: then it is a page;
//   the entries of a sitemap on it: then it is one;
//   the links that lead to it: an Image, CSS, JavaScript, Font or Media link leads to a resource of that kind, a Feed
//   link to another one; of several kinds the first in the order of crawl::PageKind;
//   the extension of its path. Scripts, style sheets and fonts are never told so where hyperlinks lead, because pages
//   have such names, too (/tags/node.js).
// XML that holds a sitemap's entries is a sitemap whatever its address. O(links + pages); 2 bytes a page while it runs.
#pragma once

#include <vector>

#include "base/slices.h"
#include "crawl/crawl.h"

namespace network {

// kinds: [pages]
base::Slices find_kinds(const crawl::Crawl& crawl, std::vector<crawl::PageKind>& kinds);

}  // namespace network
