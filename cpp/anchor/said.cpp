#include "anchor/said.h"

#include "base/give_back.h"

namespace anchor {

void SaidOfPages::add_page(std::uint32_t rows) {
  if (next_ != piece_first_ && next_ - piece_first_ + std::uint64_t{rows} > kPiece) close_piece();
  const std::uint32_t page = pages();
  pages_.push_back({.first = next_, .inside_end = next_, .end = next_ + rows});
  if (rows == 0) {
    part_of_page_.push_back(kNoPart);
    return;
  }
  const bool fits = parts_.size() > placed_parts_ && parts_.back().size + std::uint64_t{rows} <= rows_a_part_ &&
                    page - parts_.back().first_page < kMostPages;
  if (!fits) parts_.push_back({.first_page = page, .first = next_});
  parts_.back().pages = page + 1 - parts_.back().first_page;
  parts_.back().size += rows;
  part_of_page_.push_back(static_cast<std::uint16_t>(parts_.size() - 1));
  next_ += rows;
}

void SaidOfPages::close_piece() {
  const std::uint32_t rows = next_ - piece_first_;
  Said* const piece = pieces_.emplace_back(static_cast<Said*>(::operator new(rows * sizeof(Said)))).get();
  for (std::uint32_t at = 0; at < rows; at += kPiece) piece_of_row_.push_back(piece + at);
  for (; placed_parts_ < parts_.size(); ++placed_parts_) {
    parts_[placed_parts_].rows = piece + (parts_[placed_parts_].first - piece_first_);
  }
  next_ = piece_first_ += (rows + kPiece - 1) / kPiece * kPiece;
}

void SaidOfPages::settle(std::size_t part) {
  Part& settled = parts_[part];
  settled.pages == 1 ? order_page(settled) : order_pages(settled);
}

// The rows from inside are as they should be, and the others the wrong way round.
void SaidOfPages::order_page(const Part& part) {
  pages_[part.first_page].inside_end = part.first + part.inside;
  std::ranges::reverse(part.all().subspan(part.inside));
}

// Where the rows of each page begin: how many a page has is known, how many of them are from inside is counted.
void SaidOfPages::find_starts(const Part& part) {
  next_of_page_.assign(std::size_t{part.pages} * 2, 0);
  for (std::uint32_t at = part.inside; at < part.size; ++at) ++next_of_page_[std::size_t{part.rows[at].aside} * 2 + 1];
  for (std::uint32_t page = 0; page < part.pages; ++page) {
    Rows& rows = pages_[part.first_page + page];
    rows.inside_end = rows.end - next_of_page_[std::size_t{page} * 2 + 1];
    next_of_page_[std::size_t{page} * 2] = rows.first - part.first;
    next_of_page_[std::size_t{page} * 2 + 1] = rows.inside_end - part.first;
  }
}

// Into the cache and back.
void SaidOfPages::order_pages(const Part& part) {
  find_starts(part);
  if (ordered_.size() < part.size) ordered_.resize(part.size);
  const auto place = [&](std::uint32_t at, bool outside) {
    ordered_[next_of_page_[std::size_t{part.rows[at].aside} * 2 + (outside ? 1 : 0)]++] = part.rows[at];
  };
  for (std::uint32_t at = 0; at < part.inside; ++at) place(at, false);
  for (std::uint32_t at = part.size; at-- > part.inside;) place(at, true);
  std::copy_n(ordered_.begin(), part.size, part.rows);
}

void SaidOfPages::forget_parts() { base::give_back(parts_, part_of_page_, ordered_, next_of_page_); }

}  // namespace anchor
