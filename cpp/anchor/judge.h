// The class of every link of a crawl: texts are read once each (classify.h), met with their targets' keywords
// (match.h), and what the link itself adds is or-ed in (classes.h).
// A link to another site is judged by that site: its brand is the label of the target's domain.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "anchor/anchor_texts.h"
#include "anchor/classes.h"
#include "anchor/page_phrases.h"
#include "anchor/site.h"
#include "crawl/crawl.h"

namespace anchor {

struct Judgement {
  AnchorTexts anchors;                         // of all links
  std::vector<Class> of_link;                  // [links]
  std::vector<Class> of_anchor;                // [anchors] of most of its hyperlinks (ties: the first in Class)
  std::vector<std::string> spam_families;      // see TextFacts::spam_family
};

// Proposes the Site of a crawl from its pages' titles and its links' anchors, of each at most kMostProposing, evenly
// chosen: more of them say the same.
inline constexpr std::uint32_t kMostProposing = 20'000;
Site site_of(const crawl::Crawl& crawl, base::DomainId domain);

// In slices of at most about 50 ms, so that whoever calls can do other things in between. What it was made from must
// outlive it and stay as it is. `phrases` are further keyword phrases (page_phrases.h), in their order.
// Cost for 10,000,000 links with 1,000,000 anchors to 200,000 pages: about 1.2 s, a third of it the texts.
// Memory while it runs: 44 bytes an anchor and 70 a page beside the result.
class Judge {
 public:
  Judge(const crawl::Crawl& crawl, base::DomainId domain, const Site& site, std::span<const PagePhrase> phrases = {});
  ~Judge();

  bool step();                                 // true: everything is judged
  double done() const;                         // 0..1, roughly
  Judgement take();                            // after that

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// All at once.
Judgement judge(const crawl::Crawl& crawl, base::DomainId domain, const Site& site,
                std::span<const PagePhrase> phrases = {});

}  // namespace anchor
