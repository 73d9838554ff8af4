// The hyperlinks to the site's pages by target page: a CSR of plain rows (anchor/inlink_row.h). A page has two groups
// of rows that stand together, first its internal links (from pages of its own domain), then its external ones, each in
// the order of the links.
//
//   first_ | page 0 internal | page 0 external | page 1 internal | page 1 external | … | end |
//                   \                 \
//   rows_  | row | row | row | row | row | row | …
//
// Memory: 16 bytes a row and 8 a page of the crawl.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "anchor/inlink_row.h"
#include "base/bit_column.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace anchor {

class InlinksByPage {
 public:
  InlinksByPage() = default;

  // A counting sort fills it: count() for every row, then make_room(), then append() for every row, in the order of
  // the links. What is below needs all rows to be there.
  explicit InlinksByPage(std::uint32_t pages) : first_(std::size_t{pages} * 2 + 2, 0) {}
  void count(base::PageId target, bool external) { ++first_[group(target.value, external) + 2]; }
  base::Slices make_room();
  void append(base::PageId target, bool external, const InlinkRow& row) {
    rows_[first_[group(target.value, external) + 1]++] = row;
  }

  std::uint32_t pages() const { return first_.empty() ? 0 : static_cast<std::uint32_t>(first_.size() / 2 - 1); }
  std::span<const InlinkRow> of(std::uint32_t page) const {
    return std::span(rows_).subspan(first_[group(page, false)], size(page));
  }
  std::span<const InlinkRow> of(std::uint32_t page, bool external) const {
    const std::size_t at = group(page, external);
    return std::span(rows_).subspan(first_[at], first_[at + 1] - first_[at]);
  }
  // For Placements to flag.
  std::span<InlinkRow> mutable_rows(std::uint32_t page) {
    return std::span(rows_).subspan(first_[group(page, false)], size(page));
  }

 private:
  static std::size_t group(std::uint32_t page, bool external) { return page * std::size_t{2} + (external ? 1 : 0); }
  std::size_t size(std::uint32_t page) const { return first_[group(page, false) + 2] - first_[group(page, false)]; }

  // [2 x pages + 2] where each group begins; the last entry is used only while rows are added: the size of a group is
  // counted two entries on, and its next row is kept one entry on, which thus ends as the beginning of the next group.
  std::vector<std::uint32_t> first_;
  std::vector<InlinkRow> rows_;
};

// The link behind each external row: of(page)[i] is that of inlinks.of(page, true)[i]. `aside`: links that have no row
// (anchor/links_aside.h). Cost: a look at every link. Memory: 4 bytes an external row and 4 a page.
class ExternalLinks {
 public:
  ExternalLinks(const crawl::Crawl& crawl, const InlinksByPage& inlinks, const base::BitColumn& aside);

  std::span<const std::uint32_t> of(std::uint32_t page) const {
    return std::span(links_).subspan(first_[page], first_[page + 1] - first_[page]);
  }

 private:
  std::vector<std::uint32_t> first_;  // [pages + 1]
  std::vector<std::uint32_t> links_;
};

}  // namespace anchor
