#include "anchor/inlinks/placements.h"

#include <algorithm>

namespace anchor {

void Placements::add_runs(std::span<const InlinkRow> rows, std::size_t first, std::size_t end) {
  for (std::size_t at = first; at < end; ++at) {
    const InlinkRow& row = rows[at];
    const Run run{row.anchor, row.place, domain_of_page_[row.source.value], static_cast<std::uint32_t>(at), 1};
    if (runs_.empty() || !runs_.back().same_placement(run)) {
      runs_.push_back(run);
    } else {
      ++runs_.back().size;
    }
  }
}

// A merge sort from the bottom up: short pieces are sorted, then neighbours are merged until one piece is left.
base::Slices Placements::sort_runs() {
  const auto at = [this](std::size_t i) {
    return runs_.begin() + static_cast<std::ptrdiff_t>(std::min(i, runs_.size()));
  };
  for (std::size_t i = 0; i < runs_.size(); i += rows_a_slice_) {
    std::sort(at(i), at(i + rows_a_slice_));
    co_yield base::kGiveWay;
  }
  for (std::size_t size = rows_a_slice_; size < runs_.size(); size *= 2) {
    for (std::size_t i = 0; i + size < runs_.size(); i += 2 * size) {
      std::inplace_merge(at(i), at(i + size), at(i + 2 * size));
      co_yield base::kGiveWay;
    }
  }
}

// Gives the first run of the next placement. Links of one page stand together, so where the source changes a page ends.
std::size_t Placements::flag_placement(std::span<InlinkRow> rows, std::size_t first_run) const {
  std::size_t end_run = first_run;
  std::uint32_t pages = 0;
  base::PageId last;
  for (; end_run < runs_.size() && runs_[end_run].same_placement(runs_[first_run]); ++end_run) {
    for (const InlinkRow& row : rows.subspan(runs_[end_run].first, runs_[end_run].size)) {
      pages += row.source != last ? 1 : 0;
      last = row.source;
    }
  }
  const std::uint8_t flags = pages >= kSitewidePages ? placement_flag::kSitewide : 0;
  for (std::size_t run = first_run; run < end_run; ++run) {
    for (InlinkRow& row : rows.subspan(runs_[run].first, runs_[run].size)) row.flags = flags;
  }
  rows[runs_[first_run].first].flags |= placement_flag::kFirst;
  return end_run;
}

void Placements::flag(std::span<InlinkRow> rows) {
  if (rows.size() > rows_a_slice_) return base::finish(flag_in_slices(rows));
  runs_.clear();
  add_runs(rows, 0, rows.size());
  std::ranges::sort(runs_);
  for (std::size_t run = 0; run < runs_.size();) run = flag_placement(rows, run);
}

base::Slices Placements::flag_in_slices(std::span<InlinkRow> rows) {
  runs_.clear();
  for (std::size_t at = 0; at < rows.size(); at += rows_a_slice_) {
    add_runs(rows, at, std::min(at + rows_a_slice_, rows.size()));
    co_yield base::kGiveWay;
  }
  co_await sort_runs();
  std::size_t flagged = 0;
  for (std::size_t run = 0; run < runs_.size();) {
    const std::size_t next = flag_placement(rows, run);
    for (; run < next; ++run) flagged += runs_[run].size;
    if (flagged < rows_a_slice_) continue;
    flagged = 0;
    co_yield base::kGiveWay;
  }
}

}  // namespace anchor
