// Where a page's equity comes from. The score of page v is a sum over all pages u of what u's own
// teleport brings to v along every path of links:  x_v = sum_u c_u,  c_u = t_u z_u,  z = d P^T z + e_v
// (Andersen, Borgs, Chayes, Hopcroft, Mirrokni & Teng 2007, "Local Computation of PageRank
// Contributions", WAW). First by pushing from v against the links, so that pages which do not lead to v
// cost nothing; what is not yet pushed is worth sum_u x_u r_u of the score, known exactly. Where that takes
// long, and at once for the strongest, to which nearly every page leads, by the sweeps of influence.h.
// Cost: less than a run of rank::pagerank, much less for a page that few lead to.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/csr.h"

namespace rank {

struct ContributionOptions {
  double damping = 0.85;
  double tolerance = 1e-10;               // of the target's score that may stay unexplained, absolute,
  double share = 1e-6;                    // and as a part of it
  double baseline = 0;                    // PagerankResult::baseline of the run that gave the scores
  std::span<const double> teleport = {};  // as in that run
};

struct Contributions {
  std::vector<double> from;   // [nodes] sums to the target's score, up to `unexplained`
  double unexplained = 0;     // of the score
};

// Needs target < nodes, score as rank::pagerank gave it for the same graph, damping and teleport.
Contributions contributions(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t target,
                            const ContributionOptions& options);

}  // namespace rank
