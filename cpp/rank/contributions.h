// Where a page's equity comes from. The score of page v is a sum over all pages u of what u's own
// teleport brings to v along every path of links:  x_v = sum_u c_u,  c_u = t_u z_u,  z = d P^T z + e_v
// (Andersen, Borgs, Chayes, Hopcroft, Mirrokni & Teng 2007, "Local Computation of PageRank
// Contributions", WAW). Solved by pushing from v against the links, so that pages which do not lead
// to v cost nothing. What is not yet pushed is worth sum_u x_u r_u of the score, known exactly; pushing goes
// on until that is at most the tolerance.
// Cost: less than a run of rank::pagerank; far less for a page that few lead to.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/csr.h"

namespace rank {

struct ContributionOptions {
  double damping = 0.85;
  double tolerance = 1e-10;               // of the target's score that may stay unexplained, absolute
  double baseline = 0;                    // PagerankResult::baseline of the run that gave the scores
  std::span<const double> teleport = {};  // as in that run
  std::uint64_t max_edges = std::uint64_t{1} << 34;  // pushes stop after this many edges
};

struct Contributions {
  std::vector<double> from;   // [nodes] sums to the target's score, up to `unexplained`
  double unexplained = 0;     // of the score
  std::uint64_t edges = 0;    // pushed along
};

// Needs target < nodes, score as rank::pagerank gave it for the same graph, damping and teleport.
Contributions contributions(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t target,
                            const ContributionOptions& options);

}  // namespace rank
