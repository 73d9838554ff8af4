// Dominators: a dominates v when every way from the root to v leads through a. The immediate
// dominator is the nearest such node other than v; a page whose immediate dominator is not the home
// page hangs on that one page (Lengauer & Tarjan 1979, TOPLAS 1:1, the simple form, with iterative path compression:
// O(edges log nodes) on any input, where the well-known iterative method is quadratic on a hostile one).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/csr.h"

namespace graph {

// [nodes] the immediate dominator; the root: itself; nodes that it does not reach: kNone.
std::vector<std::uint32_t> dominators(const Csr& out, std::uint32_t root);

// [nodes] how many nodes each dominates, itself not counted: what is lost to visitors without it.
// counted: [nodes] 0: does not count; empty: all do.
std::vector<std::uint32_t> dominated_counts(std::span<const std::uint32_t> dominator,
                                            std::span<const std::uint8_t> counted = {});

}  // namespace graph
