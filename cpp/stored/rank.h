// rank::pagerank of a network that stays on disk: the same linear system, the same end, memory for nodes only.
//
// Gauss-Seidel where it costs nothing: a row reads the newest values of its own block and of all rounds before
// (pass.h), and of the other blocks of its round those of the sweep before. So blocks of a round can be computed by any
// number of threads, and the bits are the same for all of them. Every fourth sweep is followed by the Aitken step of
// rank/sweeps.h. Ends where a Jacobi pass measures that the L1 residual is no more than the tolerance.
//
// Needs: damping in [0, 1), tolerance > 0, max_sweeps >= 1. The network must outlive it.
// Cost: a sweep reads the rows of active nodes once, 2 to 3 bytes an arc. Memory: 32 bytes an active node, 40 with
// teleport.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/result.h"
#include "stored/huge_pages.h"
#include "stored/network.h"

namespace stored {

struct RankOptions {
  double damping = 0.85;
  double tolerance = 1e-10;
  int max_sweeps = 500;
  unsigned threads = 1;
  std::function<void(double)> progress = [](double) {};  // how much of the present pass is done, 0..1
};

class Rank {
 public:
  // Reads what is known of nodes, and holds all else of the file against its checksums that sweeps do not read.
  // Errors: kBadContainer, kChangedWhileRead.
  static base::Result<Rank> begin(const Network& network, RankOptions options);

  base::Result<bool> sweep();  // true: done (converged, or max_sweeps reached)
  double residual() const { return residual_; }  // last known bound on the residual; 1 before the first sweep
  int sweeps() const { return swept_; }
  bool converged() const { return converged_; }

  // After done: every node's score in order of nodes, sum 1. visit(node, score); false ends it.
  base::Result<void> scores(const std::function<bool(std::uint32_t, double)>& visit);

 private:
  Rank(const Network& network, RankOptions options) : network_(&network), options_(std::move(options)) {}

  base::Result<void> read_nodes();
  base::Result<void> gauss_seidel();
  base::Result<void> check();
  void keep_for_extrapolation();
  void extrapolate();
  double own(std::uint32_t position) const { return own_.empty() ? mean_own_ : own_[position]; }
  void show(Section section, std::uint64_t done) const;

  const Network* network_;
  RankOptions options_;
  double mean_own_ = 0;
  double own_sum_ = 1;  // of the teleport, as the file has it
  double end_own_ = 0;  // the teleport of all dead ends
  Doubles share_;  // [active] what a node passes on by an arc of weight 1
  Doubles own_;  // [active] teleport; empty: uniform
  Doubles carried_;  // [active] share * y
  Doubles before_;  // [active] carried one sweep ago; after a check, y
  Doubles earlier_;  // [active] two sweeps ago
  double total_ = 0;  // of y, all nodes
  double residual_ = 1;
  double change_ = 1;  // of what is carried, relative, L1, in the last sweep; 1: not known
  double change_wanted_ = 0;  // a check is worth its pass below this
  double change_at_extrapolation_ = 0;
  bool extrapolates_ = true;
  int in_period_ = 0;
  int swept_ = 0;
  bool converged_ = false;
};

}  // namespace stored
