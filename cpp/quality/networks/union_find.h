// Sets that grow together (disjoint sets). The smallest member is the root of its set, so the sets do not depend on the
// order in which they were joined. Cost: O(log n) a join, amortised, by halving paths.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace quality {

class UnionFind {
 public:
  explicit UnionFind(std::uint32_t members) : parent_(members) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t root(std::uint32_t member) {
    while (parent_[member] != member) {
      parent_[member] = parent_[parent_[member]];
      member = parent_[member];
    }
    return member;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }
  // Sets of `least` members or more, each ascending, by their smallest member.
  std::vector<std::vector<std::uint32_t>> sets(std::size_t least) {
    std::vector<std::uint32_t> sizes(parent_.size(), 0), place(parent_.size(), 0);
    for (std::uint32_t i = 0; i < parent_.size(); ++i) ++sizes[root(i)];
    std::vector<std::vector<std::uint32_t>> result;
    for (std::uint32_t i = 0; i < parent_.size(); ++i) {
      const std::uint32_t of = root(i);
      if (sizes[of] < least) continue;
      if (of == i) {
        place[of] = static_cast<std::uint32_t>(result.size());
        result.emplace_back().reserve(sizes[of]);
      }
      result[place[of]].push_back(i);
    }
    return result;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace quality
