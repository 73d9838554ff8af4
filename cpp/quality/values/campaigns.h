// Words of buying that several domains say under different titles: somebody placed them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace quality {

// A followed link whose anchor is words of buying (AnchorFacts::buying).
struct BuyingLink {
  std::uint64_t words = 0;      // AnchorFacts::words
  std::uint32_t domain = 0;
  std::uint64_t title = 0;      // hash of the shape of the page's title (shape.h), of "" where it is not known
};

inline constexpr std::size_t kFewestCampaignDomains = 3, kFewestCampaignTitles = 3;

// The anchors, as hashes of their words, that are campaigns; ascending. Whatever the order of the links: O(n log n).
std::vector<std::uint64_t> find_campaigns(std::vector<BuyingLink> links);

bool is_campaign(std::span<const std::uint64_t> campaigns, std::uint64_t words);   // O(log n)

}  // namespace quality
