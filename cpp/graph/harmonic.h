// Harmonic centrality: the sum over all other nodes u of 1 / distance(u, v), 0 where u does not
// reach v (Boldi & Vigna 2014, "Axioms for Centrality", Internet Mathematics 10). Unlike closeness it is defined on
// graphs that are not strongly connected.
// Breadth-first searches run 64 at a time, a bit each (Then et al. 2014, "The More the Merrier", PVLDB 8:4).
// Exact up to `searches` nodes, O(nodes * edges / 64). Above, an estimate from that many sources spread evenly
// over the node numbers (Eppstein & Wang 2004, J. Graph Algorithms Appl. 8:1): its standard error is about
// nodes / sqrt(searches) times that of 1 / distance, so use it to compare, not to report digits.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/csr.h"

namespace graph {

struct Harmonic {
  std::vector<double> centrality;  // [nodes]
  bool exact = true;
  std::uint32_t searches = 0;      // sources that were searched from
};

inline constexpr std::uint32_t kHarmonicSearches = 4096;

Harmonic harmonic_centrality(const Csr& out, std::uint32_t searches = kHarmonicSearches);

}  // namespace graph
