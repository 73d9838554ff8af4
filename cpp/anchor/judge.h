// The class of every link of a crawl: texts are read once each (classify.h), met with their targets' keywords
// (match.h), and what the link itself adds is or-ed in (classes.h). On the same way over the links, those that lead to
// the site's pages are packed by their targets (said_of_pages.h): all that is counted of anchors afterwards is counted
// there. A link to another site is judged by that site: its brand is the label of the target's domain.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "anchor/anchor_texts.h"
#include "anchor/classes.h"
#include "anchor/page_phrases.h"
#include "anchor/said_of_pages.h"
#include "anchor/site.h"
#include "base/bit_column.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace anchor {

struct Judgement {
  AnchorTexts anchors;                         // those of Judged::anchors first, in their order; without words
  std::vector<Class> of_anchor;                // [anchors] of most of its hyperlinks (ties: the first in Class)
  SaidOfPages said;                            // the hyperlinks to the site's pages that are not put aside; unmarked
  std::vector<Class> of_others;                // of all other links, in their order
};

// Which pages are the site's, and by what they are judged.
struct Judged {
  base::DomainId domain;                       // links of its pages stand in the site
  std::span<const std::uint32_t> pages;        // of the site
  std::span<const std::uint32_t> inlinks;      // [pages of the crawl] hyperlinks that lead to each
  std::span<const base::StringId> anchors;  // of hyperlinks that are not put aside, each once, in order of first use
  const base::BitColumn& aside;  // [links] links_aside.h
  const Site& site;
};

// In slices of at most about 50 ms. `phrases` are further keyword phrases (page_phrases.h), in their order.
// Cost for 10,000,000 links with 1,000,000 anchors to 500,000 pages: about 0.7 s, a third of it the texts.
// Memory while it runs: about 60 bytes an anchor or a word, whichever are more, and 60 a page, beside the result.
base::Slices judge(const crawl::Crawl& crawl, Judged judged, std::vector<PagePhrase> phrases, Judgement& result);

}  // namespace anchor
