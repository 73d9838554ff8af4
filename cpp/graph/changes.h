// How a FlowGraph would be after an edit: rows of out-edges that take the place of the present ones.
#pragma once

#include <cstdint>
#include <vector>

namespace graph {

struct WeightedLink {
  std::uint32_t target = 0;
  double weight = 1;
};
// A node's links as they would be, all of them. Its shares are weight / total.
struct NewRow {
  std::uint32_t source = 0;
  std::vector<WeightedLink> links;
  double total = 0;  // of the weights, those that evaporate too; 0: passes nothing
};
struct NewTeleport {
  std::uint32_t node = 0;
  double weight = 0;  // in units of the teleport vector; uniform: 1 is the usual
};
// Nodes that are not there yet are numbered on from the graph's: until a change says otherwise they have no
// links and no teleport. Nodes that leave keep their numbers, without links and teleport.
struct Changes {
  std::uint32_t new_nodes = 0;
  std::uint32_t gone_nodes = 0;
  std::vector<NewRow> rows;            // each source at most once
  std::vector<NewTeleport> teleports;  // each node at most once
};

}  // namespace graph
