#include "analysis/changes/link_states.h"

namespace analysis {
namespace {

using crawl::LossReason;

LinkEvent loss_told(LossReason reason) {
  if (reason == LossReason::kDropped) return {.state = LinkState::kDropped};
  return {.state = LinkState::kLost, .reason = reason == LossReason::kNone ? LossReason::kUnknown : reason};
}

// A capped snapshot lacks links that are there; one with a window lacks those that were last seen before it.
LinkEvent absence(const Snapshot& newer, std::int32_t last_seen) {
  const bool outside =
      newer.window_start != crawl::kNoDate && (last_seen == crawl::kNoDate || last_seen < newer.window_start);
  if (newer.capped || outside) return {.state = LinkState::kUnlisted, .by_absence = true};
  return {.state = LinkState::kLost, .reason = LossReason::kUnknown, .by_absence = true};
}

}  // namespace

std::optional<LinkEvent> event_between(const Snapshot& older, const Snapshot& newer, const InSnapshot* in_older,
                                       const InSnapshot* in_newer, std::int32_t first_seen, bool lost_before) {
  if (in_newer == nullptr) {
    return in_older->live ? std::optional(absence(newer, in_older->last_seen)) : std::nullopt;
  }
  const bool was_lost = in_older != nullptr ? !in_older->live : lost_before;
  if (!in_newer->live) return was_lost ? std::nullopt : std::optional(loss_told(in_newer->reason));
  const bool told_again = in_newer->reason == LossReason::kRestored;
  if (was_lost || (told_again && (in_older == nullptr || in_older->reason != LossReason::kRestored))) {
    return LinkEvent{.state = LinkState::kRestored};
  }
  if (in_older == nullptr) {
    const bool seen_before = first_seen != crawl::kNoDate && first_seen <= older.day;
    return LinkEvent{.state = seen_before ? LinkState::kNewlyListed : LinkState::kGained, .by_absence = true};
  }
  if (in_older->follow == in_newer->follow) return std::nullopt;
  return LinkEvent{.state = LinkState::kChanged,
                   .reason = in_older->follow ? LossReason::kNofollowed : LossReason::kNone};
}

std::optional<LinkEvent> event_alone(const InSnapshot& in, std::int32_t first_seen) {
  if (!in.live) return loss_told(in.reason);
  if (in.reason == LossReason::kRestored) return LinkEvent{.state = LinkState::kRestored};
  if (first_seen == crawl::kNoDate) return std::nullopt;
  return LinkEvent{.state = LinkState::kGained};
}

}  // namespace analysis
