#include "reports/anchors/placed_shares.h"

#include <cstdint>
#include <limits>
#include <span>

#include "anchor/inlinks/inlinks_by_page.h"

namespace reports {

std::vector<double> placed_shares(const analysis::Analysis& analysis) {
  std::vector<double> shares(analysis.site_pages.size(), std::numeric_limits<double>::quiet_NaN());
  const analysis::SourceQuality& sources = analysis.sources;
  if (sources.size() == 0) return shares;
  const std::size_t domains = analysis.backlinks.domains.live.size();
  std::vector<std::uint8_t> placed(domains, 0);
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    placed[sources.counts.domain[source].value] = sources.scores[source].looks_placed() ? 1 : 0;
  }
  const std::span<const base::DomainId> domain_of = analysis.anchor_profile->domain_of_page();
  std::vector<std::uint32_t> met(domains, base::kNone);  // the place of the last page that the domain links to
  for (std::uint32_t i = 0; i < shares.size(); ++i) {
    std::uint32_t linking = 0, looking_placed = 0;
    for (const anchor::InlinkRow& row : analysis.anchor_profile->inlinks().of(analysis.site_pages[i], true)) {
      const std::uint32_t domain = domain_of[row.source.value].value;
      if (met[domain] == i) continue;
      met[domain] = i;
      ++linking;
      looking_placed += placed[domain];
    }
    if (linking > 0) shares[i] = static_cast<double>(looking_placed) / linking;
  }
  return shares;
}

}  // namespace reports
