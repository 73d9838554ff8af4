// Which k links together lift some pages most: greedy with lazy re-evaluation (Minoux 1978). Each round solves the
// objective's z on the graph with the links so far, which prices every candidate to first order (rank/gain.h); those
// that promise most are computed exactly, until the next one cannot beat the best. Adding k links to lift one page is
// W[1]-hard and has no FPTAS; greedy is a constant-factor approximation (Olsen, Viglas & Zvedeniouk 2010, "A
// Constant-Factor Approximation Algorithm for the Link Building Problem", COCOA).
//
// Cost a round: two runs of PageRank or so, and one z for each exact price, three to six of them. Memory: a copy of the
// graph, and what Gains takes. The same bits on every run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/slices.h"
#include "graph/csr.h"
#include "rank/gain.h"

namespace advise {

// A link that could be added: no such link is there. Nodes; the weight is one of FlowGraph::weight_of, or 1.
struct PlanCandidate {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  double weight = 1;
};

struct PlanOptions {
  std::size_t links = 10;  // k; fewer where no candidate gains, or limits hold
  std::size_t of_source = 2;
  std::size_t of_target = 5;
  double damping = 0.85;
  std::span<const double> teleport = {};  // as in rank::pagerank
};

struct PlanStep {
  std::size_t candidate = 0;  // index
  double gain = 0;  // of the objective, after the steps before
};

struct Plan {
  std::vector<PlanStep> steps;
  double before = 0;  // the objective: the sum of worth times score
  std::vector<double> score;  // [nodes] after all steps
  double baseline = 0;  // PagerankResult::baseline after all steps
};

// `graph` is changed: it has the links of the plan afterwards. objective: pages to lift, each once.
base::Slices plan_links(graph::FlowGraph& graph, std::span<const rank::Worth> objective,
                        std::span<const PlanCandidate> candidates, const PlanOptions& options, Plan& result);

}  // namespace advise
