#include "rank/contributions.h"

#include <cmath>
#include <utility>

#include "rank/pagerank.h"
#include "rank/residuals.h"
#include "rank/trust.h"

namespace rank {
namespace {

// Pushing against the links: `done` is part of z, the residuals are what its equation still lacks.
class BackwardPush {
 public:
  BackwardPush(const graph::FlowGraph& graph, std::span<const double> score, const ContributionOptions& options)
      : graph_(graph), score_(score), options_(options), done_(graph.nodes(), 0.0), left_(graph.nodes(), score) {}

  void run(std::uint32_t target) {
    const auto degree = [&](std::uint32_t node) { return graph_.in.degree(node); };
    left_.add(target, 1);
    for (;;) {
      const Residuals::Rest rest = left_.rest(degree);
      if (rest.worth <= options_.tolerance) return;
      left_.pass(rest.for_edge, degree, [&](std::uint32_t node, double amount) { push(node, amount); });
    }
  }

  std::vector<double> take() && { return std::move(done_); }

 private:
  void push(std::uint32_t node, double amount) {
    done_[node] += amount;
    const double part = options_.damping * amount;
    const std::uint32_t end = graph_.in.offsets[node + 1];
    for (std::uint32_t e = graph_.in.offsets[node]; e < end; ++e) {
      const std::uint32_t source = graph_.in.ids[e];
      left_.add(source, part * graph_.weight(e) * graph_.scale[source]);
    }
  }

  const graph::FlowGraph& graph_;
  std::span<const double> score_;
  const ContributionOptions& options_;
  std::vector<double> done_;
  Residuals left_;
};

// z by sweeps: q = z / scale solves q = d P' q + b, where row u of P' holds the targets of u and b is what
// only the target has. A target that passes nothing on has z = 1 and counts for those that link to it.
std::vector<double> by_sweeps(const graph::FlowGraph& graph, double score, std::uint32_t target,
                              const ContributionOptions& options) {
  graph::FlowGraph turned_graph = turned(graph);
  turned_graph.scale = graph.scale;
  std::vector<double> own(graph.nodes(), 0.0);
  const bool passes = graph.scale[target] > 0;
  if (passes) own[target] = 1 / graph.scale[target];
  for (std::uint32_t e = graph.in.offsets[target]; !passes && e < graph.in.offsets[target + 1]; ++e) {
    if (graph.scale[graph.in.ids[e]] > 0) own[graph.in.ids[e]] += options.damping * graph.weight(e);
  }
  double sum = 0;
  for (const double value : own) sum += value;

  std::vector<double> z(graph.nodes(), 0.0);
  if (sum > 0) {
    const PagerankResult q = pagerank(
        turned_graph,
        {.damping = options.damping, .tolerance = options.tolerance / score, .max_sweeps = 1000, .teleport = own});
    // The unscaled solution, from the score of a node that has nothing but a mean start.
    const double unscale = sum / (q.baseline * graph.nodes());
    for (std::uint32_t v = 0; v < graph.nodes(); ++v) z[v] = q.score[v] * unscale * graph.scale[v];
  }
  if (!passes) z[target] = 1;
  return z;
}

std::vector<double> by_pushes(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t target,
                              const ContributionOptions& options) {
  BackwardPush push(graph, score, options);
  push.run(target);
  return std::move(push).take();
}

}  // namespace

Contributions contributions(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t target,
                            const ContributionOptions& options) {
  constexpr double kStrong = 4;  // times the mean score
  const bool strong = score[target] * graph.nodes() > kStrong;
  Contributions result;
  result.from = strong ? by_sweeps(graph, score[target], target, options) : by_pushes(graph, score, target, options);

  // Teleport in units of the scores: a node that nothing links to has the baseline times its weight over the mean.
  double sum = 0;
  for (const double weight : options.teleport) sum += weight;
  const double unit = sum > 0 ? options.baseline * graph.nodes() / sum : options.baseline;
  double explained = 0;
  for (std::uint32_t v = 0; v < graph.nodes(); ++v) {
    result.from[v] *= options.teleport.empty() ? unit : unit * options.teleport[v];
    explained += result.from[v];
  }
  result.unexplained = std::abs(score[target] - explained);
  return result;
}

}  // namespace rank
