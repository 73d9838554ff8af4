#include "analysis/changes/link_presence.h"

#include <algorithm>
#include <tuple>

#include "analysis/counts/hyperlinks.h"

namespace analysis {
namespace {

using crawl::LinkInFile;
using crawl::LossReason;

std::int32_t day_of(const std::vector<std::int32_t>& days, std::uint32_t link) {
  return days.empty() ? crawl::kNoDate : days[link];
}

// A link that no other file holds.
LinkInFile said_by_its_columns(const crawl::Crawl& crawl, std::uint32_t link) {
  const crawl::LinkTable& links = crawl.links;
  LinkInFile says{.file = crawl.file_of_link(link),
                  .last_seen = day_of(links.last_seen, link),
                  .follow = (links.flags[link] & crawl::flag::kFollow) != 0,
                  .lost = crawl::is_lost(links.flags[link])};
  if (says.lost && !links.lost_reason.empty()) {
    says.reason = crawl::loss_reason_of(crawl.texts[links.lost_reason[link].value]);
  }
  return says;
}

bool is_live(const LinkInFile& says) { return !says.lost || says.reason == LossReason::kRestored; }

// A link that all snapshots call lost was there when those were made that are older than its loss: exports that were
// cut out of a newer one have its flags.
void revive(std::span<LinkInSnapshot> in, const std::vector<Series>& series, std::int32_t lost_on) {
  const auto live = [](const LinkInSnapshot& one) { return one.says.live; };
  if (lost_on == crawl::kNoDate || std::ranges::any_of(in, live)) return;
  for (LinkInSnapshot& one : in) {
    const Series& its = series[one.series];
    one.says.live = one.snapshot + 1 < its.size() && its[one.snapshot].day < lost_on;
  }
}

// Two that say so of the same link in one snapshot: it is live and followed where one of them is.
void join(const LinkInSnapshot& from, LinkInSnapshot& into) {
  into.says.last_seen = std::max(into.says.last_seen, from.says.last_seen);
  if (into.says.live == from.says.live) into.says.follow = into.says.follow || from.says.follow;
  if (!into.says.live && from.says.live) {
    into.says.follow = from.says.follow;
    into.says.reason = from.says.reason;
  }
  into.says.live = into.says.live || from.says.live;
}

}  // namespace

PresenceReader::PresenceReader(const crawl::Crawl& crawl, const std::vector<Series>& series)
    : crawl_(crawl), series_(series), place_of_(crawl.files.size()) {
  for (std::uint32_t i = 0; i < series.size(); ++i) {
    for (std::uint32_t at = 0; at < series[i].size(); ++at) {
      for (const base::FileId file : series[i][at].files) place_of_[file.value] = {i, at};
    }
  }
}

template <class Visit>
void PresenceReader::visit(std::uint32_t link, Visit visit) const {
  bool shared = false;
  const auto visit_placed = [&](const LinkInFile& says) {
    shared = true;
    if (place_of_[says.file.value].series != base::kNone) visit(says);
  };
  crawl_.sightings.visit(link, visit_placed);
  if (!shared) visit_placed(said_by_its_columns(crawl_, link));
}

bool PresenceReader::has(std::uint32_t link) const {
  bool found = false;
  visit(link, [&](const LinkInFile&) { found = true; });
  return found;
}

LinkDays PresenceReader::read(std::span<const std::uint32_t> links, std::vector<LinkInSnapshot>& in) const {
  LinkDays days;
  std::vector<std::uint32_t> files;
  in.clear();
  for (const std::uint32_t link : links) {
    days.first_seen = earlier_day(days.first_seen, day_of(crawl_.links.first_seen, link));
    days.last_seen = std::max(days.last_seen, day_of(crawl_.links.last_seen, link));
    days.lost_on = std::max(days.lost_on, day_of(crawl_.links.lost_on, link));
    visit(link, [&](const LinkInFile& says) {
      const Place place = place_of_[says.file.value];
      in.push_back({place.series, place.snapshot, {says.last_seen, is_live(says), says.follow, says.reason}});
      files.push_back(says.file.value);
    });
  }
  std::ranges::sort(files);
  days.files = static_cast<std::uint32_t>(std::ranges::unique(files).begin() - files.begin());
  std::ranges::stable_sort(in, {}, [](const LinkInSnapshot& one) { return std::tuple(one.series, one.snapshot); });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < in.size(); ++i) {
    const bool same = in[kept].series == in[i].series && in[kept].snapshot == in[i].snapshot;
    if (same) {
      join(in[i], in[kept]);
    } else {
      in[++kept] = in[i];
    }
  }
  if (!in.empty()) in.resize(kept + 1);
  revive(in, series_, days.lost_on);
  return days;
}

std::vector<std::uint32_t> links_by_place(const crawl::Crawl& crawl, base::DomainId site,
                                          const PresenceReader& reader) {
  std::vector<std::uint32_t> links;
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    if (!is_hyperlink(crawl.links, link)) continue;
    const base::DomainId to = crawl.domain_of(crawl.links.target[link]);
    if (site.valid() && to != site) continue;
    if (crawl.domain_of(crawl.links.source[link]) != to && reader.has(link)) links.push_back(link);
  }
  const auto order = [&](std::uint32_t link) {
    return std::tuple(crawl.links.source[link], crawl.links.target[link], crawl.links.anchor[link], link);
  };
  std::ranges::sort(links, {}, order);
  return links;
}

std::span<const std::uint32_t> links_of_place(const crawl::Crawl& crawl, std::span<const std::uint32_t> by_place) {
  const auto place = [&](std::uint32_t link) {
    return std::tuple(crawl.links.source[link], crawl.links.target[link], crawl.links.anchor[link]);
  };
  std::size_t end = 1;
  while (end < by_place.size() && place(by_place[end]) == place(by_place[0])) ++end;
  return by_place.first(end);
}

}  // namespace analysis
