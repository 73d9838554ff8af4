// Links from other sites to the one under analysis: by linking domain, by the pages that they lead to, and by time.
// Live links only, where it is not said that lost ones count.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

struct LinkingDomains {   // all [domains]
  std::vector<std::uint32_t> live;         // hyperlinks that lead to the site
  std::vector<std::uint32_t> lost;         // those that their tool says are gone
  std::vector<std::uint32_t> follow;       // those of live that pass equity
  std::vector<std::uint32_t> top_anchor;   // the text of most live ones, the one seen first of several; kNone
  std::vector<std::int32_t> first_seen;    // the earliest day of its links, lost ones too
  std::vector<std::uint8_t> same_profile;  // 1: another has almost the same linking domains (same_profiles.h)
};

struct Month {
  std::int32_t month = 0;                  // 12 times the year, and the month from 0
  std::uint32_t new_links = 0;             // live ones first seen in it
  std::uint32_t lost_links = 0;
};

inline constexpr int kMonths = 24;
inline constexpr std::int32_t kRecentDays = 30;

struct Backlinks {
  LinkingDomains domains;
  std::vector<std::uint32_t> target_domains;   // [pages] different domains with live links to it
  std::vector<std::uint32_t> target_links;     // [pages]
  std::int32_t until = crawl::kNoDate;         // the last day of the data
  std::uint32_t live = 0, lost = 0;
  std::uint32_t linking_domains = 0, follow_domains = 0, pages = 0, target_pages = 0;
  // Of the last kRecentDays days of the data:
  std::uint32_t new_links = 0, lost_links = 0, new_domains = 0;
  std::vector<Month> months;                   // the last kMonths ones of the data, all of them; empty: no days

  bool any() const { return live + lost > 0; }
};

// O(links log links of a domain).
base::Slices count_backlinks(const crawl::Crawl& crawl, base::DomainId site, Backlinks& backlinks);

// 12 times the year, and the month from 0.
std::int32_t month_of(std::int32_t day);

// Is the link a hyperlink of another site to this one?
inline bool is_backlink(const crawl::Crawl& crawl, base::DomainId site, std::uint32_t link) {
  return crawl.links.type[link] == crawl::LinkType::kHyperlink && crawl.domain_of(crawl.links.target[link]) == site &&
         crawl.domain_of(crawl.links.source[link]) != site;
}
inline bool is_lost(const crawl::Crawl& crawl, std::uint32_t link) { return crawl::is_lost(crawl.links.flags[link]); }

}  // namespace analysis
