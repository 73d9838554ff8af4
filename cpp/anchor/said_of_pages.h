// What links say of the pages that they lead to: one packed row a link, page after page, those from the page's own
// domain before those from others, each in the order of the links. Everything that is counted of anchors is counted
// from these rows, one page's at a time, so that the work stays in the cache whatever the order of the files.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "anchor/repeated.h"
#include "anchor/said.h"
#include "anchor/said_rows.h"
#include "base/ids.h"

namespace anchor {

// Made for known numbers of rows. All of them are put, in the order of the links; then each part is settled, after
// which of() its pages gives what it is for.
//
// Links lead to pages all over the site, and a row that is written where no other has just been written costs a walk to
// the memory. So a row goes behind the last one of its part, which is some neighbouring pages with rows enough to stay
// in the cache: a few hundred places to write to. Settling puts the rows of a part in order, one part after the other.
// A page that would fill a part by itself is kept as repeated.h says, unless its links say too many different things.
// Memory: 16 bytes a link, 6 of a link to such a page, and 12 a page (14 while it is filled), in pieces of kPiece rows
// or one page's: a memory that has been used for other things has no hole for all of them.
class SaidOfPages {
 public:
  static constexpr std::uint32_t kPiece = 1U << 17;
  static constexpr std::uint16_t kNoPart = UINT16_MAX;

  // Neighbouring pages while they are filled. Rows stand in the order of the links: those from the target's own domain
  // from the front, those from others from the back.
  struct Part {
    std::uint32_t first_page = 0, pages = 0;
    std::uint32_t first = 0, size = 0;  // of its rows
    Said* rows = nullptr;
    Repeated* repeated = nullptr;  // instead of rows
    std::uint32_t inside = 0, outside = 0;  // so many so far

    std::span<Said> all() const { return {rows, rows == nullptr ? 0 : size}; }
    base::PageId target(const Said& row) const { return {first_page + row.aside}; }
    std::uint32_t next(bool is_outside) { return is_outside ? size - ++outside : inside++; }
    void put(Said said, base::PageId target, bool is_outside) {
      said.aside = static_cast<std::uint16_t>(target.value - first_page);
      rows[next(is_outside)] = said;
    }
  };

  // rows_of_page(page): how many will be put.
  template <class RowsOfPage>
  SaidOfPages(std::uint32_t pages, RowsOfPage rows_of_page) {
    std::uint64_t all = 0;
    for (std::uint32_t page = 0; page < pages; ++page) all += rows_of_page(page);
    rows_a_part_ = static_cast<std::uint32_t>(std::max(kLeastRows, all / kMostParts));
    pages_.reserve(pages);
    part_of_page_.reserve(pages);
    for (std::uint32_t page = 0; page < pages; ++page) add_page(rows_of_page(page));
    close_piece();
  }
  SaidOfPages() = default;

  // Link by link, in their order. A handle, so that a loop over millions need not ask where the tables are each time.
  class Filling {
   public:
    explicit Filling(SaidOfPages& said) : said_(&said), parts_(said.parts_), part_of_page_(said.part_of_page_) {}

    // The part that takes the links to a page; kNoPart: none does.
    std::uint16_t part_of(base::PageId target) const { return part_of_page_[target.value]; }
    // False: nothing was put, and put() has to. That is so of a few links in a million.
    bool put_at_once(std::uint16_t part_of_target, base::PageId target, bool outside, const Said& said) const {
      Part& part = parts_[part_of_target];
      if (part.repeated == nullptr) {
        part.put(said, target, outside);
        return true;
      }
      if (!part.repeated->said_last(said)) return false;
      part.repeated->put_again(part.next(outside), said.source);
      return true;
    }
    void put(std::uint16_t part_of_target, base::PageId target, bool outside, const Said& said) const;

   private:
    SaidOfPages* said_;
    std::span<Part> parts_;
    std::span<const std::uint16_t> part_of_page_;
  };
  Filling filling() { return Filling(*this); }
  std::span<const Part> parts() const { return parts_; }
  void settle(std::size_t part);
  void forget_parts();

