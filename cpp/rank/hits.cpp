#include "rank/hits.h"

#include <cmath>

namespace rank {
namespace {

void scale_to_one(std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  if (!(sum > 0)) return;
  for (double& value : values) value /= sum;
}

}  // namespace

HitsResult hits(const graph::FlowGraph& graph, const HitsOptions& options) {
  const std::uint32_t nodes = graph.nodes();
  HitsResult result;
  result.hub.assign(nodes, nodes == 0 ? 0.0 : 1.0 / nodes);
  result.authority.assign(nodes, 0.0);
  while (!result.converged && result.sweeps < options.max_sweeps) {
    const std::vector<double> last = result.authority;
    for (std::uint32_t v = 0; v < nodes; ++v) {
      double sum = 0;
      for (std::uint32_t e = graph.in.offsets[v]; e < graph.in.offsets[v + 1]; ++e) {
        sum += graph.weight(e) * result.hub[graph.in.ids[e]];
      }
      result.authority[v] = sum;
    }
    scale_to_one(result.authority);
    result.hub.assign(nodes, 0.0);
    for (std::uint32_t v = 0; v < nodes; ++v) {
      for (std::uint32_t e = graph.in.offsets[v]; e < graph.in.offsets[v + 1]; ++e) {
        result.hub[graph.in.ids[e]] += graph.weight(e) * result.authority[v];
      }
    }
    scale_to_one(result.hub);
    double change = 0;
    for (std::uint32_t v = 0; v < nodes; ++v) change += std::abs(result.authority[v] - last[v]);
    ++result.sweeps;
    result.converged = change <= options.tolerance;
  }
  return result;
}

}  // namespace rank
