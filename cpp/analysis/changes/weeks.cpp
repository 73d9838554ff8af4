#include "analysis/changes/weeks.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "advise/anomaly.h"
#include "advise/level_change.h"

namespace analysis {
namespace {

using crawl::kNoDate;

constexpr std::int32_t kWeek = 7, kMondayBefore1970 = -3;  // 1970-01-01 was a Thursday
constexpr std::uint64_t kSeed = 1;

std::int32_t week_of(std::int32_t day) {
  const std::int64_t days = std::int64_t{day} - kMondayBefore1970;
  return static_cast<std::int32_t>(days / kWeek - (days % kWeek < 0 ? 1 : 0));
}
std::int32_t monday_of(std::int32_t week) { return week * kWeek + kMondayBefore1970; }

class Counter {
 public:
  explicit Counter(const LinkLives& lives) {
    std::int32_t first = kNoDate, last = lives.whole_until;
    for (const LinkLife& life : lives.links) {
      for (const std::int32_t day : {life.born, life.lost_on}) {
        if (day == kNoDate) continue;
        first = first == kNoDate ? day : std::min(first, day);
        last = std::max(last, day);
      }
    }
    if (first == kNoDate) return;
    const auto weeks = std::min<std::int64_t>(std::int64_t{week_of(last)} - week_of(first) + 1, kMostWeeks);
    first_week_ = week_of(last) - static_cast<std::int32_t>(weeks) + 1;
    found_.weeks.resize(static_cast<std::size_t>(weeks));
    for (std::uint32_t i = 0; i < found_.weeks.size(); ++i) {
      Week& week = found_.weeks[i];
      week.monday = monday_of(first_week_ + static_cast<std::int32_t>(i));
      week.whole = lives.whole_from != kNoDate && week.monday >= lives.whole_from &&
                   week.monday + kWeek - 1 <= lives.whole_until;
    }
  }

  void count_links(const LinkLives& lives) {
    for (const LinkLife& life : lives.links) {
      if (Week* born = at(life.born)) {
        ++born->gained_links;
        born->whole = born->whole && life.born_told;
      }
      if (Week* lost = at(life.lost_on)) ++lost->lost_links;
    }
  }

  void count_domains(const LinkLives& lives, std::span<const std::uint32_t> domain_of) {
    struct Event {
      std::uint32_t domain;
      std::int32_t day;
      bool lost;  // after the gains of the day
      std::uint32_t life;
    };
    std::vector<Event> events;
    for (std::uint32_t i = 0; i < lives.links.size(); ++i) {
      const LinkLife& life = lives.links[i];
      events.push_back({domain_of[i], life.born, false, i});
      if (life.lost_on != kNoDate) events.push_back({domain_of[i], std::max(life.lost_on, life.born), true, i});
    }
    std::ranges::sort(events, {}, [](const Event& e) { return std::tuple(e.domain, e.day, e.lost, e.life); });
    std::uint32_t live = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
      const Event& event = events[i];
      if (i == 0 || events[i - 1].domain != event.domain) live = 0;
      live = event.lost ? live - 1 : live + 1;
      if (event.lost && live == 0) lose_domain(event.day);
      if (!event.lost && live == 1) gain_domain({.week = 0, .domain = event.domain, .life = event.life}, event.day);
    }
    for (Week& week : found_.weeks) {
      before_ += week.gained_domains;
      before_ -= week.lost_domains;
      week.total_domains = before_;
    }
    std::ranges::sort(found_.gains, {}, [](const DomainGain& gain) { return std::tuple(gain.week, gain.domain); });
  }

  Weeks take() { return std::move(found_); }

 private:
  Week* at(std::int32_t day) {
    if (day == kNoDate || week_of(day) < first_week_) return nullptr;
    return &found_.weeks[static_cast<std::size_t>(week_of(day) - first_week_)];
  }
  void gain_domain(DomainGain gain, std::int32_t day) {
    Week* week = at(day);
    if (week == nullptr) {
      ++before_;
      return;
    }
    ++week->gained_domains;
    gain.week = static_cast<std::uint32_t>(week - found_.weeks.data());
    found_.gains.push_back(gain);
  }
  void lose_domain(std::int32_t day) {
    if (Week* week = at(day)) {
      ++week->lost_domains;
    } else {
      --before_;
    }
  }

  Weeks found_;
  std::int32_t first_week_ = 0;
  std::uint32_t before_ = 0;  // domains that linked before the first week; then, before the week at hand
};

void judge(Weeks& found, bool tells_loss) {
  std::vector<std::uint32_t> whole, gained, lost;
  for (std::uint32_t i = 0; i < found.weeks.size(); ++i) {
    if (!found.weeks[i].whole) continue;
    whole.push_back(i);
    gained.push_back(found.weeks[i].gained_domains);
    lost.push_back(found.weeks[i].lost_domains);
  }
  const advise::Anomalies anomalies = advise::find_anomalies(gained);
  found.judged = !anomalies.z.empty();
  found.usual = anomalies.usual;
  for (std::size_t i = 0; i < anomalies.z.size(); ++i) {
    Week& week = found.weeks[whole[i]];
    week.z = anomalies.z[i];
    week.unusual = advise::is_unusual(week.z, week.gained_domains, found.usual);
  }
  const auto level_of = [&](std::span<const std::uint32_t> counts) -> std::optional<WeekLevel> {
    const auto change = advise::find_level_change(counts, kSeed);
    if (!change) return std::nullopt;
    return WeekLevel{.week = whole[change->at], .before = change->before, .after = change->after, .p = change->p};
  };
  found.gained = level_of(gained);
  if (tells_loss) found.lost = level_of(lost);
  std::vector<double> p;
  const std::array tried = {&found.gained, &found.lost};
  for (const auto* level : tried) {
    if (*level) p.push_back((*level)->p);
  }
  std::vector<double> adjusted = advise::adjusted_for_trials(p);
  for (std::size_t next = 0; auto* level : tried) {
    if (!*level) continue;
    (*level)->p = adjusted[next++];
    (*level)->sure = (*level)->p <= advise::kSureOfChange;
  }
}

}  // namespace

Weeks count_weeks(const LinkLives& lives, std::span<const std::uint32_t> domain_of) {
  Counter counter(lives);
  counter.count_links(lives);
  counter.count_domains(lives, domain_of);
  Weeks found = counter.take();
  if (found.weeks.empty()) return found;
  judge(found, lives.tells_loss);
  return found;
}

}  // namespace analysis
