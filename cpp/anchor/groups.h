// Links in groups: by target, by section, by anchor. Two counting passes; order within a group is that of the links.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"

namespace anchor {

struct LinkGroups {
  std::vector<std::uint32_t> offsets;          // [groups + 1] into links
  std::vector<std::uint32_t> links;            // link numbers, ascending within a group

  std::uint32_t size() const { return static_cast<std::uint32_t>(offsets.size()) - 1; }
  std::span<const std::uint32_t> operator[](std::uint32_t group) const {
    return std::span(links).subspan(offsets[group], offsets[group + 1] - offsets[group]);
  }
};

// `group_of_link`: [links] the group (< groups) of each; base::kNone: the link does not count.
LinkGroups group_links(std::uint32_t groups, std::span<const std::uint32_t> group_of_link);

}  // namespace anchor
