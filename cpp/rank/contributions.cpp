#include "rank/contributions.h"

#include <algorithm>

namespace rank {
namespace {

// Pushing against the links: `done` is part of z, `left` what its equation still lacks.
class BackwardPush {
 public:
  BackwardPush(const graph::FlowGraph& graph, std::span<const double> score, const ContributionOptions& options)
      : graph_(graph), score_(score), options_(options), done_(graph.nodes(), 0.0), left_(graph.nodes(), 0.0) {}

  void run(std::uint32_t target) {
    left_[target] = 1;
    waiting_.push_back(target);
    const double wanted = options_.tolerance * score_[target];
    // A round pushes what matters of the nodes that waited when it began. What matters gets finer as the rest
    // shrinks: a node waits while its share of the rest is worth more than an even part.
    for (unexplained_ = score_[target]; unexplained_ > wanted && edges_ < options_.max_edges;) {
      if (!round(unexplained_ / static_cast<double>(std::max<std::size_t>(waiting_.size(), 1)) / 8)) break;
    }
  }

  Contributions take(std::span<const double> teleport) && {
    for (std::size_t v = 0; v < done_.size(); ++v) done_[v] *= teleport.empty() ? options_.baseline : teleport[v];
    return {.from = std::move(done_), .unexplained = unexplained_, .edges = edges_};
  }

 private:
  bool round(double worth) {
    const std::vector<std::uint32_t> now = in_order();
    waiting_.clear();
    bool pushed = false;
    for (const std::uint32_t node : now) {
      if (left_[node] * score_[node] < worth) {
        waiting_.push_back(node);
        continue;
      }
      push(node);
      pushed = true;
    }
    unexplained_ = 0;
    for (const std::uint32_t node : waiting_) unexplained_ += left_[node] * score_[node];
    return pushed;
  }

  // The waiting nodes, ascending: their rows then follow each other in memory.
  std::vector<std::uint32_t> in_order() {
    std::vector<std::uint32_t> now;
    if (waiting_.size() < left_.size() / 16) {
      now.swap(waiting_);
      std::ranges::sort(now);
      return now;
    }
    now.reserve(waiting_.size());
    for (std::uint32_t node = 0; node < graph_.nodes(); ++node) {
      if (left_[node] > 0) now.push_back(node);
    }
    return now;
  }

  void push(std::uint32_t node) {
    const double amount = left_[node];
    left_[node] = 0;
    done_[node] += amount;
    const std::uint32_t end = graph_.in.offsets[node + 1];
    edges_ += graph_.in.degree(node);
    for (std::uint32_t e = graph_.in.offsets[node]; e < end; ++e) {
      const std::uint32_t source = graph_.in.ids[e];
      const double part = options_.damping * graph_.weight(e) * graph_.scale[source] * amount;
      if (!(part > 0)) continue;
      if (left_[source] == 0) waiting_.push_back(source);
      left_[source] += part;
    }
  }

  const graph::FlowGraph& graph_;
  std::span<const double> score_;
  const ContributionOptions& options_;
  std::vector<double> done_, left_;
  std::vector<std::uint32_t> waiting_;  // nodes with something left, each once
  double unexplained_ = 1;
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
