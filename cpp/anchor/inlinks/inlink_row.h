// One hyperlink to a page of the site, in the 16 bytes that counts of anchors need. Everything that is counted of
// anchors is counted from these rows (anchor/inlinks/inlinks_by_page.h).
#pragma once

#include <cstdint>

#include "anchor/classes/anchor_texts.h"
#include "anchor/classes/classes.h"
#include "base/ids.h"

namespace anchor {

// What flag_placements() finds out about a row (anchor/inlinks/placements.h).
namespace placement_flag {
inline constexpr std::uint8_t kFirst = 1;      // the first link of its placement
inline constexpr std::uint8_t kSitewide = 2;   // its placement stands on kSitewidePages pages or more
}  // namespace placement_flag
inline constexpr std::uint32_t kSitewidePages = 10;

//   byte  0         4         8         12     13       14             16
//         | source  | anchor  | place   | cls  | flags  | group_offset |
struct InlinkRow {
  base::PageId source;
  AnchorId anchor;
  base::StringId place;                        // path on the source page
  Class cls = Class::kOther;
  std::uint8_t flags = 0;                      // placement_flag::
  std::uint16_t group_offset = 0;              // for InlinkSorter
};
static_assert(sizeof(InlinkRow) == 16);

}  // namespace anchor
