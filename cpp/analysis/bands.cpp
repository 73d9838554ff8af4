#include "analysis/bands.h"

#include <string>
#include <vector>

namespace analysis {

anchor::BandSet own_bands(const Analysis& analysis) {
  anchor::Distributor distributor = analysis.anchor_profile->distributor();
  std::vector<std::array<double, anchor::kBandKinds>> shares;
  for (const std::uint32_t page : analysis.site_pages) {
    const auto rows = analysis.anchor_profile->inlinks().of(page, true);
    if (rows.size() < kFewestBacklinks) continue;
    const anchor::Distribution found = distributor.of(rows);
    auto& row = shares.emplace_back();
    for (int i = 0; i < anchor::kBandKinds; ++i) {
      row[static_cast<std::size_t>(i)] =
          anchor::share(found.by_placements, found.placements, static_cast<anchor::BandKind>(i));
    }
  }
  return anchor::own_bands(shares);
}

std::optional<anchor::BandSet> chosen_bands(const Options& options, const Analysis& analysis) {
  const std::string& name = options.anchors.bands;
  if (name.empty()) return std::nullopt;
  if (name == "own") return own_bands(analysis);
  const anchor::BandSet* found = anchor::find_bands(name);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

anchor::Distribution backlinks_of_site(const Analysis& analysis) {
  anchor::Distributor distributor = analysis.anchor_profile->distributor();
  distributor.begin();
  for (const std::uint32_t page : analysis.site_pages)
    distributor.add(analysis.anchor_profile->inlinks().of(page, true));
  return distributor.end();
}

std::array<std::uint32_t, anchor::kBandKinds> domains_by_kind(const Analysis& analysis) {
  const AnchorProfile& reading = *analysis.anchor_profile;
  std::vector<std::uint8_t> kinds_of_domain;
  std::array<std::uint32_t, anchor::kBandKinds> domains{};
  for (const std::uint32_t page : analysis.site_pages) {
    for (const anchor::InlinkRow& row : reading.inlinks().of(page, true)) {
      const std::uint32_t domain = reading.domain_of_page()[row.source.value].value;
      const auto kind = anchor::kind_of(row.cls);
      if (domain >= kinds_of_domain.size()) kinds_of_domain.resize(domain + std::size_t{1});
      if (!kind || (kinds_of_domain[domain] >> static_cast<unsigned>(*kind) & 1) != 0) continue;
      kinds_of_domain[domain] |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(*kind));
      ++domains[static_cast<std::size_t>(*kind)];
    }
  }
  return domains;
}

}  // namespace analysis
