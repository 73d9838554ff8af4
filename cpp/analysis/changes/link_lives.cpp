#include "analysis/changes/link_lives.h"

#include <algorithm>
#include <optional>

#include "analysis/changes/link_presence.h"
#include "analysis/changes/link_states.h"

namespace analysis {
namespace {

using crawl::kNoDate;

// The first day from which a series lists all that was there.
std::int32_t listed_from(const Series& series) {
  std::int32_t from = series.back().window_start;
  for (std::size_t at = series.size() - 1; at > 0 && from != kNoDate; --at) {
    const Snapshot& older = series[at - 1];
    if (older.window_start == kNoDate || older.day < from) break;
    from = std::min(from, older.window_start);
  }
  return from;
}

void find_whole_days(const std::vector<Series>& series, std::span<const std::int32_t> from, LinkLives& lives) {
  for (std::size_t i = 0; i < series.size(); ++i) {
    const bool capped = std::ranges::any_of(series[i], &Snapshot::capped);
    const bool told = from[i] != kNoDate && series[i].back().day != kNoDate && !capped;
    if (!told) {
      lives.whole_from = lives.whole_until = kNoDate;
      return;
    }
    lives.whole_from = i == 0 ? from[i] : std::max(lives.whole_from, from[i]);
    lives.whole_until = i == 0 ? series[i].back().day : std::min(lives.whole_until, series[i].back().day);
  }
}

// How a series ends for a link.
struct Ending {
  bool live = false;
  std::optional<std::int32_t> lost_on;
};

Ending ending_of(const LinkInSnapshot& last, const Series& series, const LinkDays& days) {
  const Snapshot& its = series[last.snapshot];
  if (last.says.live && last.snapshot + 1 == series.size()) return {.live = true, .lost_on = {}};
  if (last.says.live) {
    const Snapshot& next = series[last.snapshot + 1];
    const auto event = event_between(its, next, &last.says, nullptr, days.first_seen, false);
    if (event && event->state == LinkState::kLost) return {.live = false, .lost_on = next.day};
    return {};
  }
  if (last.says.reason == crawl::LossReason::kDropped) return {};
  const std::int32_t told = days.lost_on != kNoDate ? days.lost_on : last.says.last_seen;
  return {.live = false, .lost_on = told != kNoDate ? told : its.day};
}

class LifeReader {
 public:
  LifeReader(const std::vector<Series>& series, std::span<const std::int32_t> from, const PresenceReader& reader)
      : series_(series), from_(from), reader_(reader) {}

  LinkLife read(std::span<const std::uint32_t> links) {
    const LinkDays days = reader_.read(links, in_);
    LinkLife life{.link = links.front(), .born = days.first_seen, .last_seen = days.last_seen};
    life.born_told = days.first_seen != kNoDate;
    bool live = false, first_of_series = false;
    std::int32_t appeared = kNoDate, newest = kNoDate;
    for (std::size_t i = 0; i < in_.size(); ++i) {
      const LinkInSnapshot& in = in_[i];
      const Series& series = series_[in.series];
      if (series[in.snapshot].day >= newest) life.follow = in.says.follow;
      newest = std::max(newest, series[in.snapshot].day);
      if (i == 0 || in_[i - 1].series != in.series) {
        first_of_series |= in.snapshot == 0;
        appeared = earlier_day(appeared, series[in.snapshot].day);
        life.listed_from = earlier_day(life.listed_from, from_[in.series]);
      }
      if (i + 1 < in_.size() && in_[i + 1].series == in.series) continue;
      const Ending ending = ending_of(in, series, days);
      live |= ending.live;
      if (ending.lost_on) life.lost_on = std::max(life.lost_on, *ending.lost_on);
    }
    if (!life.born_told && !first_of_series) life.born = appeared;
    if (live) life.lost_on = kNoDate;
    return life;
  }

 private:
  const std::vector<Series>& series_;
  std::span<const std::int32_t> from_;
  const PresenceReader& reader_;
  std::vector<LinkInSnapshot> in_;  // of the link at hand
};

}  // namespace

LinkLives find_lives(const crawl::Crawl& crawl, base::DomainId site, const std::vector<Series>& series) {
  LinkLives lives;
  std::vector<std::int32_t> from;
  for (const Series& one : series) {
    from.push_back(listed_from(one));
    lives.tells_loss |= one.size() > 1;
    for (const Snapshot& snapshot : one) {
      const auto tells = [&](base::FileId file) { return crawl.files[file.value].tells_loss; };
      lives.tells_loss |= std::ranges::any_of(snapshot.files, tells);
    }
  }
  find_whole_days(series, from, lives);
  const PresenceReader reader(crawl, series);
  const std::vector<std::uint32_t> links = links_by_place(crawl, site, reader);
  LifeReader life(series, from, reader);
  for (std::span<const std::uint32_t> left = links; !left.empty();) {
    const auto same = links_of_place(crawl, left);
    lives.links.push_back(life.read(same));
    left = left.subspan(same.size());
  }
  return lives;
}

}  // namespace analysis
