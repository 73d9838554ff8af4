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
#include "base/slices.h"

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
  std::uint16_t nothing = 0;                   // so that a row is copied as a whole
};
static_assert(sizeof(Said) == 16);

// Made for known numbers of rows: put() each in the order of the links, then finish(). Memory: 16 bytes a link and 12 a
// page (16 while it is filled), in pieces of kPiece rows or one page's: a memory that has been used for other things
// has no hole for all of them.
class SaidOfPages {
 public:
  static constexpr std::uint32_t kPiece = 1U << 22;

  // rows_of_page(page): how many will be put.
  template <class RowsOfPage>
  SaidOfPages(std::uint32_t pages, RowsOfPage rows_of_page) {
    pages_.reserve(pages);
    outside_.reserve(pages);
    for (std::uint32_t page = 0; page < pages; ++page) add_page(rows_of_page(page));
    close_piece();
  }
  SaidOfPages() = default;

  void put(base::PageId target, bool outside, const Said& said) {
    row(outside ? --outside_[target.value] : pages_[target.value].inside_end++) = said;
  }
  base::Slices finish();

  std::uint32_t pages() const { return static_cast<std::uint32_t>(pages_.size()); }
  std::span<const Said> of(std::uint32_t page) const { return rows(pages_[page].first, pages_[page].end); }
  std::span<const Said> of(std::uint32_t page, bool outside) const {
    const Rows& of = pages_[page];
    return outside ? rows(of.inside_end, of.end) : rows(of.first, of.inside_end);
  }
  std::span<Said> to_mark(std::uint32_t page) { return rows(pages_[page].first, pages_[page].end); }

 private:
  // Rows are numbered; a piece begins at a multiple of kPiece, and a page's rows stand in one.
  struct Rows {
    std::uint32_t first = 0, inside_end = 0, end = 0;
  };
  struct Free {
    void operator()(Said* rows) const { ::operator delete(rows); }
  };
  void add_page(std::uint32_t rows);
  void close_piece();
  Said& row(std::uint32_t number) const { return piece_of_row_[number / kPiece][number % kPiece]; }
  std::span<Said> rows(std::uint32_t first, std::uint32_t end) const {
    return first == end ? std::span<Said>() : std::span(&row(first), end - first);
  }

  std::vector<Rows> pages_;
  std::vector<std::uint32_t> outside_;  // while it is filled: rows from other sites stand behind, the last first
  std::vector<std::unique_ptr<Said[], Free>> pieces_;  // not written to before a row is put
  std::vector<Said*> piece_of_row_;  // by number / kPiece: a page may have more rows than that
  std::uint32_t piece_first_ = 0, next_ = 0;
};

}  // namespace anchor
