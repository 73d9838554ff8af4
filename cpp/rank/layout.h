// A FlowGraph laid out for sweeps over y = d P y + t. Internal to rank.
//
// - Only nodes that pass something on have a row ("active"); what dead ends receive is not needed
//   until the end. A row's edges from its own node become part of its pivot.
// - Rows are sorted by length within blocks of 512 nodes: the loop over a row then runs the same number of
//   times as the one before, which the branch predictor needs (a sweep takes two thirds of the time),
//   and neighbours in the crawl stay neighbours in memory.
// - An edge is the number of a slot: a (source, weight) pair that holds what such an edge carries.
//   So a row is a plain sum, whatever the weights. slot = position * classes + class.
// O(nodes + edges), one pass over the edges, two where it is turned. Memory: 4 bytes an edge, 24 a node.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/csr.h"

namespace rank {

struct Layout {
  std::vector<std::uint32_t> node;       // [active] node at this position
  std::vector<std::uint32_t> position;   // [nodes] kNone: passes nothing on
  std::vector<std::uint32_t> offsets;    // [active + 1]
  std::vector<std::uint32_t> slots;      // [edges of active rows, without those to itself]
  std::vector<double> pivot;             // [active] 1 / (1 - d * share that returns to itself)
  std::vector<double> weights;           // [classes] distinct weights > 0; never empty

  std::uint32_t active() const { return static_cast<std::uint32_t>(node.size()); }
  std::uint32_t classes() const { return static_cast<std::uint32_t>(weights.size()); }
};

Layout lay_out(const graph::FlowGraph& graph, double damping);
// Of the graph with every edge turned round and what an edge carries left as it is: for y = d P^T y + t.
Layout lay_out_turned(const graph::FlowGraph& graph, double damping);

}  // namespace rank
