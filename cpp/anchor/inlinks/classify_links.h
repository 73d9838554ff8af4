// The class of every link of a crawl: each distinct text is read once (anchor/classes/classify.h), it is compared with
// the keywords of each target that it leads to (anchor/classes/match.h), and what the link itself adds is or-ed in
// (anchor/classes/classes.h). A link to another site is classified from that site's point of view: its brand is the
// label of the target's domain. The same pass sorts the links to the site's pages by target
// (anchor/inlinks/inlinks_by_page.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "anchor/classes/anchor_texts.h"
#include "anchor/classes/classes.h"
#include "anchor/classes/site.h"
#include "anchor/inlinks/inlinks_by_page.h"
#include "anchor/lists/page_phrases.h"
#include "base/bit_column.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace anchor {

// Which pages are the site's, and what the classes depend on beside the crawl.
struct ClassifyInput {
  base::DomainId domain;                       // of the site: its own links come from pages of this domain
  std::span<const std::uint32_t> pages;        // of the site
  std::span<const base::DomainId> domain_of_page;  // [pages of the crawl]
  std::span<const std::uint32_t> inlinks;      // [pages of the crawl] hyperlinks that lead to each
  std::span<const base::StringId> anchors;  // of hyperlinks that are not put aside, each once, in order of first use
  const base::BitColumn& aside;  // [links] anchor/inlinks/links_aside.h
  const Site& site;
};

struct LinkClasses {
  AnchorTexts anchors;  // those of ClassifyInput::anchors first, in their order; without words
  std::vector<Class> of_anchor;  // [anchors] that of most of its hyperlinks; of several such, the first in Class
  std::vector<Class> of_link;  // [links]
  InlinksByPage inlinks;  // the hyperlinks to the site's pages that are not put aside; flags are not set yet
};

// In slices of at most about 50 ms. `phrases` are further keyword phrases (anchor/lists/page_phrases.h), in their
// order. Cost for 10,000,000 links with 1,000,000 anchors to 500,000 pages: about 1.2 s, a quarter of it the texts.
// Memory while it runs: about 60 bytes an anchor or a word, whichever are more, and 60 a page, beside the result.
base::Slices classify_links(const crawl::Crawl& crawl, ClassifyInput input, std::vector<PagePhrase> phrases,
                            LinkClasses& result);

}  // namespace anchor
