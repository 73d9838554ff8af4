#include "quality/authority/similar_profiles.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quality {
namespace {

constexpr std::size_t kHashes = 64, kBandSize = 4, kBands = kHashes / kBandSize;
constexpr std::size_t kMostCompared = 4;              // neighbours in a band
constexpr std::uint32_t kSetsASlice = 1U << 10;

using Signature = std::array<std::uint32_t, kHashes>;

std::uint32_t hash(std::uint32_t member, std::size_t which) {
  std::uint64_t state = (member + (std::uint64_t{which} << 32) + 1) * 0x9E37'79B9'7F4A'7C15;
  state = (state ^ state >> 31) * 0xBF58'476D'1CE4'E5B9;
  return static_cast<std::uint32_t>(state >> 32);
}

Signature signature_of(std::span<const std::uint32_t> set) {
  Signature least;
  least.fill(UINT32_MAX);
  for (const std::uint32_t member : set) {
    for (std::size_t i = 0; i < kHashes; ++i) least[i] = std::min(least[i], hash(member, i));
  }
  return least;
}

struct Placed {
  std::uint64_t band = 0;
  std::uint32_t size = 0, set = 0;
  friend auto operator<=>(const Placed&, const Placed&) = default;
};

std::uint64_t band_of(const Signature& signature, std::size_t band) {
  std::uint64_t state = band;
  for (std::size_t i = 0; i < kBandSize; ++i) {
    state = (state ^ signature[band * kBandSize + i]) * 0xD6E8'FEB8'6659'FD93;
    state ^= state >> 29;
  }
  return state;
}

void compare(std::span<const Placed> placed, LinkingSets sets, std::vector<std::uint8_t>& similar) {
  for (std::size_t i = 0; i < placed.size(); ++i) {
    for (std::size_t j = i + 1; j < placed.size() && j <= i + kMostCompared; ++j) {
      const std::uint32_t a = placed[i].set, b = placed[j].set;
      if (placed[j].band != placed[i].band) break;
      if (similar[a] != 0 && similar[b] != 0) continue;
      if (jaccard(sets[a], sets[b]) >= kSimilar) similar[a] = similar[b] = 1;
    }
  }
}

}  // namespace

double jaccard(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++common;
    const bool first = a[i] <= b[j], second = b[j] <= a[i];
    i += first ? 1 : 0;
    j += second ? 1 : 0;
  }
  const std::size_t all = a.size() + b.size() - common;
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

base::Slices find_similar(LinkingSets sets, std::vector<std::uint8_t>& similar) {
  similar.assign(sets.size(), 0);
  std::vector<std::vector<Placed>> bands(kBands);
  co_await base::for_each(
      sets.size(),
      [&](std::uint32_t set) {
        if (sets[set].size() < kFewestLinking) return;
        const Signature signature = signature_of(sets[set]);
        const auto size = static_cast<std::uint32_t>(sets[set].size());
        for (std::size_t band = 0; band < kBands; ++band) bands[band].push_back({band_of(signature, band), size, set});
      },
      kSetsASlice);
  for (std::vector<Placed>& placed : bands) {
    std::ranges::sort(placed);
    compare(placed, sets, similar);
    co_yield base::kGiveWay;
  }
}

}  // namespace quality
