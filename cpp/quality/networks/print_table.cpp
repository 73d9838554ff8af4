#include "quality/networks/print_table.h"

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

std::span<const Print> PrintTable::all_shown(PrintId id) const {
  return std::ranges::equal_range(pieces_[id >> 58], id, {}, &Print::id);
}

Print PrintTable::first_shown(PrintId id) const {
  const std::span<const Print> found = all_shown(id);
  const auto first = std::ranges::min_element(found, {}, &Print::link);
  return first == found.end() ? Print{id} : *first;
}

}  // namespace quality
