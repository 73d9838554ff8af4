#include "analysis/changes/changes.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "analysis/changes/link_presence.h"

namespace analysis {
namespace {

using crawl::Crawl;

// Collects what became of the links between one source and one target.
class Finder {
 public:
  Finder(const std::vector<Series>& series, const PresenceReader& reader, LinkChanges& into)
      : series_(series), reader_(reader), into_(into) {
    any_pair_ = std::ranges::any_of(series, [](const Series& one) { return one.size() > 1; });
  }

  void begin_pair() {
    first_change_ = into_.changes.size();
    first_history_ = into_.histories.size();
    of_pair_.clear();
  }

  // Of one source, target and anchor.
  void add(std::span<const std::uint32_t> links) {
    const auto number = static_cast<std::uint32_t>(into_.histories.size());
    const LinkDays days = reader_.read(links, in_);
    LinkHistory& history = into_.histories.emplace_back();
    history.link = links.front();
    history.files = days.files;
    history.first_seen = days.first_seen;
    history.last_seen = days.last_seen;
    std::int32_t newest = crawl::kNoDate;
    for (const LinkInSnapshot& in : in_) {
      const Series& series = series_[in.series];
      const std::int32_t day = series[in.snapshot].day;
      if (day >= newest) history.follow = in.says.follow;
      newest = std::max(newest, day);
      const bool alone = series.size() == 1;
      history.before |= alone ? !any_pair_ && !in.says.live : in.snapshot == 0 && in.says.live;
      history.after |= in.snapshot + 1 == series.size() && in.says.live;
      of_pair_.push_back({in.series, in.snapshot, number});
    }
    for (std::size_t first = 0, end = 0; first < in_.size(); first = end) {
      while (end < in_.size() && in_[end].series == in_[first].series) ++end;
      follow(std::span(in_).subspan(first, end - first), number, days);
    }
  }

  // A page that had one link to the target and has one with other words changed it.
  void end_pair() {
    if (into_.histories.size() - first_history_ > 1 && into_.changes.size() > first_change_) join_anchors();
    for (std::size_t i = first_change_; i < into_.changes.size(); ++i) {
      LinkHistory& history = into_.histories[into_.changes[i].history];
      const LinkState state = into_.changes[i].event.state;
      history.gained |= state == LinkState::kGained;
      history.lost |= state == LinkState::kLost;
      history.listed_otherwise |=
          state == LinkState::kNewlyListed || state == LinkState::kUnlisted || state == LinkState::kDropped;
    }
  }

 private:
  // A link's way through the snapshots of one series. `in`: those that have it, the oldest first.
  void follow(std::span<const LinkInSnapshot> in, std::uint32_t history, const LinkDays& days) {
    const Series& series = series_[in.front().series];
    if (series.size() == 1) {
      if (!any_pair_) put(event_alone(in.front().says, days.first_seen), in.front(), base::kNone, history, days);
      return;
    }
    bool lost_before = false;
    const LinkInSnapshot* before = nullptr;
    for (const LinkInSnapshot& now : in) {
      if (before != nullptr && now.snapshot > before->snapshot + 1) lost_before = leave(*before, history, days);
      const bool next = before != nullptr && now.snapshot == before->snapshot + 1;
      if (now.snapshot > 0) {
        put(event_between(series[now.snapshot - 1], series[now.snapshot], next ? &before->says : nullptr, &now.says,
                          days.first_seen, lost_before),
            now, now.snapshot - 1, history, days);
      }
      before = &now;
    }
    if (before->snapshot + 1 < series.size()) leave(*before, history, days);
  }

  // The snapshot after `last` does not have the link. Whether it is lost.
  bool leave(const LinkInSnapshot& last, std::uint32_t history, const LinkDays& days) {
    const Series& series = series_[last.series];
    const auto event =
        event_between(series[last.snapshot], series[last.snapshot + 1], &last.says, nullptr, days.first_seen, false);
    put(event, {last.series, last.snapshot + 1, {}}, last.snapshot, history, days);
    return !last.says.live || (event && event->state == LinkState::kLost);
  }

