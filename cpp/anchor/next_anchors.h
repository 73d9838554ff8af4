// Which anchors to ask for next, so that a target's backlinks move into a band: for each kind whose share
// lies under its band, how many new links of it would bring it in, if nothing else changed. Kinds that lie over
// their band are never asked for; that their share falls is what the others do. Most links needed first.
#pragma once

#include <cstdint>
#include <vector>

#include "anchor/bands.h"
#include "anchor/distribution.h"

namespace anchor {

struct Wanted {
  BandKind kind = BandKind::kBranded;
  double share = 0;             // now, of placements
  Band band;
  std::uint32_t links = 0;      // new ones that bring the share to band.low
};

// Empty when every kind with a band is in or over it, or there are no links at all.
std::vector<Wanted> next_anchors(const Distribution& links, const BandSet& bands);

}  // namespace anchor
