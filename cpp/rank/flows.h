// Where equity goes: how much of each section's equity its links pass to each section, what one page
// spends on targets of each kind, and what each page brings to one. One step of the flow, before damping: a page spends
// its whole score once, by shares. O(nodes + edges); inflow() O(in-edges of its target).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/csr.h"

namespace rank {

struct FlowMatrix {
  std::uint32_t sections = 0;
  std::vector<double> passed;  // [sections * sections] row: from, column: to
  std::vector<double> held;  // [sections] score of the section's pages
  std::vector<double> lost;  // [sections] what its links do not pass: dead ends, evaporated nofollow

  double from_to(std::uint32_t from, std::uint32_t to) const { return passed[std::size_t{from} * sections + to]; }
};

// section: [nodes], each < sections. Row sums + lost = held. Needs sections^2 numbers: keep it to some hundreds.
FlowMatrix flow_between(const graph::FlowGraph& graph, std::span<const double> score,
                        std::span<const std::uint32_t> section, std::uint32_t sections);

// [kinds] how much of the score of all nodes is spent on links to targets of each kind: with the kinds
// external, dead, redirected, blocked and noindex, that is what the site leaks.
std::vector<double> spent_on(const graph::FlowGraph& graph, std::span<const double> score,
                             std::span<const std::uint8_t> kind, std::uint32_t kinds);

// What one step of the flow brings to a node, by source, ascending; parallel edges of a source are one.
struct Inflow {
  std::uint32_t source = 0;
  double passed = 0;  // of the source's score, before damping
  std::uint32_t edge = 0;  // of the source's edges the one of largest weight, by its place in graph.in
};
std::vector<Inflow> inflow(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t target);

// Nodes that take equity over links and pass none on.
std::vector<std::uint32_t> sinks(const graph::FlowGraph& graph);

}  // namespace rank
