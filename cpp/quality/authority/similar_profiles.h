// Domains that almost the same domains link to. Candidates meet in a band of MinHash signatures (Broder 1997), and the
// sets of candidates are then compared exactly.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/slices.h"

namespace quality {

inline constexpr std::size_t kFewestLinking = 20;     // of each of the two
inline constexpr double kSimilar = 0.9;               // Jaccard: common ones among all of both

// Set i is members[starts[i], starts[i + 1]), ascending, each once.
struct LinkingSets {
  std::span<const std::uint32_t> starts;              // [sets + 1]
  std::span<const std::uint32_t> members;

  std::uint32_t size() const { return static_cast<std::uint32_t>(starts.size() - 1); }
  std::span<const std::uint32_t> operator[](std::uint32_t set) const {
    return members.subspan(starts[set], starts[set + 1] - starts[set]);
  }
};

double jaccard(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);     // of ascending sets

// similar[i]: 1 where another set is as good as the same. In a band that very many share, each is compared with a few
// only. O(members) with 64 hashes each, and O(sets log sets). `similar` is made; all outlives the work.
base::Slices find_similar(LinkingSets sets, std::vector<std::uint8_t>& similar);

}  // namespace quality
