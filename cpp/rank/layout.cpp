#include "rank/layout.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/ids.h"

namespace rank {
namespace {

constexpr std::uint32_t kBlock = 512;     // nodes; their rows stay together
constexpr std::uint32_t kLongRow = 63;    // rows of this length and longer are not told apart
constexpr std::uint8_t kNothing = 0xFF;   // class of a weight that is not above 0

// The class of each code: codes of equal weight share one.
std::vector<std::uint8_t> classify(const graph::FlowGraph& graph, std::vector<double>& weights) {
  std::vector<std::uint8_t> class_of(graph.weight_of.size(), kNothing);
  for (std::size_t code = 0; code < class_of.size(); ++code) {
    const double weight = graph.weight_of[code];
    if (!(weight > 0)) continue;
    const auto found = std::ranges::find(weights, weight);
    class_of[code] = static_cast<std::uint8_t>(found - weights.begin());
    if (found == weights.end()) weights.push_back(weight);
  }
  return class_of;
}

// Appends the nodes of a block in ascending order of row length (a stable counting sort).
void append_block(const graph::Csr& in, std::span<const std::uint32_t> block, std::vector<std::uint32_t>& order) {
  std::array<std::uint32_t, kLongRow + 2> start{};
  const auto length = [&](std::uint32_t node) { return std::min(in.degree(node), kLongRow); };
  for (const std::uint32_t node : block) ++start[length(node) + 1];
  for (std::size_t i = 1; i < start.size(); ++i) start[i] += start[i - 1];
  const std::size_t base = order.size();
  order.resize(base + block.size());
  for (const std::uint32_t node : block) order[base + start[length(node)]++] = node;
}

std::vector<std::uint32_t> active_order(const graph::FlowGraph& graph) {
  std::vector<std::uint32_t> order;
  order.reserve(graph.nodes());
  std::vector<std::uint32_t> block;
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    if (graph.scale[node] > 0) block.push_back(node);
    if (block.size() == kBlock || node + 1 == graph.nodes()) {
      append_block(graph.in, block, order);
      block.clear();
    }
  }
  return order;
}

}  // namespace

Layout lay_out(const graph::FlowGraph& graph, double damping) {
  Layout layout;
  const std::vector<std::uint8_t> class_of = classify(graph, layout.weights);
  const bool uniform = graph.code.empty();
  if (uniform || layout.weights.empty()) layout.weights = {1.0};
  const std::uint32_t classes = layout.classes();

  layout.node = active_order(graph);
  layout.position.assign(graph.nodes(), base::kNone);
  for (std::uint32_t p = 0; p < layout.active(); ++p) layout.position[layout.node[p]] = p;

  std::size_t edges = 0;
  for (const std::uint32_t node : layout.node) edges += graph.in.degree(node);
  layout.slots.resize(edges);
  layout.offsets.resize(std::size_t{layout.active()} + 1);
  layout.pivot.resize(layout.active());
  std::uint32_t end = 0;
  for (std::uint32_t p = 0; p < layout.active(); ++p) {
    const std::uint32_t node = layout.node[p];
    double returned = 0;
    for (std::uint32_t e = graph.in.offsets[node]; e < graph.in.offsets[node + 1]; ++e) {
      const std::uint32_t source = graph.in.ids[e];
      const std::uint32_t source_position = layout.position[source];
      const std::uint8_t weight_class = uniform ? std::uint8_t{0} : class_of[graph.code[e]];
      if (source == node) returned += graph.weight(e);
      const bool kept = source != node && source_position != base::kNone && weight_class != kNothing;
      layout.slots[end] = source_position * classes + weight_class;
      end += kept ? 1 : 0;
    }
    layout.offsets[p + 1] = end;
    layout.pivot[p] = 1 / (1 - damping * returned * graph.scale[node]);
  }
  layout.slots.resize(end);
  return layout;
}

}  // namespace rank
