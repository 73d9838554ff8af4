// HITS (Kleinberg 1999, "Authoritative Sources in a Hyperlinked Environment", JACM 46:5): a good hub
// leads to good authorities, a good authority is led to by good hubs; the leading singular vectors of
// the weighted adjacency matrix. Power iteration from equal scores, each vector scaled to sum 1.
// Where two singular values are (nearly) equal it converges slowly or to one of several answers, which
// depends on the start; `converged` says so. Cost: two reads of the edges a sweep.
#pragma once

#include <vector>

#include "graph/csr.h"

namespace rank {

struct HitsOptions {
  double tolerance = 1e-12;  // L1 change of the authorities in one sweep
  int max_sweeps = 1000;
};

struct HitsResult {
  std::vector<double> hub;        // [nodes] sums to 1; all 0 without edges
  std::vector<double> authority;  // [nodes] sums to 1; all 0 without edges
  int sweeps = 0;
  bool converged = false;
};

HitsResult hits(const graph::FlowGraph& graph, const HitsOptions& options = {});

}  // namespace rank
