#include "rank/whatif.h"

#include <cmath>
#include <utility>

#include "base/ids.h"
#include "rank/residuals.h"
#include "rank/trust.h"

namespace rank {

using base::kNone;

// One run: `x` is the solution so far, the residuals what its equation still lacks.
class ForwardPush {
 public:
  ForwardPush(const WhatIf& base, const graph::Changes& changes)
      : base_(base),
        changes_(changes),
        x_(base.score_.begin(), base.score_.end()),
        left_(base.graph_.nodes() + changes.new_nodes),
        changed_(x_.size() + changes.new_nodes, kNone),
        teleport_sum_(base.teleport_sum_) {
    x_.resize(changed_.size(), 0.0);
    for (std::uint32_t i = 0; i < changes.rows.size(); ++i) {
      const graph::NewRow& row = changes.rows[i];
      changed_[row.source] = i;
      const double amount = x_[row.source];
      spread_present(row.source, -amount);
      spread_new(row, amount);
    }
    for (const graph::NewTeleport& change : changes.teleports) {
      const double present = is_new(change.node) ? 0.0 : base.present_teleport(change.node);
      left_.add(change.node, (change.weight - present) * base.teleport_unit_);
      teleport_sum_ += change.weight - present;
    }
  }

  void run(double tolerance, std::uint64_t max_edges) {
    const auto degree = [&](std::uint32_t node) {
      if (changed_[node] != kNone) return static_cast<std::uint32_t>(changes_.rows[changed_[node]].links.size());
      return is_new(node) ? 0U : base_.out_.in.degree(node);
    };
    for (;;) {
      const Residuals::Rest rest = left_.rest(degree);
      // Scaling the sum to 1 spreads what the residuals sum to by teleport.
      residual_ = rest.worth + std::abs(rest.sum);
      if (residual_ <= tolerance || edges_ >= max_edges) return;
      left_.pass(rest.for_edge, degree, [&](std::uint32_t node, double amount) { push(node, amount); });
    }
  }

  WhatIfResult take(double tolerance) && {
    double total = 0;
    for (const double value : x_) total += value;
    for (double& value : x_) value /= total;
    const double reached = residual_ / total;
    const std::size_t nodes = x_.size() - changes_.gone_nodes;
    const double mean_teleport = nodes == 0 ? 0 : teleport_sum_ / static_cast<double>(nodes);
    return {.score = std::move(x_),
            .baseline = base_.teleport_unit_ * mean_teleport / total,
            .residual = reached,
            .edges = edges_,
            .converged = reached <= tolerance};
  }

 private:
  bool is_new(std::uint32_t node) const { return node >= base_.graph_.nodes(); }

  void spread_present(std::uint32_t source, double amount) {
    if (is_new(source)) return;
    const double part = base_.damping_ * base_.graph_.scale[source] * amount;
    const std::uint32_t end = base_.out_.in.offsets[source + 1];
    for (std::uint32_t e = base_.out_.in.offsets[source]; e < end; ++e) {
      left_.add(base_.out_.in.ids[e], part * base_.out_.weight(e));
    }
    edges_ += base_.out_.in.degree(source);
  }
  void spread_new(const graph::NewRow& row, double amount) {
    if (!(row.total > 0)) return;
    const double part = base_.damping_ * amount / row.total;
    for (const graph::WeightedLink& link : row.links) left_.add(link.target, part * link.weight);
    edges_ += row.links.size();
  }

  // The part of what a node has that its links to itself bring back.
  double returned(std::uint32_t node) const {
    double weight = 0;
    if (changed_[node] != kNone) {
      const graph::NewRow& row = changes_.rows[changed_[node]];
      for (const graph::WeightedLink& link : row.links) weight += link.target == node ? link.weight : 0;
      return row.total > 0 ? base_.damping_ * weight / row.total : 0;
    }
    if (is_new(node)) return 0;
    const std::uint32_t end = base_.out_.in.offsets[node + 1];
    for (std::uint32_t e = base_.out_.in.offsets[node]; e < end; ++e) {
      if (base_.out_.in.ids[e] == node) weight += base_.out_.weight(e);
    }
    return base_.damping_ * base_.graph_.scale[node] * weight;
  }

  void push(std::uint32_t node, double amount) {
    const double whole = amount / (1 - returned(node));
    x_[node] += whole;
    if (changed_[node] == kNone) {
      spread_present(node, whole);
    } else {
      spread_new(changes_.rows[changed_[node]], whole);
    }
    left_.close(node);
  }

  const WhatIf& base_;
  const graph::Changes& changes_;
  std::vector<double> x_;
  Residuals left_;
  std::vector<std::uint32_t> changed_;  // [nodes] index into changes.rows
  double teleport_sum_;
  double residual_ = 0;
  std::uint64_t edges_ = 0;
};

WhatIf::WhatIf(const graph::FlowGraph& graph, std::span<const double> score, double baseline, double damping,
               std::span<const double> teleport)
    : graph_(graph),
      out_(turned(graph)),
      score_(score),
      teleport_(teleport),
      teleport_sum_(graph.nodes()),
      teleport_unit_(baseline),
      damping_(damping) {
  if (teleport.empty()) return;
  teleport_sum_ = 0;
  for (const double weight : teleport) teleport_sum_ += weight;
  teleport_unit_ = baseline * static_cast<double>(teleport.size()) / teleport_sum_;
}

WhatIfResult WhatIf::run(const graph::Changes& changes, double tolerance, std::uint64_t max_edges) const {
  ForwardPush push(*this, changes);
  push.run(0.9 * tolerance, max_edges);  // the scores are yet to be scaled
  return std::move(push).take(tolerance);
}

graph::NewRow WhatIf::present_row(std::uint32_t node) const {
  graph::NewRow row{.source = node, .links = {}, .total = graph_.scale[node] > 0 ? 1 / graph_.scale[node] : 0};
  for (std::uint32_t e = out_.in.offsets[node]; e < out_.in.offsets[node + 1]; ++e) {
    row.links.push_back({.target = out_.in.ids[e], .weight = out_.weight(e)});
  }
  return row;
}

}  // namespace rank
