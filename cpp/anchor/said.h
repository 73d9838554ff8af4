// What a link says of the page that it leads to: one packed row. Everything that is counted of anchors is counted from
// such rows (anchor/said_of_pages.h).
#pragma once

#include <cstdint>

#include "anchor/anchor_texts.h"
#include "anchor/classes.h"
#include "base/ids.h"

namespace anchor {

// What is said of a row by Placements (placements.h).
namespace placement {
inline constexpr std::uint8_t kFirst = 1;      // the first link of its placement
inline constexpr std::uint8_t kSitewide = 2;   // its placement stands on kSitewidePages pages or more
inline constexpr std::uint8_t kAll = kFirst | kSitewide;
}  // namespace placement
inline constexpr std::uint32_t kSitewidePages = 10;

struct Said {
  base::PageId source;
  AnchorId anchor;
  base::StringId place;                        // path on its page
  Class of = Class::kOther;
  std::uint8_t marks = 0;  // placement::; until it is judged, what its class depends on (judge.cpp)
  std::uint16_t aside = 0;  // of SaidOfPages, while it is filled: the page in its part
};
static_assert(sizeof(Said) == 16);

}  // namespace anchor
