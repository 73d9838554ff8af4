#include "analysis/backlinks/backlinks.h"

#include <algorithm>
#include <chrono>

#include "analysis/counts/hyperlinks.h"
#include "base/groups.h"

namespace analysis {
namespace {

using crawl::Crawl;
using crawl::kNoDate;

std::int32_t day_of(const std::vector<std::int32_t>& days, std::uint32_t link) {
  return days.empty() ? kNoDate : days[link];
}

// The day on which a lost link was found gone; where no file names one, it had been seen until then.
std::int32_t day_lost(const Crawl& crawl, std::uint32_t link) {
  const std::int32_t day = day_of(crawl.links.lost_on, link);
  return day != crawl::kNoDate ? day : day_of(crawl.links.last_seen, link);
}

// Counts domain by domain: what was met within one is known by its number.
class Counter {
 public:
  Counter(const Crawl& crawl, Backlinks& into) : crawl_(crawl), into_(into), targets_(crawl.pages.size()) {
    const std::size_t domains = crawl.domains.names.size();
    LinkingDomains& by = into.domains;
    for (auto* column : {&by.live, &by.lost, &by.follow}) column->assign(domains, 0);
    by.top_anchor.assign(domains, base::kNone);
    by.first_seen.assign(domains, kNoDate);
    into.target_links.assign(crawl.pages.size(), 0);
    is_source_.assign(crawl.pages.size(), 0);
  }

  void add(std::uint32_t domain, std::uint32_t link) {
    if (domain != domain_) end_domain();
    domain_ = domain;
    const std::int32_t first = day_of(crawl_.links.first_seen, link);
    std::int32_t& earliest = into_.domains.first_seen[domain];
    if (first != kNoDate && (earliest == kNoDate || first < earliest)) earliest = first;
    for (const std::int32_t day : {first, day_of(crawl_.links.last_seen, link)})
      into_.until = std::max(into_.until, day);
    if (is_lost(crawl_, link)) {
      into_.until = std::max(into_.until, day_lost(crawl_, link));
      ++into_.domains.lost[domain];
    } else {
      add_live(domain, link);
    }
  }

  void end() {
    end_domain();
    into_.target_domains = targets_.counts();
    LinkingDomains& by = into_.domains;
    for (std::size_t domain = 0; domain < by.live.size(); ++domain) {
      into_.live += by.live[domain];
      into_.lost += by.lost[domain];
      into_.linking_domains += by.live[domain] > 0 ? 1 : 0;
      into_.follow_domains += by.follow[domain] > 0 ? 1 : 0;
    }
    into_.pages = static_cast<std::uint32_t>(std::ranges::count(is_source_, 1));
    into_.target_pages = static_cast<std::uint32_t>(
        std::ranges::count_if(into_.target_links, [](std::uint32_t links) { return links > 0; }));
  }

 private:
  void add_live(std::uint32_t domain, std::uint32_t link) {
    const std::uint32_t target = crawl_.links.target[link].value;
    ++into_.domains.live[domain];
    into_.domains.follow[domain] += is_follow(crawl_.links, link) ? 1 : 0;
    targets_.is_first(target, domain);
    ++into_.target_links[target];
    is_source_[crawl_.links.source[link].value] = 1;
    anchors_.push_back(crawl_.links.anchor[link].value);
  }

  // Texts are numbered in the order in which the files have them, so the first of several is the one seen first.
  void end_domain() {
    std::ranges::sort(anchors_);
    std::size_t most = 0;
    for (std::size_t at = 0; at < anchors_.size();) {
      std::size_t end = at + 1;
      while (end < anchors_.size() && anchors_[end] == anchors_[at]) ++end;
      if (end - at > most) into_.domains.top_anchor[domain_] = anchors_[at];
      most = std::max(most, end - at);
      at = end;
    }
    anchors_.clear();
  }

  const Crawl& crawl_;
  Backlinks& into_;
  DistinctGroups targets_;
  std::vector<std::uint8_t> is_source_;
  std::vector<std::uint32_t> anchors_;   // of the live links of the domain
  std::uint32_t domain_ = base::kNone;
};

// When the last day of the data is known: what is new and lost, by month and lately.
base::Slices count_days(const Crawl& crawl, base::DomainId site, Backlinks& backlinks) {
  const std::int32_t last = month_of(backlinks.until);
  for (std::int32_t month = last - kMonths + 1; month <= last; ++month) backlinks.months.push_back({.month = month});
  const std::int32_t since = backlinks.until - kRecentDays;
  const auto month_at = [&](std::int32_t day) -> Month* {
    const std::int32_t at = month_of(day) - (last - kMonths + 1);
    return at < 0 ? nullptr : &backlinks.months[static_cast<std::size_t>(at)];
  };
  co_await base::for_each(crawl.links.size(), [&](std::uint32_t link) {
    if (!is_backlink(crawl, site, link)) return;
    const bool lost = is_lost(crawl, link);
    const std::int32_t day = lost ? day_lost(crawl, link) : day_of(crawl.links.first_seen, link);
    if (day == kNoDate) return;
    if (day > since) ++(lost ? backlinks.lost_links : backlinks.new_links);
    if (Month* month = month_at(day)) ++(lost ? month->lost_links : month->new_links);
  });
  const LinkingDomains& by = backlinks.domains;
  for (std::size_t domain = 0; domain < by.live.size(); ++domain) {
    if (by.live[domain] > 0 && by.first_seen[domain] > since) ++backlinks.new_domains;
  }
}

}  // namespace

std::int32_t month_of(std::int32_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  return static_cast<int>(date.year()) * 12 + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

base::Slices count_backlinks(const Crawl& crawl, base::DomainId site, Backlinks& backlinks) {
  Counter counter(crawl, backlinks);
  co_await base::visit_by_group(
      crawl.links.size(), crawl.domains.names.size(),
      [&](std::uint32_t link) {
        return is_backlink(crawl, site, link) ? crawl.domain_of(crawl.links.source[link]).value : base::kNone;
      },
      [](std::uint32_t link) { return link; },
      [&](std::uint32_t domain, std::uint32_t link) { counter.add(domain, link); });
  counter.end();
  if (backlinks.until != kNoDate) co_await count_days(crawl, site, backlinks);
}

}  // namespace analysis
