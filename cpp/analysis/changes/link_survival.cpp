#include "analysis/changes/link_survival.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "advise/survival.h"
#include "anchor/inlinks/inlink_row.h"

namespace analysis {
namespace {

using advise::Lifetime;
using advise::SurvivalCurve;
using crawl::kNoDate;

constexpr std::int64_t kLongestLife = 36'525;  // days; what is said to have lived a century has a wrong day

// 30.4375 days a month: 487 / 16.
std::int32_t age_at(std::uint32_t months) { return static_cast<std::int32_t>(months * 487 / 16); }

std::optional<Lifetime> lifetime_of(const LinkLife& life) {
  if (!life.born_told || life.listed_from == kNoDate) return std::nullopt;
  const bool died = life.lost_on != kNoDate;
  const std::int32_t end = life.last_seen == kNoDate && died ? life.lost_on : life.last_seen;
  if (end < std::max(life.born, life.listed_from)) return std::nullopt;  // also where no end is known
  const std::int64_t exit = std::int64_t{end} - life.born;
  if (exit > kLongestLife) return std::nullopt;
  return Lifetime{.entry = std::max(life.born, life.listed_from) - life.born,
                  .exit = static_cast<std::int32_t>(exit),
                  .died = died};
}

// [lives.links]: whether as many pages of one domain have the link, to one target with one anchor, as a template does.
std::vector<std::uint8_t> find_sitewide(const crawl::Crawl& crawl, const LinkLives& lives) {
  const auto place = [&](std::uint32_t i) {
    const std::uint32_t link = lives.links[i].link;
    return std::tuple(crawl.domain_of(crawl.links.source[link]), crawl.links.target[link], crawl.links.anchor[link]);
  };
  std::vector<std::uint32_t> order(lives.links.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, place);
  std::vector<std::uint8_t> sitewide(order.size(), 0);
  for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
    while (end < order.size() && place(order[end]) == place(order[first])) ++end;
    if (end - first < anchor::kSitewidePages) continue;
    for (std::size_t i = first; i < end; ++i) sitewide[order[i]] = 1;
  }
  return sitewide;
}

struct Group {
  LinkGroup group = LinkGroup::kAll;
  std::uint32_t kind = base::kNone;
  std::vector<Lifetime> lifetimes;
};

constexpr auto kPlainGroups = static_cast<std::size_t>(LinkGroup::kWon);

// All plain groups, then one a kind of won links.
std::vector<Group> lifetimes_by_group(const crawl::Crawl& crawl, const LinkLives& lives, const WonLinks& won) {
  std::vector<Group> groups;
  for (std::size_t group = 0; group < kPlainGroups; ++group) {
    groups.push_back({static_cast<LinkGroup>(group), base::kNone, {}});
  }
  for (std::uint32_t kind = 0; kind < won.kinds.size(); ++kind) groups.push_back({LinkGroup::kWon, kind, {}});
  const std::vector<std::uint8_t> sitewide = find_sitewide(crawl, lives);
  for (std::size_t i = 0; i < lives.links.size(); ++i) {
    const LinkLife& life = lives.links[i];
    const std::optional<Lifetime> lifetime = lifetime_of(life);
    if (!lifetime) continue;
    const auto add = [&](LinkGroup group) { groups[static_cast<std::size_t>(group)].lifetimes.push_back(*lifetime); };
    const crawl::FileInfo& file = crawl.files[crawl.file_of_link(life.link).value];
    const bool image = (crawl.links.flags[life.link] & crawl::flag::kImageAnchor) != 0;
    add(LinkGroup::kAll);
    if (file.tells_rel) add(life.follow ? LinkGroup::kFollow : LinkGroup::kNofollow);
    if (file.tells_images) add(image ? LinkGroup::kImage : LinkGroup::kText);
    if (crawl.links.region[life.link] == crawl::Region::kContent) add(LinkGroup::kContent);
    if (sitewide[i] != 0) add(LinkGroup::kSitewide);
    if (won.kinds.empty()) continue;
    const std::uint32_t domain = crawl.domain_of(crawl.links.source[life.link]).value;
    if (won.kind[domain] == base::kNone || life.born < won.since[domain]) continue;
    groups[kPlainGroups + won.kind[domain]].lifetimes.push_back(*lifetime);
  }
  return groups;
}

void add_points(const Group& group, std::vector<SurvivalPoint>& points) {
  if (group.lifetimes.empty()) return;
  const SurvivalCurve curve(group.lifetimes);
  const std::optional<std::int32_t> half = curve.half_life();
  std::int32_t before = -1;
  for (std::uint32_t months = 0; months == 0 || age_at(months) < curve.end(); ++months) {
    const std::int32_t age = age_at(months);
    SurvivalPoint& point = points.emplace_back();
    point.group = group.group;
    point.kind = group.kind;
    point.months = months;
    point.at_risk = curve.at_risk(age);
    if (months == 0) point.links = static_cast<std::uint32_t>(group.lifetimes.size());
    if (months == 0 && half) point.half_life_days = *half;
    if (age >= curve.end()) return;
    point.events = curve.deaths(before, age);
    before = age;
    const advise::SurvivalStep* step = curve.step_at(age);
    point.survival = step == nullptr ? 1 : step->survival;
    if (step == nullptr) continue;  // while none has died, nothing is known of the spread
    point.low = step->low;
    point.high = step->high;
  }
}

}  // namespace

std::vector<SurvivalPoint> survival_of(const crawl::Crawl& crawl, const LinkLives& lives, const WonLinks& won) {
  std::vector<SurvivalPoint> points;
  if (!lives.tells_loss) return points;
  for (const Group& group : lifetimes_by_group(crawl, lives, won)) add_points(group, points);
  return points;
}

}  // namespace analysis
