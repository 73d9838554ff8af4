// What one link changes, in closed form: added, removed, or beginning or ceasing to pass equity.
//
// With x = d P x + t, the objective f = c.x / sum(x), z = d P^T z + c (influence.h) and s the z of c = 1, a
// link u -> v makes of u's row p the row keep p + give e_v. By Sherman & Morrison (1950) the sums of c x and of x
// then change by x_u D_c / k and x_u D_s / k, where
//   D_c = d give z[v] - (1 - keep) (z[u] - c[u])     D_s likewise     k = 1 - D_u, of the z of c = e_u.
// Taking k = 1 prices all sources of a target from one z (first order; right within a percent as a rule).
//
// A z is at least 1 at its page v, and at most d^2 z[v] at a source that does not link v, so that an error of the z is
// at most (1 + d) / (d (1 - d)) times as large a share of the gain: 15 times where d is 0.85.
//
// Scores are those of rank::pagerank, which sum to 1. Needs damping in [0, 1). O(1) a price; Gains costs one z.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/csr.h"
#include "rank/influence.h"

namespace rank {

// How far off the z of a page may be for first-order gains, which are a fifth of a percent off by themselves.
inline constexpr double kFirstOrder = 1e-4;

// A link as its source's row has it: `passes` is false where its share evaporates.
struct LinkWeight {
  double weight = 0;  // 0: there is none
  bool passes = true;
};
struct LinkEdit {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  LinkWeight before;
  LinkWeight after;
};

// The row of the source would be keep * (as it is) + give * (a visit at the target).
struct RowShift {
  double keep = 1;
  double give = 0;
};
// total: of the weights of all links of the source, those that evaporate too; 0: it has none.
RowShift shift_of(double total, LinkWeight before, LinkWeight after);

// A z at both ends of a link, and its c at the source.
struct Ends {
  double source = 0;
  double target = 0;
  double worth = 0;
};
double pull(const RowShift& shift, double damping, const Ends& z);

struct Pulls {
  double aim = 0;       // D_c
  double sum = 0;       // D_s
  double itself = 0;    // D_u; 0: first order
  double arrives = 0;   // teleport of a target that is no node yet (teleport_of), and counts as one of c
};
// The change of f from `value`, where the source has this score.
double change(double score, double value, const Pulls& pulls);

// All edits of one graph.
class Gains {
 public:
  // Graph and spans must outlive it.
  Gains(const graph::FlowGraph& graph, const PresentRank& present);

  const Influence& influence() const { return influence_; }
  std::span<const double> lasting() const { return lasting_; }  // [nodes] s
  // How far off a z may be so that no gain is off by more than 1e-10.
  double tolerance() const { return tolerance_; }
  RowShift shift(const LinkEdit& edit) const;
  double score(std::uint32_t node) const { return present_.score[node]; }

  // aim: z of the objective. back: z of c = e_source; the default gives the first order.
  double gain(const LinkEdit& edit, double value, const Ends& aim, const Ends& back = {}) const;

 private:
  const graph::FlowGraph& graph_;
  PresentRank present_;
  Influence influence_;
  double tolerance_;
  std::vector<double> lasting_;
};

}  // namespace rank
