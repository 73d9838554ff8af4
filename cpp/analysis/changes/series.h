// Files of backlinks of one site that one tool wrote on different days are a time series of snapshots. Files of the
// same day are one snapshot: tools cut large exports into several.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"
#include "crawl/crawl.h"

namespace analysis {

struct Snapshot {
  std::int32_t day = crawl::kNoDate;
  std::vector<base::FileId> files;
  bool capped = false;  // one of its files ends at a round number of rows, so others may be missing
  // The first day of the month of the oldest last-seen day: tools list what they saw in the last months, whole months.
  // kNoDate: no link says when it was last seen.
  std::int32_t window_start = crawl::kNoDate;
};

using Series = std::vector<Snapshot>;  // the oldest first; a file without a day is a series of its own

// The series of one site, of all sites where `site` is none, in the order of their first files. `days`: [files].
std::vector<Series> series_of(const crawl::Crawl& crawl, base::DomainId site, std::span<const std::int32_t> days);

}  // namespace analysis
