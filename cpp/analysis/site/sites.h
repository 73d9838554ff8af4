// The sites that the files are about, side by side: the one under analysis, competitors and others.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

enum class SiteRole : std::uint8_t { kMine, kCompetitor, kOther };
std::string_view name_of(SiteRole role);   // "mine", "competitor", "other"

// Links are live hyperlinks on pages of other sites that lead to it.
struct SiteRow {
  base::DomainId domain;
  SiteRole role = SiteRole::kOther;
  std::uint32_t files = 0;              // that are about it
  std::uint32_t links = 0;
  std::uint32_t follow_links = 0;
  std::uint32_t source_domains = 0;
  std::uint32_t source_pages = 0;
  std::uint32_t target_pages = 0;
  std::int32_t first_day = crawl::kNoDate;
  std::int32_t last_day = crawl::kNoDate;
  bool backlinks = false;               // a file of backlinks is about it
  bool counted = false;                 // an intersect counts links to it
  bool capped = false;                  // which ends at a round number of rows
};

inline constexpr std::size_t kMostCompetitors = 20;

// Domains of these files, by names that blanks or commas separate. Errors: kBadOption for one that is not there, and
// for more than kMostCompetitors.
base::Result<std::vector<base::DomainId>> competitors_named(const crawl::Crawl& crawl, std::string_view list);

// The site first, then competitors as they were named, then others in the order of their files, then those that an
// intersect compares. Links
// are counted where some file is of backlinks: O(links).
base::Slices count_sites(const crawl::Crawl& crawl, base::DomainId site, const std::vector<base::DomainId>& competitors,
                         std::vector<SiteRow>& sites);

}  // namespace analysis
