// Published ranges of anchor shares for links from other sites, as data (cpp/anchor/data/bands.txt): bands that a
// person may hold a distribution against, each with its source. They are opinions, and are shown as that.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "anchor/classes.h"
#include "anchor/distribution.h"

namespace anchor {

// What the sources divide anchors into. Brand + keyword counts as branded, as most of them do; the other
// classes (image, other, …) have no published range.
enum class BandKind : std::uint8_t { kBranded, kNaked, kGeneric, kPartial, kExact };
inline constexpr int kBandKinds = 5;
std::string_view name_of(BandKind kind);       // "branded", …

struct Band {
  double low = 0, high = 0;                    // shares, 0..1
};
struct BandSet {
  std::string_view source, kind_of_site;
  int year = 0;                                // 0: the source does not say
  std::array<std::optional<Band>, kBandKinds> band;
};

std::span<const BandSet> published_bands();    // in the order of the file; lives for ever
std::vector<BandSet> parse_bands(std::string_view text);   // views into text; lines that do not fit are left out

// The share of a kind among `all` of a unit, from its counts by class.
double share(const ByClass& counts, std::uint32_t all, BandKind kind);

}  // namespace anchor
