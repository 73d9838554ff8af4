// Strongly connected components: the sets of nodes of which each can reach each other (Tarjan 1972,
// SIAM J. Comput. 1:2), with a stack of
// its own, so depth costs no machine stack.
// Result: component of each node, numbered in topological order: a link between two components leads
// from the lower to the higher number. O(nodes + edges); 16 bytes a node while it runs.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/csr.h"

namespace graph {

struct Components {
  std::vector<std::uint32_t> of_node;  // [nodes]
  std::vector<std::uint32_t> size;     // [components]

  std::uint32_t count() const { return static_cast<std::uint32_t>(size.size()); }
};

Components strong_components(const Csr& out);

}  // namespace graph
