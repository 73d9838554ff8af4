// What if? New scores after some nodes' links (or teleport) change, from the present ones.
// The present scores solve x = d P x + t. Under P' and t' they miss  r = d (P' - P) x + (t' - t), which
// is not zero only where a changed row leads. Pushing r along the new links until its L1 norm is below the
// tolerance gives the solution of the changed system (Gauss-Southwell; Ohsaka, Maehara &
// Kawarabayashi 2015, "Efficient PageRank Tracking in Evolving Networks", KDD): an edit costs what it touches,
// not what there is. Scores are scaled to sum 1 at the end, as always.
// Each run starts from the present scores, so undoing an edit is running without it.
// Making one costs a pass over the edges and 4 to 5 bytes an edge; a run allocates 20 bytes a node.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/changes.h"
#include "graph/csr.h"

namespace rank {

struct WhatIfResult {
  std::vector<double> score;  // [nodes + new nodes] sums to 1
  double baseline = 0;        // as in PagerankResult
  double residual = 0;        // L1, bound
  std::uint64_t edges = 0;    // pushed along
  bool converged = false;
};

class WhatIf {
 public:
  // `score` and `baseline` are of a run of rank::pagerank on `graph` with this damping and teleport
  // (empty: uniform). Graph and spans must outlive it.
  WhatIf(const graph::FlowGraph& graph, std::span<const double> score, double baseline, double damping,
         std::span<const double> teleport = {});

  // The default leaves each score within 1e-9 of a fresh run's, and takes less than a tenth of its time but for
  // the strongest thousandth of pages, two thirds at most for those.
  WhatIfResult run(const graph::Changes& changes, double tolerance = 1e-9,
                   std::uint64_t max_edges = std::uint64_t{1} << 34) const;

  // The node's present links, to be changed and given back.
  graph::NewRow present_row(std::uint32_t node) const;
  double present_teleport(std::uint32_t node) const { return teleport_.empty() ? 1.0 : teleport_[node]; }

 private:
  friend class ForwardPush;
  const graph::FlowGraph& graph_;
  graph::FlowGraph out_;  // row u: targets of u
  std::span<const double> score_;
  std::span<const double> teleport_;
  double teleport_sum_;   // of the weights
  double teleport_unit_;  // what a teleport weight of 1 is worth in units of the scores
  double damping_;
};

}  // namespace rank
