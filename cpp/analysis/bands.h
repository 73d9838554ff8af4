// The bands that a person picked to hold the site's backlinks against.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "analysis/analysis.h"
#include "anchor/profile/bands.h"

namespace analysis {

inline constexpr std::size_t kFewestBacklinks = 5;      // a page with fewer has no shares worth comparing

anchor::BandSet own_bands(const Analysis& analysis);     // of all pages with kFewestBacklinks or more
std::optional<anchor::BandSet> chosen_bands(const Options& options, const Analysis& analysis);   // none: none picked
anchor::Distribution backlinks_of_site(const Analysis& analysis);
// How many source domains have backlinks of each kind: a domain counts once a kind, whatever classes it uses.
std::array<std::uint32_t, anchor::kBandKinds> domains_by_kind(const Analysis& analysis);

}  // namespace analysis
