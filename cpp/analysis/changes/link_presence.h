// Which snapshots of which series have a link, and what they say of it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/changes/link_states.h"
#include "analysis/changes/series.h"
#include "base/ids.h"
#include "crawl/crawl.h"

namespace analysis {

inline std::int32_t earlier_day(std::int32_t a, std::int32_t b) {
  return a == crawl::kNoDate ? b : b == crawl::kNoDate ? a : a < b ? a : b;
}

struct LinkInSnapshot {
  std::uint32_t series = 0, snapshot = 0;
  InSnapshot says;
};

// Of all files that have it.
struct LinkDays {
  std::int32_t first_seen = crawl::kNoDate, last_seen = crawl::kNoDate;
  std::int32_t lost_on = crawl::kNoDate;  // the latest
  std::uint32_t files = 0;  // of the series
};

// The crawl and the series have to live as long.
class PresenceReader {
 public:
  PresenceReader(const crawl::Crawl& crawl, const std::vector<Series>& series);

  bool has(std::uint32_t link) const;  // whether a snapshot has the link. O(log n)
  // `links` are one link. `in`: the snapshots that have it, by series, the oldest first.
  LinkDays read(std::span<const std::uint32_t> links, std::vector<LinkInSnapshot>& in) const;

 private:
  struct Place {
    std::uint32_t series = base::kNone, snapshot = 0;
  };
  template <class Visit>
  void visit(std::uint32_t link, Visit visit) const;

  const crawl::Crawl& crawl_;
  const std::vector<Series>& series_;
  std::vector<Place> place_of_;  // [files]
};

// Hyperlinks of other sites to `site`, to all sites where it is none, that a snapshot has: by source, target, anchor.
// O(n log n) of all links.
std::vector<std::uint32_t> links_by_place(const crawl::Crawl& crawl, base::DomainId site, const PresenceReader& reader);

// The links of `by_place` that have the source, target and anchor of the first.
std::span<const std::uint32_t> links_of_place(const crawl::Crawl& crawl, std::span<const std::uint32_t> by_place);

}  // namespace analysis
