#include "analysis/changes/series.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string_view>
#include <utility>

namespace analysis {
namespace {

std::int32_t first_of_month(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  const std::chrono::sys_days first{date.year() / date.month() / std::chrono::day{1}};
  return static_cast<std::int32_t>(first.time_since_epoch().count());
}

void add(const crawl::FileInfo& info, base::FileId file, Snapshot& snapshot) {
  snapshot.files.push_back(file);
  snapshot.capped = snapshot.capped || info.capped;
  if (info.oldest_last_seen == crawl::kNoDate) return;
  const std::int32_t start = first_of_month(info.oldest_last_seen);
  if (snapshot.window_start == crawl::kNoDate || start < snapshot.window_start) snapshot.window_start = start;
}

}  // namespace

std::vector<Series> series_of(const crawl::Crawl& crawl, base::DomainId site, std::span<const std::int32_t> days) {
  std::vector<Series> all;
  std::map<std::pair<base::DomainId, std::string_view>, std::size_t> series_by;
  std::vector<std::uint32_t> files;
  for (std::uint32_t file = 0; file < crawl.files.size(); ++file) {
    const crawl::FileInfo& info = crawl.files[file];
    const bool of_site = info.subject.valid() && (!site.valid() || info.subject == site);
    if (info.kind == crawl::FileKind::kBacklinks && of_site) files.push_back(file);
  }
  std::ranges::stable_sort(files, {}, [&](std::uint32_t file) { return days[file]; });
  for (const std::uint32_t file : files) {
    const crawl::FileInfo& info = crawl.files[file];
    std::size_t at = all.size();
    if (days[file] != crawl::kNoDate) at = series_by.try_emplace({info.subject, info.format}, at).first->second;
    if (at == all.size()) all.emplace_back();
    if (all[at].empty() || all[at].back().day != days[file]) all[at].emplace_back().day = days[file];
    add(info, {file}, all[at].back());
  }
  return all;
}

}  // namespace analysis
