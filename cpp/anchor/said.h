// What links say of the pages that they lead to: one packed row a link, page after page, those from the page's own
// domain before those from others, each in the order of the links. Everything that is counted of anchors is counted
// from these rows, one page's at a time, so that the work stays in the cache whatever the order of the files.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "anchor/anchor_texts.h"
#include "anchor/classes.h"
#include "base/ids.h"

namespace anchor {

// What is said of a row by Placements (placements.h).
namespace placement {
inline constexpr std::uint8_t kFirst = 1;      // the first link of its placement
inline constexpr std::uint8_t kSitewide = 2;   // its placement stands on kSitewidePages pages or more
}  // namespace placement
inline constexpr std::uint32_t kSitewidePages = 10;

struct Said {
  base::PageId source;
  AnchorId anchor;
  base::StringId place;                        // path on its page
  Class of = Class::kOther;
  std::uint8_t marks = 0;                      // placement::
};
static_assert(sizeof(Said) == 16);

// Filled in two passes over the same links: count() each, start(), put() each. Memory: 16 bytes a link, 10 a page, in
// pieces of kPiece rows or one page's: a memory that has been used for other things has no hole for all of them.
class SaidOfPages {
 public:
  static constexpr std::uint32_t kPiece = 1U << 22;

  explicit SaidOfPages(std::uint32_t pages = 0) : starts_(std::size_t{pages} * 2 + 2, 0) {}

  void count(base::PageId target, bool outside) { ++starts_[slot(target, outside) + 2]; }
  void start();
  void put(base::PageId target, bool outside, const Said& said) {
    Piece& piece = pieces_[piece_of_page_[target.value]];
    piece.rows[starts_[slot(target, outside) + 1]++ - piece.first] = said;
  }

  std::uint32_t pages() const { return static_cast<std::uint32_t>(starts_.size() / 2 - 1); }
  std::span<const Said> of(std::uint32_t page) const { return between(page, 0, 2); }
  std::span<const Said> of(std::uint32_t page, bool outside) const { return between(page, outside ? 1 : 0, 1); }
  std::span<Said> to_mark(std::uint32_t page) { return between(page, 0, 2); }

 private:
  static std::size_t slot(base::PageId target, bool outside) {
    return std::size_t{target.value} * 2 + (outside ? 1 : 0);
  }
  std::span<Said> between(std::uint32_t page, std::size_t skip, std::size_t slots) const {
    const std::size_t slot = std::size_t{page} * 2 + skip;
    const Piece& piece = pieces_[piece_of_page_[page]];
    return {piece.rows.get() + (starts_[slot] - piece.first), starts_[slot + slots] - starts_[slot]};
  }

  struct Piece {
    std::uint32_t first = 0;                   // of all rows
    std::unique_ptr<Said[]> rows;
  };
  std::vector<std::uint32_t> starts_;          // one ahead while rows are put
  std::vector<std::uint16_t> piece_of_page_;
  std::vector<Piece> pieces_;                  // of whole pages each
};

}  // namespace anchor
