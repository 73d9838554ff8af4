// Published ranges of anchor shares for links from other sites, as data (cpp/anchor/profile/data/bands.txt): bands that
// a person may hold a distribution against, each with its source. They are opinions, and are shown as that.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "anchor/classes/classes.h"
#include "anchor/inlinks/distribution.h"

namespace anchor {

// What the sources divide anchors into. Brand + keyword counts as branded, as most of them do; the other
// classes (image, other, …) have no published range.
enum class BandKind : std::uint8_t { kBranded, kNaked, kGeneric, kPartial, kExact };
inline constexpr int kBandKinds = static_cast<int>(BandKind::kExact) + 1;
std::string_view name_of(BandKind kind);  // "branded", …

struct Band {
  double low = 0, high = 0;  // shares, 0..1
};
struct BandSet {
  std::string_view source, kind_of_site;
  int year = 0;  // 0: the source does not say
  std::array<std::optional<Band>, kBandKinds> band;
};

std::span<const BandSet> published_bands();  // in the order of the file; lives for ever
std::string name_of(const BandSet& set);  // "claude-seo", "claude-seo/shop"
const BandSet* find_bands(std::string_view name);  // among the published; nullptr: none of that name
std::vector<BandSet> parse_bands(std::string_view text);  // views into text; lines that do not fit are left out

std::optional<BandKind> kind_of(Class c);  // none: a class without a published range

// The share of a kind among `all` links or placements, from their counts by class. (A domain may use several classes of
// one kind; it counts once: domains_by_kind in analysis/bands.h.)
double share(const ByClass& counts, std::uint32_t all, BandKind kind);

// Where a share lies: -1 under its band, 0 in it, 1 over it.
int side_of(const Band& band, double share);

// The bands that a site's own pages make: for each kind the middle half of its pages' shares, from the first to the
// third quartile. `shares`: one row a page, those of its backlinks; fewer than kFewestRows prove nothing: no bands.
inline constexpr std::size_t kFewestRows = 8;
BandSet own_bands(std::span<const std::array<double, kBandKinds>> shares);

}  // namespace anchor