  std::uint32_t pages() const { return static_cast<std::uint32_t>(pages_.size()); }
  bool has_rows(std::uint32_t page) const { return pages_[page].size() > 0; }
  SaidRows of(std::uint32_t page) const { return rows(page, pages_[page].first, pages_[page].end); }
  SaidRows of(std::uint32_t page, bool outside) const {
    const Rows& of = pages_[page];
    return outside ? rows(page, of.inside_end, of.end) : rows(page, of.first, of.inside_end);
  }
  bool has_rows(std::uint32_t page, bool outside) const {
    const Rows& of = pages_[page];
    return outside ? of.inside_end != of.end : of.first != of.inside_end;
  }
  const Class& class_of(std::uint32_t page, bool outside, std::uint32_t n) const {
    const Rows& of = pages_[page];
    const std::uint32_t at = (outside ? of.inside_end : of.first) + n;
    const Repeated* const repeated = repeated_of(page);
    return repeated != nullptr ? repeated->class_of(at) : row(at).of;
  }
  RowsToMark to_mark(std::uint32_t page) {
    const Rows& of = pages_[page];
    Repeated* const repeated = repeated_of(page);
    if (repeated != nullptr) return {*repeated, of.size()};
    return of.size() == 0 ? std::span<Said>() : std::span(&row(of.first), of.size());
  }

 private:
  // Rows are numbered; a piece begins at a multiple of kPiece, and a page's rows stand in one. Where they are repeated,
  // by themselves.
  struct Rows {
    std::uint32_t first = 0, inside_end = 0, end = 0;

    std::uint32_t size() const { return end - first; }
  };
  struct RepeatedPage {
    std::uint32_t page;
    std::unique_ptr<Repeated> rows;  // null: they have been written out
  };
  struct Free {
    void operator()(Said* rows) const { ::operator delete(rows); }
  };
  // Parts are fewer than kNoPart: two for each of kMostParts (two that follow one another hold more rows than one may),
  // one more a piece, at most 2^15 of them, two a page of many rows, and one for kMostPages each.
  static constexpr std::uint64_t kLeastRows = 1U << 15, kMostParts = 1U << 12;
  static constexpr std::uint32_t kMostPages = 1U << 16;

  void add_page(std::uint32_t rows);
  void add_repeated(std::uint32_t rows);
  void close_piece();
  Said* add_piece(std::uint32_t rows);
  void write_out(Part& part);
  Repeated* repeated_of(std::uint32_t page) const {
    return pages_[page].size() > rows_a_part_ ? repeated_[find_repeated(page)].rows.get() : nullptr;
  }
  std::size_t find_repeated(std::uint32_t page) const;  // where it is in repeated_
  void find_starts(const Part& part);
  void order_pages(const Part& part);
  void order_page(const Part& part);
  Said& row(std::uint32_t number) const { return piece_of_row_[number / kPiece][number % kPiece]; }
  SaidRows rows(std::uint32_t page, std::uint32_t first, std::uint32_t end) const {
    const Repeated* const repeated = repeated_of(page);
    if (repeated != nullptr) return {*repeated, first, end};
    return first == end ? std::span<const Said>() : std::span<const Said>(&row(first), end - first);
  }

  std::vector<Rows> pages_;
  std::vector<std::unique_ptr<Said[], Free>> pieces_;  // not written to before a row is put
  std::vector<Said*> piece_of_row_;  // by number / kPiece: a page may have more rows than that
  std::uint32_t piece_first_ = 0, next_ = 0;
  std::vector<RepeatedPage> repeated_;  // ascending
  std::uint32_t rows_a_part_ = 0;
  // While it is filled:
  std::vector<Part> parts_;
  std::vector<std::uint16_t> part_of_page_;
  std::size_t placed_parts_ = 0;  // whose rows have their memory
  std::vector<Said> ordered_;  // of the part at hand
  std::vector<std::uint32_t> next_of_page_;  // likewise, [2 x its pages]: from inside, from outside
};

}  // namespace anchor
