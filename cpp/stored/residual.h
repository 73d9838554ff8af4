// How far scores are from being PageRank of a network on disk, whoever computed them: one pass over its arcs.
//   r = d P x + (1 - mass of d P x) t - x, with x scaled to sum 1
// The L1 norm of r bounds their error: |x - PageRank| <= |r| / (1 - d).
// Memory: 8 bytes a node, 16 an active node.
#pragma once

#include "base/result.h"
#include "stored/rank.h"

namespace stored {

// scores: [nodes], finite and >= 0; its memory is used for the pass. Errors: kBadContainer, kChangedWhileRead.
base::Result<double> residual_of(const Network& network, const RankOptions& options, Doubles scores);

}  // namespace stored
