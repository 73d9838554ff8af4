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
  ForwardPush(const WhatIf& base, const Changes& changes)
      : base_(base),
        changes_(changes),
        x_(base.score_.begin(), base.score_.end()),
        left_(base.graph_.nodes()),
        changed_(x_.size(), kNone) {
    for (std::uint32_t i = 0; i < changes.rows.size(); ++i) {
      const NewRow& row = changes.rows[i];
      changed_[row.source] = i;
      const double amount = x_[row.source];
      spread_present(row.source, -amount);
      spread_new(row, amount);
    }
    for (const NewTeleport& change : changes.teleports) {
      left_.add(change.node, (change.weight - base.present_teleport(change.node)) * base.teleport_unit_);
    }
  }

  void run(double tolerance, std::uint64_t max_edges) {
    const auto degree = [&](std::uint32_t node) { return base_.out_.in.degree(node); };
    for (;;) {
      // Scaling the sum to 1 spreads what the residuals sum to by teleport; that is looked at when it may be the end.
      residual_ = left_.choose(degree);
      const bool spent = edges_ >= max_edges;
      if (residual_ <= tolerance || spent) residual_ += std::abs(left_.sum());
      if (residual_ <= tolerance || spent) return;
      left_.push_chosen([&](std::uint32_t node, double amount) { push(node, amount); });
    }
  }

  WhatIfResult take(double tolerance) && {
    double total = 0;
    for (const double value : x_) total += value;
    for (double& value : x_) value /= total;
    const double reached = residual_ / total;
    return {.score = std::move(x_),
            .baseline = base_.baseline_ / total,
            .residual = reached,
            .edges = edges_,
            .converged = reached <= tolerance};
  }

 private:
  void spread_present(std::uint32_t source, double amount) {
    const double part = base_.damping_ * base_.graph_.scale[source] * amount;
    const std::uint32_t end = base_.out_.in.offsets[source + 1];
    for (std::uint32_t e = base_.out_.in.offsets[source]; e < end; ++e) {
      left_.add(base_.out_.in.ids[e], part * base_.out_.weight(e));
    }
    edges_ += base_.out_.in.degree(source);
  }
  void spread_new(const NewRow& row, double amount) {
    if (!(row.total > 0)) return;
    const double part = base_.damping_ * amount / row.total;
    for (const WeightedLink& link : row.links) left_.add(link.target, part * link.weight);
    edges_ += row.links.size();
  }

  void push(std::uint32_t node, double amount) {
    x_[node] += amount;
    if (changed_[node] == kNone) {
      spread_present(node, amount);
    } else {
      spread_new(changes_.rows[changed_[node]], amount);
    }
  }

  const WhatIf& base_;
  const Changes& changes_;
  std::vector<double> x_;
  Residuals left_;
  std::vector<std::uint32_t> changed_;  // [nodes] index into changes.rows
  double residual_ = 0;
  std::uint64_t edges_ = 0;
};

WhatIf::WhatIf(const graph::FlowGraph& graph, std::span<const double> score, double baseline, double damping,
               std::span<const double> teleport)
    : graph_(graph),
      out_(turned(graph)),
      score_(score),
      teleport_(teleport),
      baseline_(baseline),
      teleport_unit_(baseline),
      damping_(damping) {
  if (teleport.empty()) return;
  double sum = 0;
  for (const double weight : teleport) sum += weight;
  teleport_unit_ = baseline * static_cast<double>(teleport.size()) / sum;
}

WhatIfResult WhatIf::run(const Changes& changes, double tolerance, std::uint64_t max_edges) const {
  ForwardPush push(*this, changes);
  push.run(0.9 * tolerance, max_edges);  // the scores are yet to be scaled
  return std::move(push).take(tolerance);
}

NewRow WhatIf::present_row(std::uint32_t node) const {
  NewRow row{.source = node, .links = {}, .total = graph_.scale[node] > 0 ? 1 / graph_.scale[node] : 0};
  for (std::uint32_t e = out_.in.offsets[node]; e < out_.in.offsets[node + 1]; ++e) {
    row.links.push_back({.target = out_.in.ids[e], .weight = out_.weight(e)});
  }
  return row;
}

}  // namespace rank
