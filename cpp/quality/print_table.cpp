#include "quality/print_table.h"

#include <algorithm>

namespace quality {

base::Slices PrintTable::sort() {
  for (std::vector<Print>& piece : pieces_) {
    std::ranges::sort(piece);
    const auto same = [](const Print& a, const Print& b) { return a.id == b.id && a.domain == b.domain; };
    const auto twice = std::ranges::unique(piece, same);
    piece.erase(twice.begin(), twice.end());
    co_yield base::kGiveWay;
  }
}

std::uint32_t PrintTable::first_link(PrintId id) const {
  const auto found = std::ranges::equal_range(pieces_[id >> 58], id, {}, &Print::id);
  std::uint32_t first = base::kNone;
  for (const Print& print : found) first = std::min(first, print.link);
  return first;
}

}  // namespace quality
