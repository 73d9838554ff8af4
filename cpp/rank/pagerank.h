// PageRank (Brin & Page 1998) with damping d and teleport vector t: the stationary
// distribution of  x = d P x + (1 - d P-mass) t.  Solved as the linear system y = d P y + t, scaled to
// sum 1 afterwards, which is the same thing (Gleich 2015, "PageRank beyond the Web") and spares the
// dangling sum in every sweep.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "graph/csr.h"

namespace rank {

struct PagerankOptions {
  double damping = 0.85;
  double tolerance = 1e-10;                 // L1 norm of the residual of the scaled solution
  int max_sweeps = 500;
  std::span<const double> teleport = {};    // [nodes] >= 0, any sum > 0; empty: uniform
  std::span<const double> start = {};       // [nodes] warm start; empty: teleport
};

struct PagerankResult {
  std::vector<double> score;                // [nodes] sums to 1
  double residual = 0;                      // L1, reached
  int sweeps = 0;
  bool converged = false;
};

// A resumable run: sweep() does one pass over the edges (so that a caller can report progress and
// stop between passes) and says whether it is done.
class Pagerank {
 public:
  Pagerank(const graph::FlowGraph& graph, const PagerankOptions& options);
  ~Pagerank();
  bool sweep();                             // true: done (converged, or max_sweeps reached)
  double residual() const;
  int sweeps() const;
  PagerankResult take();                    // once, after done

 private:
  struct State;
  State* state_;
};

PagerankResult pagerank(const graph::FlowGraph& graph, const PagerankOptions& options);

}  // namespace rank
