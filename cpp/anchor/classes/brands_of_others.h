// The brands of sites that are not under analysis: each is the first label of its domain, hyphens left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "anchor/classes/anchor_texts.h"
#include "crawl/crawl.h"
#include "text/words.h"

namespace anchor {

// Does a run of words spell the first label of a domain ("Git Hub" for github.com)? Remembers the last
// answers, because the same few anchors lead to the same few domains.
class BrandsOfOthers {
 public:
  // Both must outlive it.
  BrandsOfOthers(const crawl::Crawl& crawl, const AnchorTexts& anchors) : crawl_(&crawl), anchors_(&anchors) {}

  bool names(AnchorId anchor, base::DomainId domain) {
    const std::size_t slot = (anchor.value * std::size_t{31} + domain.value) % kSlots;
    Entry& entry = cache_[slot];
    if (entry.anchor != anchor || entry.domain != domain) entry = {anchor, domain, spells(anchor, domain)};
    return entry.yes;
  }

 private:
  static constexpr std::size_t kSlots = 1U << 12;
  struct Entry {
    AnchorId anchor;
    base::DomainId domain;
    bool yes = false;
  };

  bool spells(AnchorId anchor, base::DomainId domain);

  const crawl::Crawl* crawl_;
  const AnchorTexts* anchors_;
  text::WordSplitter splitter_;
  std::string label_;
  std::vector<Entry> cache_ = std::vector<Entry>(kSlots);
};

}  // namespace anchor
