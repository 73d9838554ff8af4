// What a visit at each node is worth to some nodes: z = d P^T z + c, where c is what being there is worth. With c = 1
// at one node it is how often a visit that starts at u comes to that node (Andersen, Borgs, Chayes, Hopcroft, Mirrokni
// & Teng 2007, "Local Computation of PageRank Contributions", WAW); with c = 1 everywhere, how long it lasts.
//
// Gauss-Seidel sweeps over the turned graph, up to eight questions at once: a sweep costs what it reads, and it
// reads the links once for all of them. What is slow to settle is how often visits come by at all, the same for nearly
// every start. Its size is known, since the teleport adds z up to the scores' sum of c, so that after each sweep
// every z is moved along one given direction to where that holds (a coarse correction, as in aggregation methods).
//
// Needs scores of rank::pagerank on the same graph. Sums in one order: the same bits on every run.
// Cost: a pass over the edges to make one, 5 bytes an edge and 24 a node; a run 8 to 64 bytes a node and 5 to 40
// sweeps.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/csr.h"
#include "rank/layout.h"

namespace rank {

// A run of rank::pagerank, and what it was given.
struct PresentRank {
  std::span<const double> score;          // [nodes]
  double baseline = 0;                    // PagerankResult::baseline
  double damping = 0.85;
  std::span<const double> teleport = {};  // [nodes] weights; empty: uniform
};

// The teleport of a node in units of the scores: a node that nothing links to has the baseline times its weight
// over the mean.
double teleport_unit(const PresentRank& present);  // of a weight of 1
std::vector<double> teleport_of(const PresentRank& present);

struct Worth {
  std::uint32_t node = 0;
  double worth = 1;
};

class Influence {
 public:
  // Graph and spans must outlive it.
  Influence(const graph::FlowGraph& graph, const PresentRank& present);

 private:
  friend class InfluenceRun;
  double teleport_at(std::uint32_t node) const {
    return teleport_unit_ * (present_.teleport.empty() ? 1.0 : present_.teleport[node]);
  }

  const graph::FlowGraph& graph_;
  PresentRank present_;
  Layout layout_;
  std::vector<std::uint32_t> next_;          // [edges] position of the target
  std::vector<std::uint8_t> weight_class_;   // [edges]
  double teleport_unit_;
  std::vector<double> teleport_;             // [active]
};

// A resumable run, as Pagerank is. At most kTogether questions; each node at most once in a question.
class InfluenceRun {
 public:
  static constexpr std::size_t kTogether = 8;

  // tolerance: of each value, absolute. direction: [nodes] what the corrections move along, best of all how long visits
  // last; empty: the same everywhere. The influence and the direction must outlive it.
  InfluenceRun(const Influence& influence, std::span<const std::vector<Worth>> questions, double tolerance,
               std::span<const double> direction = {});

  bool sweep();  // true: done
  int sweeps() const { return sweeps_; }
  double at(std::size_t question, std::uint32_t node) const;
  std::vector<double> take(std::size_t question) const;  // [nodes]

 private:
  struct Own {
    std::uint32_t position;
    std::uint32_t question;
    double worth;
  };

  void ask(std::uint32_t question, std::span<const Worth> worths, std::vector<double>& worth_at);
  template <std::size_t kWidth>
  void gauss_seidel();
  void correct();
  double direction_at(std::uint32_t position) const {
    return direction_.empty() ? 1.0 : direction_[influence_.layout_.node[position]];
  }

  const Influence& influence_;
  std::span<const double> direction_;
  double enough_;  // change in a sweep
  std::size_t width_;  // questions there is room for
  std::size_t questions_;
  std::vector<Own> own_;  // by position, then question
  std::vector<double> value_;  // [active * width]
  std::vector<std::vector<Worth>> ends_;  // by question: dead ends that are worth something
  std::vector<double> wanted_;  // by question: what the teleport adds active values up to
  std::vector<double> found_;  // the same, in the last sweep
  std::vector<double> moved_;  // by question: by the last correction; 0: none is made any more
  double along_ = 0;  // what the teleport adds the direction up to
  double change_ = 0;
  int sweeps_ = 0;
};

// One question, to its end.
std::vector<double> influence(const Influence& graph, const std::vector<Worth>& question, double tolerance,
                              std::span<const double> direction = {});

}  // namespace rank
