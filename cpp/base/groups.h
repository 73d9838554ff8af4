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

// Whether the rows of each group follow one another; those of group kNone do not come between.
template <class GroupOf>
Slices find_grouped(std::uint32_t rows, std::uint32_t groups, GroupOf group_of, bool& grouped) {
  std::vector<std::uint8_t> seen(groups, 0);
  std::uint32_t last = kNone;
  grouped = true;
  co_await for_each(rows, [&](std::uint32_t row) {
    const std::uint32_t group = group_of(row);
    if (!grouped || group == kNone || group == last) return;
    last = group;
    grouped = seen[group] == 0;
    seen[group] = 1;
  });
}

// visit(group, member) for every row that has a group, one group after the other, in the order of the rows within one.
// Where the rows come grouped already, as in an export that goes page by page: no memory and two passes.
template <class GroupOf, class MemberOf, class Visit>
Slices visit_by_group(std::uint32_t rows, std::uint32_t groups, GroupOf group_of, MemberOf member_of, Visit visit) {
  bool grouped = false;
  co_await find_grouped(rows, groups, group_of, grouped);
  if (grouped) {
    co_await for_each(rows, [&](std::uint32_t row) {
      const std::uint32_t group = group_of(row);
      if (group != kNone) visit(group, member_of(row));
    });
    co_return;
  }
  Groups sorted;
  co_await group_rows(rows, groups, group_of, member_of, sorted);
  std::uint32_t group = 0;
  co_await for_each(static_cast<std::uint32_t>(sorted.members.size()), [&](std::uint32_t i) {
    while (sorted.starts[group + 1] <= i) ++group;
    visit(group, sorted.members[i]);
  });
}

}  // namespace base
