#include "quality/networks/print_table.h"

#include <algorithm>
#include <bit>

namespace quality {

namespace {

constexpr std::size_t kPrintsABucket = 4;

// By the next bits of the hashes first, in one pass; what falls together is sorted.
void sort_piece(std::vector<Print>& piece, std::vector<Print>& room) {
  const int bits = std::bit_width(piece.size() / kPrintsABucket);
  const auto bucket_of = [bits](const Print& print) {
    return static_cast<std::size_t>(bits == 0 ? 0 : print.id << 6 >> (64 - bits));
  };
  std::vector<std::uint32_t> ends((std::size_t{1} << bits) + 1, 0);
  for (const Print& print : piece) ++ends[bucket_of(print) + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  room.resize(piece.size());
  for (const Print& print : piece) room[ends[bucket_of(print)]++] = print;
  std::size_t first = 0;
  for (const std::uint32_t end : ends) {
    std::ranges::sort(std::span(room).subspan(first, end - first));
    first = end;
  }
  piece.swap(room);
}

}  // namespace

base::Slices PrintTable::sort() {
  std::vector<Print> room;
  for (std::vector<Print>& piece : pieces_) {
    sort_piece(piece, room);
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
