// The class of every link of a crawl, in one pass: texts are read once each (classify.h), met with their
// targets' keywords (match.h), and what the link itself adds is or-ed in (classes.h).
// A link to another site is judged by that site: its brand is the label of the target's domain.
#pragma once

#include <span>
#include <vector>

#include "anchor/anchor_texts.h"
#include "anchor/classes.h"
#include "anchor/site.h"
#include "crawl/crawl.h"

namespace anchor {

struct Judgement {
  AnchorTexts anchors;                         // of all links
  std::vector<Class> of_link;                  // [links]
  std::vector<Facts> facts;                    // [links]
  std::vector<Class> of_anchor;                // [anchors] of most of its hyperlinks (ties: the first in Class)
  std::vector<std::string> spam_families;      // see TextFacts::spam_family
};

// Proposes the Site of a crawl from its pages' titles and its links' anchors.
Site site_of(const crawl::Crawl& crawl, base::DomainId domain);

// `phrases`: further keyword phrases of pages (H1, search queries), if any; page ids ascending.
struct PagePhrase {
  base::PageId page;
  base::StringId phrase;                       // of crawl.texts
};
Judgement judge(const crawl::Crawl& crawl, base::DomainId domain, const Site& site,
                std::span<const PagePhrase> phrases = {});

}  // namespace anchor
