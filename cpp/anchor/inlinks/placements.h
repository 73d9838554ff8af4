// Flags the rows of one target page by their placements, on which every count of placements rests. A placement is one
// anchor at one place of one domain's template: the same link on every page of a site is one placement.
//
// The placements of a page are found by sorting, so whatever a file holds, n rows cost n log n. Neighbouring rows of
// one placement are one run, and runs are sorted instead of rows: a template's link stands in a million neighbouring
// rows.
//
//   rows  | A | A | A | B | A | C |
//   runs  | A: 3      | B | A | C |  sorted by placement, then by row:  | A: 3 | A | B | C |
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "anchor/inlinks/inlink_row.h"
#include "base/ids.h"
#include "base/slices.h"

namespace anchor {

class Placements {
 public:
  static constexpr std::size_t kRowsASlice = 250'000;      // of about 20 ms

  // `domain_of_page`: [pages]; has to outlive it.
  explicit Placements(std::span<const base::DomainId> domain_of_page, std::size_t rows_a_slice = kRowsASlice)
      : domain_of_page_(domain_of_page), rows_a_slice_(rows_a_slice) {}

  // All rows of one page. Memory: 20 bytes a run, kept for the next page.
  void flag(std::span<InlinkRow> rows);
  base::Slices flag_in_slices(std::span<InlinkRow> rows);

 private:
  struct Run {
    AnchorId anchor;
    base::StringId place;
    base::DomainId domain;
    std::uint32_t first = 0, size = 0;         // of the rows
    friend auto operator<=>(const Run&, const Run&) = default;
    bool same_placement(const Run& other) const {
      return anchor == other.anchor && place == other.place && domain == other.domain;
    }
  };
  void add_runs(std::span<const InlinkRow> rows, std::size_t first, std::size_t end);
  base::Slices sort_runs();
  std::size_t flag_placement(std::span<InlinkRow> rows, std::size_t first_run) const;

  std::span<const base::DomainId> domain_of_page_;
  std::size_t rows_a_slice_;
  std::vector<Run> runs_;
};

}  // namespace anchor
