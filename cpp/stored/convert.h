// A compressed graph as a network file: every arc weighs the same, and visits start everywhere.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "base/result.h"
#include "stored/bvgraph.h"

namespace stored {

// The name of each node, asked for in their order.
using NextName = std::function<base::Result<std::string_view>(std::uint32_t node)>;

// in_arcs: the transposed graph, whose "successors" of a node are those that lead to it. progress(share of the work).
// name: may be empty: they have none.
// Three passes over it, since rows of dead ends come after all others. Memory: 17 bytes a node at most.
// Errors: those of BvGraph::each_node, and of name.
base::Result<void> convert(const BvGraph& in_arcs, const NextName& name,
                           const std::function<void(std::string_view)>& put,
                           const std::function<void(double)>& progress);

}  // namespace stored
