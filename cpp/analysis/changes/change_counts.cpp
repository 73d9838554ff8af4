#include "analysis/changes/change_counts.h"

#include <algorithm>
#include <cmath>

#include "analysis/changes/link_presence.h"
#include "base/ids.h"

namespace analysis {

Presence presence_of(const ChangeCount& count) {
  if (count.listed_otherwise) return Presence::kKept;
  if (count.links_before == 0 && count.links_after > 0) return Presence::kGained;
  return count.links_after == 0 && (count.lost > 0 || count.replaced) ? Presence::kLost : Presence::kKept;
}

std::vector<ChangeCount> count_changes(const std::vector<LinkHistory>& histories,
                                       const std::vector<std::uint32_t>& key_of, std::size_t keys,
                                       const std::vector<double>& strength_of) {
  std::vector<std::uint32_t> row_of(keys, base::kNone);
  std::vector<ChangeCount> counts;
  for (std::size_t i = 0; i < histories.size(); ++i) {
    const LinkHistory& history = histories[i];
    std::uint32_t& row = row_of[key_of[i]];
    if (row == base::kNone) {
      row = static_cast<std::uint32_t>(counts.size());
      counts.emplace_back().key = key_of[i];
    }
    ChangeCount& count = counts[row];
    count.links_before += history.before ? 1 : 0;
    count.links_after += history.after ? 1 : 0;
    count.gained += history.gained ? 1 : 0;
    count.lost += history.lost ? 1 : 0;
    count.replaced = count.replaced || history.replaced;
    count.listed_otherwise = count.listed_otherwise || history.listed_otherwise;
    count.first_seen = earlier_day(count.first_seen, history.first_seen);
    count.last_seen = std::max(count.last_seen, history.last_seen);
    if (!std::isnan(strength_of[i]) && !(strength_of[i] <= count.strength)) count.strength = strength_of[i];
  }
  std::erase_if(counts, [](const ChangeCount& count) {
    return count.links_before + count.links_after + count.gained + count.lost == 0;
  });
  std::ranges::sort(counts, {}, &ChangeCount::key);
  return counts;
}

}  // namespace analysis
