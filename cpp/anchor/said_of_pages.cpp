#include "anchor/said_of_pages.h"

#include "base/release_memory.h"

namespace anchor {

void SaidOfPages::add_page(std::uint32_t rows) {
  if (rows > rows_a_part_) return add_repeated(rows);
  if (next_ != piece_first_ && next_ - piece_first_ + std::uint64_t{rows} > kPiece) close_piece();
  const std::uint32_t page = pages();
  pages_.push_back({.first = next_, .inside_end = next_, .end = next_ + rows});
  if (rows == 0) {
    part_of_page_.push_back(kNoPart);
    return;
  }
  const bool fits = parts_.size() > placed_parts_ && parts_.back().repeated == nullptr &&
                    parts_.back().size + std::uint64_t{rows} <= rows_a_part_ &&
                    page - parts_.back().first_page < kMostPages;
  if (!fits) parts_.push_back({.first_page = page, .first = next_});
  parts_.back().pages = page + 1 - parts_.back().first_page;
  parts_.back().size += rows;
  part_of_page_.push_back(static_cast<std::uint16_t>(parts_.size() - 1));
  next_ += rows;
}

void SaidOfPages::add_repeated(std::uint32_t rows) {
  const std::uint32_t page = pages();
  pages_.push_back({.first = 0, .inside_end = 0, .end = rows});
  part_of_page_.push_back(static_cast<std::uint16_t>(parts_.size()));
  repeated_.push_back({page, std::make_unique<Repeated>(rows)});
  parts_.push_back({.first_page = page, .pages = 1, .size = rows, .repeated = repeated_.back().rows.get()});
}

std::size_t SaidOfPages::find_repeated(std::uint32_t page) const {
  const auto found = std::ranges::lower_bound(repeated_, page, {}, &RepeatedPage::page);
  return static_cast<std::size_t>(found - repeated_.begin());
}

void SaidOfPages::close_piece() {
  Said* const piece = add_piece(next_ - piece_first_);
  for (; placed_parts_ < parts_.size(); ++placed_parts_) {
    Part& part = parts_[placed_parts_];
    if (part.repeated == nullptr) part.rows = piece + (part.first - piece_first_);
  }
  next_ = piece_first_ = static_cast<std::uint32_t>(piece_of_row_.size()) * kPiece;
}

Said* SaidOfPages::add_piece(std::uint32_t rows) {
  Said* const piece = pieces_.emplace_back(static_cast<Said*>(::operator new(rows * sizeof(Said)))).get();
  for (std::uint32_t at = 0; at < rows; at += kPiece) piece_of_row_.push_back(piece + at);
  return piece;
}

void SaidOfPages::Filling::put(std::uint16_t part_of_target, base::PageId target, bool outside,
                               const Said& said) const {
  Part& part = parts_[part_of_target];
  if (part.repeated != nullptr && !part.repeated->say(said)) said_->write_out(part);
  put_at_once(part_of_target, target, outside, said);
}

// As rows of 16 bytes, all that have been put.
void SaidOfPages::write_out(Part& part) {
  part.first = static_cast<std::uint32_t>(piece_of_row_.size()) * kPiece;
  pages_[part.first_page] = {.first = part.first, .inside_end = part.first, .end = part.first + part.size};
  part.rows = add_piece(part.size);
  for (std::uint32_t at = 0; at < part.inside; ++at) part.rows[at] = part.repeated->as_put(at);
  for (std::uint32_t at = part.size - part.outside; at < part.size; ++at) part.rows[at] = part.repeated->as_put(at);
  part.repeated = nullptr;
  repeated_[find_repeated(part.first_page)].rows = nullptr;
}

void SaidOfPages::settle(std::size_t part) {
  Part& settled = parts_[part];
  settled.pages == 1 ? order_page(settled) : order_pages(settled);
}

// The rows from inside are as they should be, and the others the wrong way round.
void SaidOfPages::order_page(const Part& part) {
  pages_[part.first_page].inside_end = part.first + part.inside;
  if (part.repeated != nullptr) return part.repeated->reverse(part.inside, part.size);
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

void SaidOfPages::forget_parts() { base::release_memory(parts_, part_of_page_, ordered_, next_of_page_); }

}  // namespace anchor
