// Grouping by counting: the rows of a table by a number that each has, in the order of the table within a group.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"
#include "base/slices.h"

namespace base {

struct Groups {
  std::vector<std::uint32_t> starts;    // [groups + 1]
  std::vector<std::uint32_t> members;   // of group g: [starts[g], starts[g + 1])

  std::span<const std::uint32_t> operator[](std::uint32_t group) const {
    return std::span(members).subspan(starts[group], starts[group + 1] - starts[group]);
  }
};

// member_of(row) by group_of(row) < groups; a row of group kNone is left out. Two passes over the rows.
// Memory: 4 bytes a row and a group.
template <class GroupOf, class MemberOf>
Slices group_rows(std::uint32_t rows, std::uint32_t groups, GroupOf group_of, MemberOf member_of, Groups& result) {
  result.starts.assign(std::size_t{groups} + 2, 0);   // one ahead, so that filling leaves starts
  co_await for_each(rows, [&](std::uint32_t row) {
    const std::uint32_t group = group_of(row);
    if (group != kNone) ++result.starts[std::size_t{group} + 2];
  });
  for (std::size_t i = 2; i < result.starts.size(); ++i) result.starts[i] += result.starts[i - 1];
  result.members.resize(result.starts.back());
  co_await for_each(rows, [&](std::uint32_t row) {
    const std::uint32_t group = group_of(row);
    if (group != kNone) result.members[result.starts[std::size_t{group} + 1]++] = member_of(row);
  });
  result.starts.pop_back();
}

}  // namespace base
