#include "anchor/groups.h"

namespace anchor {

LinkGroups group_links(std::uint32_t groups, std::span<const std::uint32_t> group_of_link) {
  LinkGroups result;
  result.offsets.assign(groups + std::size_t{1}, 0);
  for (const std::uint32_t group : group_of_link) {
    if (group != base::kNone) ++result.offsets[group + std::size_t{1}];
  }
  for (std::uint32_t group = 0; group < groups; ++group) result.offsets[group + 1] += result.offsets[group];
  result.links.resize(result.offsets.back());
  std::vector<std::uint32_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::uint32_t link = 0; link < group_of_link.size(); ++link) {
    if (group_of_link[link] != base::kNone) result.links[next[group_of_link[link]]++] = link;
  }
  return result;
}

}  // namespace anchor
