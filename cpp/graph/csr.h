// Compressed sparse rows: the neighbours of node v are ids[offsets[v], offsets[v + 1]).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace graph {

struct Csr {
  std::vector<std::uint32_t> offsets;  // [nodes + 1]
  std::vector<std::uint32_t> ids;      // [edges], ascending within a row

  std::uint32_t nodes() const { return offsets.empty() ? 0 : static_cast<std::uint32_t>(offsets.size() - 1); }
  std::uint32_t edges() const { return static_cast<std::uint32_t>(ids.size()); }
  std::uint32_t degree(std::uint32_t node) const { return offsets[node + 1] - offsets[node]; }
  std::span<const std::uint32_t> row(std::uint32_t node) const { return {ids.data() + offsets[node], degree(node)}; }
};

// Edge e of the input becomes an entry of row from[e]; repeated edges stay. Two counting passes:
// one groups the edges by target, the other walks the targets in order, so rows come out ascending
// without a sort. Needs from.size() == to.size() < 2^32 and every id < nodes. O(nodes + edges).
Csr build_csr(std::uint32_t nodes, std::span<const std::uint32_t> from, std::span<const std::uint32_t> to);
Csr transpose(const Csr& graph);

// What equity flows along: in-edges with the share of its source that each carries.
// The shares of one source sum to at most 1; what is missing (dangling nodes, evaporated nofollow)
// is spread by teleport. A share is weight_of[code] * scale[source].
struct FlowGraph {
  Csr in;                          // row v: sources of v's in-edges
  std::vector<std::uint8_t> code;  // [edges] index into weight_of; empty: every edge has weight 1
  std::vector<double> weight_of;   // [<= 256]
  std::vector<double> scale;       // [nodes] 1 / total weight of the source's links, 0: it has none

  std::uint32_t nodes() const { return in.nodes(); }
  double weight(std::uint32_t edge) const { return code.empty() ? 1.0 : weight_of[code[edge]]; }
};

// Every link counts one: scale is 1 / out-degree. The textbook's graph.
FlowGraph uniform_flow(Csr in);

}  // namespace graph
