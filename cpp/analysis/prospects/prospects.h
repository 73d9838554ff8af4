// Who links to competitors and not to the site (link intersect), by registrable domain. A link counts that is a live
// hyperlink, or that a tool counts where no file shows one (counted_links.h). Competitors are those that a person
// named; where nobody did, all other sites that files of backlinks are about or that an intersect compares.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/backlinks/domain_ratings.h"
#include "analysis/site/sites.h"
#include "base/ids.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

using CompetitorSet = std::uint32_t;  // bit i: the competitor i
static_assert(kMostCompetitors <= 32);

// At most kMostCompetitors: those that were named, in the order of the report `sites`; else those with most linking
// domains first.
std::vector<base::DomainId> competitors_of(std::span<const SiteRow> sites);

struct Prospect {
  base::DomainId domain;
  CompetitorSet competitors = 0;  // that it links to
  std::uint32_t links = 0, pages = 0;  // to them; pages that have the links, of those that files name
  std::uint32_t follow_links = 0;  // of those that files show
  std::uint32_t best_link = base::kNone;  // of the page with links to most of them, of several the first by address
  std::uint32_t page = base::kNone;  // that has it; where files show no link, the same page of those with counted ones
  bool once_linked = false;  // to the site, by links that are lost
  std::int32_t first_seen = crawl::kNoDate, last_seen = crawl::kNoDate;
};

// Links of visitors (ugc), and those on pages with more than 500 links to other sites, take no part.
// Domains with live links to `least` competitors or more and none to the site, which are none of the sites themselves
// and which no disavow list names: those that link to most first, then those with most links, then by name. `site` may
// be none. O(links log n + n log n). Memory: 8 bytes a domain and a page.
base::Slices find_prospects(const crawl::Crawl& crawl, base::DomainId site, std::span<const base::DomainId> competitors,
                            std::uint32_t least, std::vector<Prospect>& result);

// A page of a competitor that earns links.
struct LinkMagnet {
  base::PageId page;
  std::uint32_t links = 0, follow_links = 0, domains = 0;
  std::uint32_t domains_not_mine = 0;  // that do not link to the site
  std::int32_t first_seen = crawl::kNoDate;
  std::uint32_t new_links = 0;  // first seen in the kNewDays before the last day that a link was first seen on
};
inline constexpr std::int32_t kNewDays = 90;
// By domains that do not link to the site, then by links, then by address. O(links + n log n).
base::Slices find_magnets(const crawl::Crawl& crawl, base::DomainId site, std::span<const base::DomainId> competitors,
                          std::vector<LinkMagnet>& result);

// How strong linking domains are, 0 to 1: of each rating the percentile among all domains of these files that link, or
// did until their links were lost, and have it, ties in the middle, averaged over the ratings that the domain has.
struct DomainStrength {
  std::vector<double> of_domain;  // [domains] NaN: no rating
  std::vector<std::uint32_t> ratings;  // [domains] bit i: the rating i takes part
};
DomainStrength strength_of_linking(const crawl::Crawl& crawl, std::span<const DomainRating> ratings);

}  // namespace analysis
