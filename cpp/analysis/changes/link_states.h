// What became of one link between two snapshots of one series.
#pragma once

#include <cstdint>
#include <optional>

#include "analysis/changes/series.h"
#include "crawl/loss_reason.h"

namespace analysis {

enum class LinkState : std::uint8_t {  // codes of catalog::values::kLinkState
  kGained,       // only in the newer one, first seen after the older one was made
  kNewlyListed,  // only in the newer one, but seen before: the tool changed, not the web
  kLost,         // its tool says so, or the newer one should have it and does not
  kDropped,      // the tool no longer lists it, which says nothing of the link
  kUnlisted,     // only in the older one, where the newer one is cut off or does not look back that far
  kChanged,      // in both, followed in one only; or with another anchor (find_changes)
  kRestored,     // lost before, live in the newer one
};

// What a snapshot says of a link that it has.
struct InSnapshot {
  std::int32_t last_seen = crawl::kNoDate;
  bool live = false;  // on the day of the snapshot
  bool follow = false;
  crawl::LossReason reason = crawl::LossReason::kNone;
};

struct LinkEvent {
  LinkState state;
  crawl::LossReason reason = crawl::LossReason::kNone;
  bool by_absence = false;
  friend bool operator==(const LinkEvent&, const LinkEvent&) = default;
};

// `in_older`, `in_newer`: nullptr where a snapshot does not have the link; not both. `first_seen` of all files,
// `lost_before`: the last that was known of the link, before `older`, was its loss. Nothing: nothing happened.
std::optional<LinkEvent> event_between(const Snapshot& older, const Snapshot& newer, const InSnapshot* in_older,
                                       const InSnapshot* in_newer, std::int32_t first_seen, bool lost_before);

// Of a link of one snapshot alone.
std::optional<LinkEvent> event_alone(const InSnapshot& in, std::int32_t first_seen);

}  // namespace analysis
