#include "rank/contributions.h"

#include <utility>

#include "rank/residuals.h"

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
      unexplained_ = left_.choose(degree);
      if (unexplained_ <= options_.tolerance || edges_ >= options_.max_edges) return;
      left_.push_chosen([&](std::uint32_t node, double amount) { push(node, amount); });
    }
  }

  Contributions take(std::span<const double> teleport) && {
    for (std::size_t v = 0; v < done_.size(); ++v) done_[v] *= teleport.empty() ? options_.baseline : teleport[v];
    return {.from = std::move(done_), .unexplained = unexplained_, .edges = edges_};
  }

 private:
  void push(std::uint32_t node, double amount) {
    done_[node] += amount;
    const double part = options_.damping * amount;
    const std::uint32_t end = graph_.in.offsets[node + 1];
    for (std::uint32_t e = graph_.in.offsets[node]; e < end; ++e) {
      const std::uint32_t source = graph_.in.ids[e];
      left_.add(source, part * graph_.weight(e) * graph_.scale[source]);
    }
    edges_ += graph_.in.degree(node);
  }

  const graph::FlowGraph& graph_;
  std::span<const double> score_;
  const ContributionOptions& options_;
  std::vector<double> done_;
  Residuals left_;
  double unexplained_ = 0;
  std::uint64_t edges_ = 0;
};

// Teleport in units of the scores: a node that nothing links to has the baseline times its weight over
// the mean weight.
std::vector<double> scaled_teleport(const ContributionOptions& options) {
  double sum = 0;
  for (const double weight : options.teleport) sum += weight;
  std::vector<double> result(options.teleport.begin(), options.teleport.end());
  const double factor = options.baseline * static_cast<double>(result.size()) / sum;
  for (double& weight : result) weight *= factor;
  return result;
}

}  // namespace

Contributions contributions(const graph::FlowGraph& graph, std::span<const double> score, std::uint32_t target,
                            const ContributionOptions& options) {
  BackwardPush push(graph, score, options);
  push.run(target);
  return std::move(push).take(options.teleport.empty() ? std::vector<double>{} : scaled_teleport(options));
}

}  // namespace rank
