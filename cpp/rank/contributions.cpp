#include "rank/contributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "rank/influence.h"
#include "rank/residuals.h"

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

}  // namespace

Contributions contributions(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t target,
                            const ContributionOptions& options) {
  assert(target < graph.nodes() && score.size() == graph.nodes());
  constexpr double kStrong = 4;  // times the mean score: nearly every page leads to such a page
  const bool strong = score[target] * graph.nodes() > kStrong;
  const double tolerance = std::min(options.tolerance, options.share * score[target]);
  BackwardPush push(graph, score, options.damping);
  const bool pushed = !strong && push.run(target, tolerance);
  const PresentRank present{
      .score = score, .baseline = options.baseline, .damping = options.damping, .teleport = options.teleport};
  const std::vector<double> teleport = teleport_of(present);
  Contributions result;
  if (pushed) {
    result.from = std::move(push).take();
  } else {
    double sum = 0;
    for (const double amount : teleport) sum += amount;
    result.from = influence(Influence(graph, present), {{.node = target}}, tolerance / sum);
  }

  double explained = 0;
  for (std::uint32_t v = 0; v < graph.nodes(); ++v) {
    result.from[v] *= teleport[v];
    explained += result.from[v];
  }
  result.unexplained = std::abs(score[target] - explained);
  return result;
}

}  // namespace rank
