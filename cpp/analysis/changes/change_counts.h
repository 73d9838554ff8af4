// What was gained and lost by domain or by anchor: the links of one domain, or with one anchor, together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "analysis/changes/changes.h"
#include "crawl/crawl.h"

namespace analysis {

enum class Presence : std::uint8_t { kGained, kLost, kKept };  // codes of catalog::values::kPresence
struct ChangeCount {
  std::uint32_t key = 0;  // a domain or an anchor
  std::uint32_t links_before = 0, links_after = 0, gained = 0, lost = 0;
  bool replaced = false, listed_otherwise = false;  // some link of it
  std::int32_t first_seen = crawl::kNoDate, last_seen = crawl::kNoDate;
  double strength = std::numeric_limits<double>::quiet_NaN();  // the highest of its links
};
// kGained: no link was live, and some is; kLost: the last live link is known to be lost, or has other words.
Presence presence_of(const ChangeCount& count);

// In the order of the keys. `key_of`, `strength_of`: [histories], keys below `keys`. Without those that have no live
// link at either end and neither gained nor lost one. O(keys + n log n).
std::vector<ChangeCount> count_changes(const std::vector<LinkHistory>& histories,
                                       const std::vector<std::uint32_t>& key_of, std::size_t keys,
                                       const std::vector<double>& strength_of);

}  // namespace analysis
