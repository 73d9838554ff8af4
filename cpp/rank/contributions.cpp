#include "rank/contributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "rank/residuals.h"
#include "rank/sweeps.h"

namespace rank {
namespace {

// Pushing against the links: `done` is part of z, the residuals are what its equation still lacks.
class BackwardPush {
 public:
  BackwardPush(const graph::FlowGraph& graph, std::span<const double> score, double damping)
      : graph_(graph), damping_(damping), done_(graph.nodes(), 0.0), left_(graph.nodes(), score) {}

  // False: it would take too long.
  bool run(std::uint32_t target, double tolerance) {
    const auto degree = [&](std::uint32_t node) { return graph_.in.degree(node); };
    left_.add(target, 1);
    for (;;) {
      const Residuals::Rest rest = left_.rest(degree);
      if (rest.worth <= tolerance) return true;
      if (edges_ > graph_.in.edges()) return false;
      left_.pass(rest.for_edge, degree, [&](std::uint32_t node, double amount) { push(node, amount); });
    }
  }

  std::vector<double> take() && { return std::move(done_); }

 private:
  void push(std::uint32_t node, double amount) {
    const std::uint32_t end = graph_.in.offsets[node + 1];
    double returned = 0;
    for (std::uint32_t e = graph_.in.offsets[node]; e < end; ++e) {
      if (graph_.in.ids[e] == node) returned += graph_.weight(e);
    }
    const double whole = amount / (1 - damping_ * returned * graph_.scale[node]);
    done_[node] += whole;
    const double part = damping_ * whole;
    edges_ += graph_.in.degree(node);
    for (std::uint32_t e = graph_.in.offsets[node]; e < end; ++e) {
      const std::uint32_t source = graph_.in.ids[e];
      left_.add(source, part * graph_.weight(e) * graph_.scale[source]);
    }
    left_.close(node);
  }

  const graph::FlowGraph& graph_;
  double damping_;
  std::vector<double> done_;
  Residuals left_;
  std::uint64_t edges_ = 0;  // pushed along
};

// z by sweeps over the turned graph, until what they still add, taken as a geometric series, is below the
// tolerance; `z` is where they start. A target that passes nothing on has z = 1 and counts for those that link to it.
void sweep(const graph::FlowGraph& graph, double damping, std::uint32_t target, double tolerance,
           std::vector<double>& z) {
  constexpr int kMostSweeps = 500;
  const bool passes = graph.scale[target] > 0;
  std::vector<double> wanted(graph.nodes(), 0.0);  // z at the target, divided by the scale as all of z is
  if (passes) wanted[target] = 1 / graph.scale[target];
  for (std::uint32_t e = graph.in.offsets[target]; !passes && e < graph.in.offsets[target + 1]; ++e) {
    wanted[graph.in.ids[e]] += damping * graph.weight(e);
  }

  Layout layout = lay_out_turned(graph, damping);
  std::vector<double> share;
  std::vector<double> own;
  for (const std::uint32_t node : layout.node) {
    share.push_back(graph.scale[node]);
    own.push_back(wanted[node]);
  }
  Sweeps sweeps(std::move(layout), damping, std::move(share), std::move(own), 0);
  const Layout& rows = sweeps.layout();
  for (std::uint32_t p = 0; p < rows.active(); ++p) sweeps.put(p, z[rows.node[p]]);
  for (int i = 0; i < kMostSweeps; ++i) {
    sweeps.sweep(tolerance);
    if (sweeps.change() * sweeps.rate() <= tolerance * (1 - sweeps.rate())) break;
  }
  for (std::uint32_t p = 0; p < rows.active(); ++p) z[rows.node[p]] = sweeps.carried(p) / rows.weights[0];
  if (!passes) z[target] = 1;
}

}  // namespace

Contributions contributions(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t target,
                            const ContributionOptions& options) {
  assert(target < graph.nodes() && score.size() == graph.nodes());
  constexpr double kStrong = 4;  // times the mean score: nearly every page leads to such a page
  const bool strong = score[target] * graph.nodes() > kStrong;
  const double tolerance = std::min(options.tolerance, options.share * score[target]);
  BackwardPush push(graph, score, options.damping);
  const bool pushed = !strong && push.run(target, tolerance);
  Contributions result{.from = std::move(push).take()};
  if (!pushed) sweep(graph, options.damping, target, tolerance / score[target], result.from);

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
