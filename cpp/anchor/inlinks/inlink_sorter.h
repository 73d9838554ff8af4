// Sorts the hyperlinks to the site's pages by target, for InlinksByPage: a radix partition in the memory of the result.
//
// Targets come in random order, so a row that is written to its place at once would miss the cache. Rows are first
// appended to one of a few hundred partitions, each a run of neighbouring groups (a page's internal or external rows)
// that fits in the cache, and each partition is sorted by group afterwards.
//
//   rows_       | partition 0: rows of groups 0 to 90, as they come | partition 1: groups 91 to 200 | …
//   after sort  | group 0 | group 1 | … | group 90                  | group 91 | …
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "anchor/inlinks/inlink_row.h"
#include "anchor/inlinks/inlinks_by_page.h"
#include "base/ids.h"
#include "base/slices.h"

namespace anchor {

// In this order: count() for every row; make_room(); append() for every row, in the order of the links; sort(); take().
// Cost: O(rows). Memory beside the result: 8 bytes a page, and the rows of one partition.
class InlinkSorter {
 public:
  explicit InlinkSorter(std::uint32_t pages) : first_(std::size_t{pages} * 2 + 2, 0) {}

  // Groups are those of InlinksByPage::group_of().
  void count(std::size_t group) { ++first_[group + 2]; }
  base::Slices make_room();
  void append(std::size_t group, InlinkRow row) {
    Partition& partition = partitions_[partition_of_group_[group]];
    row.group_offset = static_cast<std::uint16_t>(group - partition.first_group);
    rows_[partition.next++] = row;
  }
  // Between append() and sort(): the rows of a partition, whose targets are neighbours; and, after rewind(), each row
  // again, for whoever goes over the links once more.
  std::uint32_t partitions() const { return static_cast<std::uint32_t>(partitions_.size()); }
  std::span<InlinkRow> rows(std::uint32_t partition) {
    const Partition& of = partitions_[partition];
    return std::span(rows_).subspan(of.first, of.next - of.first);
  }
  base::PageId target(std::uint32_t partition, const InlinkRow& row) const {
    return {static_cast<std::uint32_t>((partitions_[partition].first_group + row.group_offset) / 2)};
  }
  void rewind() {
    for (Partition& partition : partitions_) partition.next = partition.first;
  }
  const InlinkRow& next(std::size_t group) { return rows_[partitions_[partition_of_group_[group]].next++]; }
  base::Slices sort();
  InlinksByPage take();

 private:
  struct Partition {
    std::size_t first_group = 0, end_group = 0;
    std::uint32_t first = 0, next = 0;  // rows: its first one, and where the next one goes
  };

  void make_partitions();
  void sort_partition(const Partition& partition);

  // [2 x pages + 2] In the end, where each group begins. Until then the size of a group is counted two entries on, and
  // its next row is kept one entry on, which thus ends as the beginning of the next group.
  std::vector<std::uint32_t> first_;
  std::vector<InlinkRow> rows_;
  std::vector<Partition> partitions_;
  std::vector<std::uint32_t> partition_of_group_;  // [2 x pages]
  std::vector<InlinkRow> unsorted_;  // rows of the partition at hand
};

}  // namespace anchor