  void put(const std::optional<LinkEvent>& event, const LinkInSnapshot& at, std::uint32_t older, std::uint32_t history,
           const LinkDays& days) {
    if (!event) return;
    const std::int32_t made = series_[at.series][at.snapshot].day;
    const bool told = event->state == LinkState::kLost || event->state == LinkState::kDropped;
    // Where another file has the word on the link, its loss is not in the columns: the last day stands for it.
    const std::int32_t lost_on = days.lost_on != crawl::kNoDate ? days.lost_on : at.says.last_seen;
    std::int32_t day = made;
    if (event->state == LinkState::kGained && days.first_seen != crawl::kNoDate) day = days.first_seen;
    if (told && !event->by_absence && lost_on != crawl::kNoDate) day = lost_on;
    into_.changes.push_back({*event, at.series, older, at.snapshot, history, day});
  }

  struct Seen {
    std::uint32_t series, snapshot, history;
    friend auto operator<=>(const Seen&, const Seen&) = default;
  };

  // The only history of this source and target that a snapshot has; kNone: it has none, or several.
  std::uint32_t only_one_in(std::uint32_t series, std::uint32_t snapshot) const {
    const auto at = [](const Seen& seen) { return std::pair(seen.series, seen.snapshot); };
    const auto [first, last] = std::ranges::equal_range(of_pair_, std::pair(series, snapshot), {}, at);
    return last - first == 1 ? first->history : base::kNone;
  }

  void join_anchors() {
    std::ranges::sort(of_pair_);
    const auto changes = std::span(into_.changes).subspan(first_change_);
    std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> gone;  // series, newer snapshot, history
    for (LinkChange& change : changes) {
      if (!change.event.by_absence || change.older == base::kNone) continue;
      const std::uint32_t now = only_one_in(change.series, change.newer);
      const std::uint32_t was = only_one_in(change.series, change.older);
      if (now != change.history || was == base::kNone || was == now) continue;
      change.event = {.state = LinkState::kChanged};
      change.day = series_[change.series][change.newer].day;
      gone.emplace_back(change.series, change.newer, was);
      into_.histories[was].replaced = true;
    }
    std::ranges::sort(gone);
    const auto replaced = [&](const LinkChange& change) {
      return change.event.by_absence &&
             std::ranges::binary_search(gone, std::tuple(change.series, change.newer, change.history));
    };
    const auto rest = std::ranges::remove_if(changes, replaced);
    into_.changes.resize(into_.changes.size() - rest.size());
  }

  const std::vector<Series>& series_;
  const PresenceReader& reader_;
  LinkChanges& into_;
  bool any_pair_ = false;
  std::vector<LinkInSnapshot> in_;  // of the link at hand
  std::vector<Seen> of_pair_;
  std::size_t first_change_ = 0, first_history_ = 0;
};

}  // namespace

LinkChanges find_changes(const Crawl& crawl, base::DomainId site, const std::vector<Series>& series) {
  LinkChanges found;
  if (series.empty()) return found;
  const PresenceReader reader(crawl, series);
  const std::vector<std::uint32_t> links = links_by_place(crawl, site, reader);
  Finder finder(series, reader, found);
  const crawl::LinkTable& table = crawl.links;
  const auto same_pair = [&](std::uint32_t a, std::uint32_t b) {
    return table.source[a] == table.source[b] && table.target[a] == table.target[b];
  };
  for (std::size_t first = 0, end = 0; first < links.size(); first = end) {
    if (first == 0 || !same_pair(links[first - 1], links[first])) finder.begin_pair();
    const auto same = links_of_place(crawl, std::span(links).subspan(first));
    end = first + same.size();
    finder.add(same);
    if (end == links.size() || !same_pair(links[first], links[end])) finder.end_pair();
  }
  return found;
}

}  // namespace analysis
