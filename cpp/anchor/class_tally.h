// The commonest class of each of many anchors, counted link by link. Nearly all anchors have one class or two: those
// are two counts in eight bytes, which stand where the link looks anyway (match.h), and no row of thirteen. Which of
// the two is chosen without a branch, so that a processor can count many anchors at once, all over the memory.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "anchor/classes.h"

namespace anchor {

struct ClassCount {
  static constexpr std::uint32_t kMost = (1U << 28) - 1;   // more links of one class are not told apart

  std::uint32_t of : 4 = 0, links : 28 = 0;
  bool takes(Class c) const { return links == 0 || of == static_cast<std::uint32_t>(c); }
};
using ClassCounts = std::array<ClassCount, 2>;             // all zero: no link

class ClassTally {
 public:
  void add(ClassCounts& counts, Class c, std::uint32_t links = 1) {
    ClassCount& count = counts[counts[0].takes(c) ? 0 : 1];
    if (!count.takes(c)) [[unlikely]] {
      add_to_row(counts, c, links);
    } else {
      count.of = static_cast<std::uint32_t>(c) & kInRow;
      count.links = std::min(count.links + links, ClassCount::kMost) & ClassCount::kMost;
    }
  }

  // Ties: the first in Class.
  Class commonest(const ClassCounts& counts) const {
    if (counts[1].of == kInRow) {
      const Row& row = rows_[counts[0].links - 1];
      return static_cast<Class>(std::ranges::max_element(row) - row.begin());
    }
    const auto [first, second] = counts;
    const bool more = second.links > first.links || (second.links == first.links && second.of < first.of);
    return static_cast<Class>(more ? second.of : first.of);
  }

 private:
  static constexpr std::uint32_t kInRow = 15;  // the class of both counts; the first is the row, from one
  using Row = std::array<std::uint32_t, kClasses>;

  void add_to_row(ClassCounts& counts, Class c, std::uint32_t links) {
    if (counts[1].of != kInRow) {
      Row& row = rows_.emplace_back();
      for (const ClassCount& count : counts) row[count.of] = count.links;
      counts = {ClassCount{kInRow, static_cast<std::uint32_t>(rows_.size()) & ClassCount::kMost},
                ClassCount{kInRow, 1}};
    }
    rows_[counts[0].links - 1][static_cast<std::size_t>(c)] += links;
  }

  std::vector<Row> rows_;
};

}  // namespace anchor
