// What was gained, lost and changed among the backlinks of a site, between the snapshots of each series or, where every
// series has one snapshot only, by the days and flags of its links. Links with the same source, target and anchor are
// one link.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/changes/link_states.h"
#include "analysis/changes/series.h"
#include "base/ids.h"
#include "crawl/crawl.h"

namespace analysis {

// Between two snapshots that follow one another; `older` is base::kNone where one stands alone.
struct LinkChange {
  LinkEvent event;
  std::uint32_t series = 0, older = base::kNone, newer = 0;
  std::uint32_t history = 0;  // its link's
  std::int32_t day = crawl::kNoDate;
};

struct LinkHistory {
  std::uint32_t link = 0;  // the first of its links
  std::uint32_t files = 0;  // of the series that have it
  std::int32_t first_seen = crawl::kNoDate, last_seen = crawl::kNoDate;
  bool follow = false;  // as the newest snapshot says that has it
  bool before = false;  // live in the oldest snapshot of a series; lost, where snapshots stand alone
  bool after = false;  // live in the newest snapshot of a series
  bool gained = false, lost = false;
  bool replaced = false;  // other words stand in its place
  bool listed_otherwise = false;  // newly listed, unlisted or dropped: not known to be gained or lost
};

struct LinkChanges {
  std::vector<LinkChange> changes;  // by source, target, anchor, then in time
  std::vector<LinkHistory> histories;  // by source, target, anchor
};

// Hyperlinks of other sites to `site`; to all sites where it is none. n log n of the links of the series' files.
LinkChanges find_changes(const crawl::Crawl& crawl, base::DomainId site, const std::vector<Series>& series);

}  // namespace analysis
