// The anchors of an export, each folded and read once. Memory: 48 bytes and the folded text of each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/slices.h"
#include "quality/measure.h"
#include "quality/values/anchor_values.h"

namespace quality {

inline constexpr std::uint32_t kRowsASlice = 1U << 13;  // a few ms

template <class Rows>
std::uint32_t size_of(const Rows& rows) {
  return static_cast<std::uint32_t>(rows.size());
}

class AnchorTable {
 public:
  AnchorTable(const Export& rows, const Words& words) : rows_(&rows), words_(&words) {}  // which outlive it

  // Names the site by those anchors that are addresses, and reads all.
  base::Slices read(SiteNames& site);
  const AnchorFacts* find(std::uint32_t anchor) const { return anchor == base::kNone ? nullptr : &facts_[anchor]; }
  // Adds anchor_campaign, by the hashes that find_campaigns gives.
  void mark(std::span<const std::uint64_t> campaigns);

 private:
  std::string_view folded(std::uint32_t anchor) const {
    return std::string_view(texts_).substr(starts_[anchor], starts_[anchor + 1] - starts_[anchor]);
  }
  base::Slices fold();
  base::Slices name_site(SiteNames& site) const;

  const Export* rows_;
  const Words* words_;
  std::string texts_;  // one behind the other, folded
  std::vector<std::size_t> starts_ = {0};
  std::vector<AnchorFacts> facts_;
};

}  // namespace quality
