// Which anchors to ask for next, so that all shares of a target's backlinks come into their bands together: the fewest
// new links after which every kind that has a band lies in it. A kind that lies over its band is not asked for: the
// others bring its share down.
#pragma once

#include <cstdint>
#include <vector>

#include "anchor/inlinks/distribution.h"
#include "anchor/profile/bands.h"

namespace anchor {

struct Wanted {
  BandKind kind = BandKind::kBranded;
  std::uint64_t links = 0;      // new ones, at least one
};
struct NextAnchors {
  bool possible = true;         // false: no number of new links brings all shares into their bands
  std::vector<Wanted> wanted;   // most links first; empty when every kind with a band is in it
  std::uint64_t others = 0;     // links of none of the kinds with a band, where those have no room for so many
};

// Of placements. Without any link nothing is wanted. O(1): the number of links is solved for, then at most some hundred
// neighbours are tried, because links are whole.
NextAnchors next_anchors(const Distribution& links, const BandSet& bands);

}  // namespace anchor
