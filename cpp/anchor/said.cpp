#include "anchor/said.h"

#include <algorithm>

namespace anchor {

void SaidOfPages::add_page(std::uint32_t rows) {
  if (next_ != piece_first_ && next_ - piece_first_ + std::uint64_t{rows} > kPiece) close_piece();
  pages_.push_back({.first = next_, .inside_end = next_, .end = next_ + rows});
  next_ += rows;
  outside_.push_back(next_);
}

void SaidOfPages::close_piece() {
  const std::uint32_t rows = next_ - piece_first_;
  pieces_.emplace_back(static_cast<Said*>(::operator new(rows * sizeof(Said))));
  for (std::uint32_t at = 0; at < rows; at += kPiece) piece_of_row_.push_back(pieces_.back().get() + at);
  next_ = piece_first_ += (rows + kPiece - 1) / kPiece * kPiece;
}

base::Slices SaidOfPages::finish() {
  const auto turn = [this](std::uint32_t page) {
    std::ranges::reverse(rows(pages_[page].inside_end, pages_[page].end));
  };
  co_await base::for_each(pages(), turn, 60'000);
  outside_ = {};
}

}  // namespace anchor
