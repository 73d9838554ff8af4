// The hyperlinks to the site's pages by target page: a CSR of plain rows (anchor/inlinks/inlink_row.h). A page has two
// groups of rows that stand together, first its internal links (from pages of its own domain), then its external ones,
// each in the order of the links.
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
#include <utility>
#include <vector>

#include "anchor/inlinks/inlink_row.h"
#include "base/bit_column.h"
#include "base/ids.h"
#include "crawl/crawl.h"

namespace anchor {

class InlinksByPage {
 public:
  InlinksByPage() = default;
  // `first`: [2 x pages + 1] where each group begins. Filled by InlinkSorter (anchor/inlinks/inlink_sorter.h).
  InlinksByPage(std::vector<std::uint32_t> first, std::vector<InlinkRow> rows)
      : first_(std::move(first)), rows_(std::move(rows)) {}

  static std::size_t group_of(std::uint32_t page, bool external) { return page * std::size_t{2} + (external ? 1 : 0); }

  std::uint32_t pages() const { return static_cast<std::uint32_t>(first_.size() / 2); }
  std::span<const InlinkRow> of(std::uint32_t page) const { return groups(page, false, 2); }
  std::span<const InlinkRow> of(std::uint32_t page, bool external) const { return groups(page, external, 1); }
  // For Placements to flag.
  std::span<InlinkRow> mutable_rows(std::uint32_t page) {
    const std::span<const InlinkRow> rows = of(page);
    return std::span(rows_).subspan(first_[group_of(page, false)], rows.size());
  }

 private:
  std::span<const InlinkRow> groups(std::uint32_t page, bool external, std::size_t count) const {
    const std::size_t group = group_of(page, external);
    return std::span(rows_).subspan(first_[group], first_[group + count] - first_[group]);
  }

  std::vector<std::uint32_t> first_;
  std::vector<InlinkRow> rows_;
};

// The link behind each external row: of(page)[i] is that of inlinks.of(page, true)[i]. `aside`: links that have no row
// (anchor/inlinks/links_aside.h). Cost: a look at every link. Memory: 4 bytes an external row and 4 a page.
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
