// Links that domains give each other, as far as these files show both directions: a crawl of the site or the exports of
// several sites beside its backlinks. Followed live hyperlinks only.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/quality/sources.h"
#include "base/ids.h"
#include "crawl/crawl.h"
#include "quality/networks/rings.h"

namespace analysis {

// [sources] what each has with the site. O(links).
std::vector<quality::Reciprocity> reciprocity_of_sources(const crawl::Crawl& crawl, base::DomainId site,
                                                         const SourceQuality& sources);

struct DomainRings {
  std::vector<quality::Ring> rings;  // of domains of the crawl
  std::vector<std::uint8_t> farm;  // [domains] 1: of a link farm (quality::link_farm)
};
// O(links log links).
DomainRings find_rings(const crawl::Crawl& crawl, base::DomainId site);

}  // namespace analysis
