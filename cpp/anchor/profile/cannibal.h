// Anchors that name several pages, and pages that no anchor names: where a site's own links leave it open which
// page is about what. Words that are the same after folding (case, punctuation), brands left out, are one anchor.
#pragma once

#include <cstdint>
#include <vector>

#include "anchor/classes/anchor_texts.h"
#include "anchor/inlinks/inlinks_by_page.h"
#include "base/ids.h"

namespace anchor {

struct SharedAnchor {
  AnchorId anchor;                 // the spelling used first
  std::uint32_t links = 0;
  std::uint32_t targets = 0;       // >= 2
  base::PageId top_target;         // of most links, then of lowest id
  std::uint32_t top_links = 0;
  base::PageId second_target;
  std::uint32_t second_links = 0;

  // 0: all links agree on one page; 1 - 1/n: n pages share them evenly.
  double conflict() const { return links == 0 ? 0 : 1 - static_cast<double>(top_links) / links; }
};

// Of the links that a site has to its own pages (internal rows). Only descriptive anchors (risk.h) and brands with
// keywords count: "read more" names nothing. Ordered by links that go elsewhere than to the top target, most first,
// then by anchor. O(links + anchors log anchors).
std::vector<SharedAnchor> shared_anchors(const AnchorTexts& anchors, const InlinksByPage& inlinks);

}  // namespace anchor
