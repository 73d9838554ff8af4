// When each backlink was first seen, until when it is known to have been there, and whether it is lost: its life as far
// as exports tell. Links with the same source, target and anchor are one link.
//
// An export lists what its tool saw in its window (Snapshot::window_start), live or lost. Of links that were first seen
// before the window it holds those alone that lived into it. Where an older snapshot of the series ends within the
// window, its own window goes before.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/changes/series.h"
#include "base/ids.h"
#include "crawl/crawl.h"

namespace analysis {

struct LinkLife {
  std::uint32_t link = 0;  // the first of its links
  // kNoDate: before all that is known. Where no file says, the day of the first snapshot after one that lacks it.
  std::int32_t born = crawl::kNoDate;
  std::int32_t last_seen = crawl::kNoDate;
  std::int32_t lost_on = crawl::kNoDate;  // kNoDate: not known to be lost
  std::int32_t listed_from =
      crawl::kNoDate;  // its files list all that was there on this day or later; kNoDate: not known
  bool born_told = false;  // a file says on which day it was first seen
  bool follow = false;  // as the newest snapshot says that has it
};

struct LinkLives {
  std::vector<LinkLife> links;  // by source, target, anchor
  // All links that were first seen from the one day until the other are listed by all series. kNoDate: not known, or an
  // export is cut off.
  std::int32_t whole_from = crawl::kNoDate, whole_until = crawl::kNoDate;
  bool tells_loss = false;  // some file can: by flags, or by what an older one had
};

// Hyperlinks of other sites to `site`, to all sites where it is none. O(n log n) of the links of the series' files.
LinkLives find_lives(const crawl::Crawl& crawl, base::DomainId site, const std::vector<Series>& series);

}  // namespace analysis
