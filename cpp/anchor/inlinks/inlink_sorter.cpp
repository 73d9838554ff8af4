#include "anchor/inlinks/inlink_sorter.h"

#include <numeric>
#include <span>
#include <utility>

namespace anchor {

// Memory that is touched for the first time costs as much as a sort, so it is taken in slices too.
base::Slices InlinkSorter::make_room() {
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  make_partitions();
  co_yield base::kGiveWay;
  rows_.reserve(first_.back());
  co_await base::for_ranges(first_.back(), [this](std::uint32_t, std::uint32_t end) { rows_.resize(end); });
}

void InlinkSorter::make_partitions() {
  constexpr std::uint32_t kMostRows = 1U << 15;            // 512 KB
  constexpr std::size_t kMostGroups = 1U << 16;            // InlinkRow::group_offset has 16 bits
  const std::size_t groups = first_.size() - 2;
  partition_of_group_.reserve(groups);
  for (std::size_t group = 0; group < groups; ++group) {
    const std::uint32_t first = first_[group + 1], end = first_[group + 2];
    const bool fits = !partitions_.empty() && end - partitions_.back().first <= kMostRows &&
                      group - partitions_.back().first_group < kMostGroups;
    if (!fits) partitions_.push_back({.first_group = group, .first = first, .next = first});
    partitions_.back().end_group = group + 1;
    partition_of_group_.push_back(static_cast<std::uint32_t>(partitions_.size() - 1));
  }
}

base::Slices InlinkSorter::sort() {
  constexpr std::uint32_t kPartitionsASlice = 16;
  const auto sort_one = [this](std::uint32_t partition) { sort_partition(partitions_[partition]); };
  co_await base::for_each(static_cast<std::uint32_t>(partitions_.size()), sort_one, kPartitionsASlice);
}

// A group that is too large for the cache is a partition of its own, and its rows are in order as they came.
void InlinkSorter::sort_partition(const Partition& partition) {
  if (partition.end_group - partition.first_group == 1) {
    first_[partition.end_group] = partition.next;
    return;
  }
  const auto rows = std::span(rows_).subspan(partition.first, partition.next - partition.first);
  unsorted_.assign(rows.begin(), rows.end());
  for (const InlinkRow& row : unsorted_) rows_[first_[partition.first_group + row.group_offset + 1]++] = row;
}

InlinksByPage InlinkSorter::take() {
  first_.pop_back();
  return {std::move(first_), std::move(rows_)};
}

}  // namespace anchor
