#include "anchor/next_anchors.h"

#include <algorithm>
#include <cmath>

namespace anchor {

std::vector<Wanted> next_anchors(const Distribution& links, const BandSet& bands) {
  std::vector<Wanted> wanted;
  if (links.placements == 0) return wanted;
  const double all = links.placements;
  for (int i = 0; i < kBandKinds; ++i) {
    const auto kind = static_cast<BandKind>(i);
    const auto& band = bands.band[static_cast<std::size_t>(i)];
    const double now = share(links.by_placements, links.placements, kind);
    if (!band || now >= band->low) continue;
    // (now * all + n) / (all + n) >= low
    const double needed = (band->low - now) * all / (1 - band->low);
    wanted.push_back({kind, now, *band, static_cast<std::uint32_t>(std::ceil(needed - 1e-9))});
  }
  std::ranges::stable_sort(wanted, std::ranges::greater(), &Wanted::links);
  return wanted;
}

}  // namespace anchor
