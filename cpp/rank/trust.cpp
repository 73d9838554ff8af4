#include "rank/trust.h"

#include <utility>
#include <vector>

namespace rank {
namespace {

PagerankResult from_seeds(const graph::FlowGraph& graph, std::span<const std::uint32_t> seeds,
                          PagerankOptions options) {
  if (seeds.empty()) return {};
  std::vector<double> teleport(graph.nodes(), 0.0);
  for (const std::uint32_t seed : seeds) teleport[seed] = 1;
  options.teleport = teleport;
  return pagerank(graph, options);
}

}  // namespace

// Walking the targets in order leaves the new rows ascending.
graph::FlowGraph turned(const graph::FlowGraph& graph) {
  const std::uint32_t nodes = graph.nodes();
  graph::FlowGraph result;
  result.weight_of = graph.weight_of;
  result.in.offsets.assign(std::size_t{nodes} + 1, 0);
  for (const std::uint32_t source : graph.in.ids) ++result.in.offsets[std::size_t{source} + 1];
  for (std::size_t v = 0; v < nodes; ++v) result.in.offsets[v + 1] += result.in.offsets[v];
  result.in.ids.resize(graph.in.ids.size());
  result.code.resize(graph.code.size());
  std::vector<std::uint32_t> next = result.in.offsets;
  for (std::uint32_t v = 0; v < nodes; ++v) {
    for (std::uint32_t e = graph.in.offsets[v]; e < graph.in.offsets[v + 1]; ++e) {
      const std::uint32_t at = next[graph.in.ids[e]]++;
      result.in.ids[at] = v;
      if (!graph.code.empty()) result.code[at] = graph.code[e];
    }
  }
  return result;
}

graph::FlowGraph reversed(const graph::FlowGraph& graph) {
  graph::FlowGraph result = turned(graph);
  result.scale.resize(graph.nodes());
  for (std::uint32_t v = 0; v < graph.nodes(); ++v) {
    double total = 0;
    for (std::uint32_t e = graph.in.offsets[v]; e < graph.in.offsets[v + 1]; ++e) total += graph.weight(e);
    result.scale[v] = total > 0 ? 1 / total : 0;
  }
  return result;
}

PagerankResult trust_rank(const graph::FlowGraph& graph, std::span<const std::uint32_t> seeds,
                          const PagerankOptions& options) {
  return from_seeds(graph, seeds, options);
}

PagerankResult distrust_rank(const graph::FlowGraph& graph, std::span<const std::uint32_t> seeds,
                             const PagerankOptions& options) {
  return from_seeds(reversed(graph), seeds, options);
}

PagerankResult chei_rank(const graph::FlowGraph& graph, const PagerankOptions& options) {
  return pagerank(reversed(graph), options);
}

}  // namespace rank
