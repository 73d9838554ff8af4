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

// The class of each code: codes of equal weight share one. Without codes every edge has that of code 0.
std::uint8_t code_of(const graph::FlowGraph& graph, std::uint32_t edge) {
  return graph.code.empty() ? std::uint8_t{0} : graph.code[edge];
}
std::vector<std::uint8_t> classify(const graph::FlowGraph& graph, std::vector<double>& weights) {
  if (graph.code.empty()) {
    weights = {1.0};
    return {0};
  }
  std::vector<std::uint8_t> class_of(graph.weight_of.size(), kNothing);
  for (std::size_t code = 0; code < class_of.size(); ++code) {
    const double weight = graph.weight_of[code];
    if (!(weight > 0)) continue;
    const auto found = std::ranges::find(weights, weight);
    class_of[code] = static_cast<std::uint8_t>(found - weights.begin());
    if (found == weights.end()) weights.push_back(weight);
  }
  if (weights.empty()) weights = {1.0};
  return class_of;
}

// Appends the nodes of a block in ascending order of row length (a stable counting sort).
template <class Length>
void append_block(Length row_length, std::span<const std::uint32_t> block, std::vector<std::uint32_t>& order) {
  std::array<std::uint32_t, kLongRow + 2> start{};
  const auto length = [&](std::uint32_t node) { return std::min(row_length(node), kLongRow); };
  for (const std::uint32_t node : block) ++start[length(node) + 1];
  for (std::size_t i = 1; i < start.size(); ++i) start[i] += start[i - 1];
  const std::size_t base = order.size();
  order.resize(base + block.size());
  for (const std::uint32_t node : block) order[base + start[length(node)]++] = node;
}

template <class Length>
std::vector<std::uint32_t> active_order(const graph::FlowGraph& graph, Length row_length) {
  std::vector<std::uint32_t> order;
  order.reserve(graph.nodes());
  std::vector<std::uint32_t> block;
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    if (graph.scale[node] > 0) block.push_back(node);
    if (block.size() == kBlock || node + 1 == graph.nodes()) {
      append_block(row_length, block, order);
      block.clear();
    }
  }
  return order;
}

// Nodes and positions; room for the rest.
template <class Length>
void place(const graph::FlowGraph& graph, Length row_length, Layout& layout) {
  layout.node = active_order(graph, row_length);
  layout.position.assign(graph.nodes(), base::kNone);
  for (std::uint32_t p = 0; p < layout.active(); ++p) layout.position[layout.node[p]] = p;
  layout.offsets.resize(std::size_t{layout.active()} + 1);
  layout.pivot.resize(layout.active());
}

double pivot_of(double damping, double returned, double scale) { return 1 / (1 - damping * returned * scale); }

}  // namespace

Layout lay_out(const graph::FlowGraph& graph, double damping) {
  Layout layout;
  const auto row_length = [&](std::uint32_t node) { return graph.in.degree(node); };
  const std::vector<std::uint8_t> class_of = classify(graph, layout.weights);
  place(graph, row_length, layout);
  const std::uint32_t classes = layout.classes();

  std::size_t edges = 0;
  for (const std::uint32_t node : layout.node) edges += graph.in.degree(node);
  layout.slots.resize(edges);
  std::uint32_t end = 0;
  for (std::uint32_t p = 0; p < layout.active(); ++p) {
    const std::uint32_t node = layout.node[p];
    double returned = 0;
    for (std::uint32_t e = graph.in.offsets[node]; e < graph.in.offsets[node + 1]; ++e) {
      const std::uint32_t source = graph.in.ids[e];
      const std::uint32_t source_position = layout.position[source];
      const std::uint8_t weight_class = class_of[code_of(graph, e)];
      if (source == node) returned += graph.weight(e);
      const bool kept = source != node && source_position != base::kNone && weight_class != kNothing;
      layout.slots[end] = source_position * classes + weight_class;
      end += kept ? 1 : 0;
    }
    layout.offsets[p + 1] = end;
    layout.pivot[p] = pivot_of(damping, returned, graph.scale[node]);
  }
  layout.slots.resize(end);
  return layout;
}

Layout lay_out_turned(const graph::FlowGraph& graph, double damping) {
  Layout layout;
  const std::vector<std::uint8_t> class_of = classify(graph, layout.weights);
  const auto class_at = [&](std::uint32_t e) { return class_of[code_of(graph, e)]; };
  // Dead ends ask for nothing, so that edges to them are no part of a row.
  std::vector<std::uint32_t> next(graph.nodes(), 0);
  std::vector<double> returned(graph.nodes(), 0.0);
  for (std::uint32_t v = 0; v < graph.nodes(); ++v) {
    if (!(graph.scale[v] > 0)) continue;
    for (std::uint32_t e = graph.in.offsets[v]; e < graph.in.offsets[v + 1]; ++e) {
      const std::uint32_t source = graph.in.ids[e];
      next[source] += source != v && class_at(e) != kNothing ? 1 : 0;
      if (source == v) returned[v] += graph.weight(e);
    }
  }
  place(graph, [&](std::uint32_t node) { return next[node]; }, layout);
  const std::uint32_t classes = layout.classes();
  for (std::uint32_t p = 0; p < layout.active(); ++p) {
    const std::uint32_t node = layout.node[p];
    layout.offsets[p + 1] = layout.offsets[p] + next[node];
    layout.pivot[p] = pivot_of(damping, returned[node], graph.scale[node]);
  }
  layout.slots.resize(layout.offsets.back());
  next.assign(graph.nodes(), base::kNone);
  for (std::uint32_t p = 0; p < layout.active(); ++p) next[layout.node[p]] = layout.offsets[p];
  for (std::uint32_t v = 0; v < graph.nodes(); ++v) {
    if (layout.position[v] == base::kNone) continue;
    const std::uint32_t first = layout.position[v] * classes;
    for (std::uint32_t e = graph.in.offsets[v]; e < graph.in.offsets[v + 1]; ++e) {
      std::uint32_t& at = next[graph.in.ids[e]];
      if (graph.in.ids[e] != v && at != base::kNone && class_at(e) != kNothing)
        layout.slots[at++] = first + class_at(e);
    }
  }
  return layout;
}

}  // namespace rank
