// PageRank (Brin & Page 1998) with damping d and teleport vector t: the stationary distribution of
//   x = d P x + (1 - mass of d P x) t
// where P[v][u] is the share of u's equity that its link to v carries. What a node does not pass on
// (a dangling node, evaporated nofollow) is spread by t. Solved as the linear system y = d P y + t,
// scaled to sum 1 afterwards, which is the same thing (Gleich 2015, "PageRank beyond the Web",
// SIAM Review 57:3) and spares the dangling sum in every sweep.
//
// The sweeps are those of sweeps.h. One order, one sum: the same bits on every run.
// Needs: damping in [0, 1), tolerance > 0, max_sweeps >= 1, spans of [nodes] or empty.
// Cost: one read of every edge a sweep; 5 to 60 sweeps for 1e-10. Memory: 32 bytes a node.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "graph/csr.h"

namespace rank {

struct PagerankOptions {
  double damping = 0.85;
  double tolerance = 1e-10;                 // L1 norm of the residual of the scaled solution
  int max_sweeps = 500;
  std::span<const double> teleport = {};    // [nodes] >= 0, any sum > 0; empty: uniform
  std::span<const double> start = {};       // [nodes] warm start: earlier scores; empty: teleport
};

struct PagerankResult {
  std::vector<double> score;                // [nodes] sums to 1
  double baseline = 0;                      // score of a node that nothing links to, mean teleport
  double residual = 0;                      // L1 norm of d P x + (1 - mass) t - x, measured
  int sweeps = 0;
  bool converged = false;
};

// A resumable run: sweep() does one pass over the edges (so that a caller can report progress and
// stop between passes) and says whether it is done. The graph must outlive it; options are copied.
class Pagerank {
 public:
  Pagerank(const graph::FlowGraph& graph, const PagerankOptions& options);
  ~Pagerank();
  Pagerank(Pagerank&&) noexcept;
  Pagerank& operator=(Pagerank&&) noexcept;

  bool sweep();                             // true: done (converged, or max_sweeps reached)
  double residual() const;                  // last known bound on the residual; 1 before the first sweep
  int sweeps() const;
  PagerankResult take();                    // once, after done

 private:
  struct State;
  std::unique_ptr<State> state_;
};

PagerankResult pagerank(const graph::FlowGraph& graph, const PagerankOptions& options);

}  // namespace rank
