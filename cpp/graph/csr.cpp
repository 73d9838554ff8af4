#include "graph/csr.h"

#include <utility>

namespace graph {
namespace {

// Turns counts at [row + 1] into row starts.
void accumulate(std::vector<std::uint32_t>& offsets) {
  for (std::size_t i = 1; i < offsets.size(); ++i) offsets[i] += offsets[i - 1];
}

std::vector<std::uint32_t> row_starts(std::uint32_t nodes, std::span<const std::uint32_t> keys) {
  std::vector<std::uint32_t> offsets(std::size_t{nodes} + 1, 0);
  for (const std::uint32_t key : keys) ++offsets[std::size_t{key} + 1];
  accumulate(offsets);
  return offsets;
}

}  // namespace

Csr build_csr(std::uint32_t nodes, std::span<const std::uint32_t> from, std::span<const std::uint32_t> to) {
  Csr in;
  in.offsets = row_starts(nodes, to);
  in.ids.resize(from.size());
  std::vector<std::uint32_t> next(in.offsets.begin(), in.offsets.end() - 1);
  for (std::size_t e = 0; e < from.size(); ++e) in.ids[next[to[e]]++] = from[e];
  return transpose(in);
}

Csr transpose(const Csr& graph) {
  Csr result;
  result.offsets = row_starts(graph.nodes(), graph.ids);
  result.ids.resize(graph.ids.size());
  if (graph.nodes() == 0) return result;
  std::vector<std::uint32_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    for (const std::uint32_t neighbour : graph.row(node)) result.ids[next[neighbour]++] = node;
  }
  return result;
}

FlowGraph uniform_flow(Csr in) {
  FlowGraph flow;
  flow.in = std::move(in);
  std::vector<std::uint32_t> links(flow.nodes(), 0);
  for (const std::uint32_t source : flow.in.ids) ++links[source];
  flow.scale.resize(flow.nodes());
  for (std::uint32_t v = 0; v < flow.nodes(); ++v) {
    flow.scale[v] = links[v] == 0 ? 0.0 : 1.0 / links[v];
  }
  return flow;
}

}  // namespace graph
