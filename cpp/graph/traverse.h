// Breadth-first levels: the least number of edges from any root; kNone (0xFFFFFFFF) where none leads.
// Roots out of range or repeated are ignored. O(nodes + edges), a queue of 4 bytes a node.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/slices.h"
#include "graph/csr.h"

namespace graph {

base::Slices bfs_depth(const Csr& out, std::span<const std::uint32_t> roots, std::vector<std::uint32_t>& depth);
std::vector<std::uint32_t> bfs_depth(const Csr& out, std::span<const std::uint32_t> roots);

}  // namespace graph
