#include "anchor/said.h"

namespace anchor {

void SaidOfPages::start() {
  for (std::size_t i = 2; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  piece_of_page_.reserve(pages());
  for (std::uint32_t page = 0; page < pages(); ++page) {
    const std::uint32_t first = starts_[std::size_t{page} * 2 + 1];
    if (pieces_.empty() || first - pieces_.back().first >= kPiece) pieces_.push_back({.first = first, .rows = nullptr});
    piece_of_page_.push_back(static_cast<std::uint16_t>(pieces_.size() - 1));
  }
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const std::uint32_t end = i + 1 < pieces_.size() ? pieces_[i + 1].first : starts_.back();
    pieces_[i].rows = std::make_unique_for_overwrite<Said[]>(end - pieces_[i].first);
  }
}

}  // namespace anchor
