#include "rank/flows.h"

#include <algorithm>
#include <cassert>

namespace rank {
namespace {

// The equity that an edge passes.
double passed_by(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t edge) {
  const std::uint32_t source = graph.in.ids[edge];
  return score[source] * graph.scale[source] * graph.weight(edge);
}

// visit(source, target, amount) for every edge.
template <class Visit>
void for_each_flow(const graph::FlowGraph& graph, std::span<const double> score, Visit visit) {
  for (std::uint32_t v = 0; v < graph.nodes(); ++v) {
    for (std::uint32_t e = graph.in.offsets[v]; e < graph.in.offsets[v + 1]; ++e) {
      visit(graph.in.ids[e], v, passed_by(graph, score, e));
    }
  }
}

}  // namespace

FlowMatrix flow_between(const graph::FlowGraph& graph, std::span<const double> score,
                        std::span<const std::uint32_t> section, std::uint32_t sections) {
  assert(score.size() == graph.nodes() && section.size() == graph.nodes());
  FlowMatrix matrix;
  matrix.sections = sections;
  matrix.passed.assign(std::size_t{sections} * sections, 0.0);
  matrix.held.assign(sections, 0.0);
  for (std::uint32_t v = 0; v < graph.nodes(); ++v) matrix.held[section[v]] += score[v];
  for_each_flow(graph, score, [&](std::uint32_t source, std::uint32_t target, double amount) {
    matrix.passed[std::size_t{section[source]} * sections + section[target]] += amount;
  });
  matrix.lost = matrix.held;
  for (std::uint32_t from = 0; from < sections; ++from) {
    for (std::uint32_t to = 0; to < sections; ++to) matrix.lost[from] -= matrix.from_to(from, to);
    matrix.lost[from] = std::max(matrix.lost[from], 0.0);  // what rounding left below nothing
  }
  return matrix;
}

std::vector<double> spent_on(const graph::FlowGraph& graph, std::span<const double> score,
                             std::span<const std::uint8_t> kind, std::uint32_t kinds) {
  std::vector<double> spent(kinds, 0.0);
  for_each_flow(graph, score,
                [&](std::uint32_t, std::uint32_t target, double amount) { spent[kind[target]] += amount; });
  return spent;
}

std::vector<Inflow> inflow(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t target) {
  assert(score.size() == graph.nodes() && target < graph.nodes());
  std::vector<Inflow> result;
  for (std::uint32_t e = graph.in.offsets[target]; e < graph.in.offsets[target + 1]; ++e) {
    const std::uint32_t source = graph.in.ids[e];
    if (result.empty() || result.back().source != source) result.push_back({.source = source, .edge = e});
    Inflow& one = result.back();
    one.passed += passed_by(graph, score, e);
    if (graph.weight(e) > graph.weight(one.edge)) one.edge = e;
  }
  return result;
}

std::vector<std::uint32_t> sinks(const graph::FlowGraph& graph) {
  std::vector<std::uint8_t> passes(graph.nodes(), 0);
  for (std::uint32_t v = 0; v < graph.nodes(); ++v) {
    for (std::uint32_t e = graph.in.offsets[v]; e < graph.in.offsets[v + 1]; ++e) {
      const std::uint32_t source = graph.in.ids[e];
      if (source != v && graph.weight(e) > 0) passes[source] = 1;
    }
  }
  std::vector<std::uint32_t> result;
  for (std::uint32_t v = 0; v < graph.nodes(); ++v) {
    const std::span<const std::uint32_t> sources = graph.in.row(v);
    const bool receives = std::ranges::any_of(sources, [&](std::uint32_t source) { return source != v; });
    if (receives && passes[v] == 0) result.push_back(v);
  }
  return result;
}

}  // namespace rank
