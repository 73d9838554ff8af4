#include "graph/dominators.h"

#include <algorithm>

#include "base/ids.h"

namespace graph {
namespace {

using base::kNone;

// Everything below is in numbers of discovery: 0 is the root.
class LengauerTarjan {
 public:
  LengauerTarjan(const Csr& out, std::uint32_t root) : out_(out), number_(out.nodes(), kNone) {
    discover(root);
    collect_predecessors();
  }

  std::vector<std::uint32_t> run() {
    const auto count = static_cast<std::uint32_t>(node_.size());
    semi_.resize(count);
    for (std::uint32_t v = 0; v < count; ++v) semi_[v] = v;
    best_ = semi_;
    ancestor_.assign(count, kNone);
    idom_.assign(count, 0);
    // bucket_[s]: nodes whose semidominator is s, as linked lists
    bucket_.assign(count, kNone);
    next_in_bucket_.assign(count, kNone);
    for (std::uint32_t v = count; v-- > 1;) semidominator(v);
    std::vector<std::uint32_t> result(out_.nodes(), kNone);
    if (count > 0) result[node_[0]] = node_[0];
    for (std::uint32_t v = 1; v < count; ++v) {
      if (idom_[v] != semi_[v]) idom_[v] = idom_[idom_[v]];
      result[node_[v]] = node_[idom_[v]];
    }
    return result;
  }

 private:
  void discover(std::uint32_t root) {
    if (root >= out_.nodes()) return;
    std::vector<std::uint32_t> next = out_.offsets;
    std::vector<std::uint32_t> path;
    const auto enter = [&](std::uint32_t node, std::uint32_t parent) {
      number_[node] = static_cast<std::uint32_t>(node_.size());
      node_.push_back(node);
      parent_.push_back(parent);
      path.push_back(node);
    };
    enter(root, 0);
    while (!path.empty()) {
      const std::uint32_t node = path.back();
      if (next[node] == out_.offsets[node + 1]) {
        path.pop_back();
        continue;
      }
      const std::uint32_t target = out_.ids[next[node]++];
      if (number_[target] == kNone) enter(target, number_[node]);
    }
  }

  void collect_predecessors() {
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    for (std::uint32_t v = 0; v < node_.size(); ++v) {
      for (const std::uint32_t target : out_.row(node_[v])) {
        from.push_back(v);
        to.push_back(number_[target]);
      }
    }
    predecessors_ = build_csr(static_cast<std::uint32_t>(node_.size()), to, from);
  }

  // The node of least semidominator on the way from v up to the root of its tree, v's root left out;
  // the way is made short for the next to ask.
  std::uint32_t evaluate(std::uint32_t v) {
    if (ancestor_[v] == kNone) return v;
    way_.clear();
    for (std::uint32_t u = v; ancestor_[ancestor_[u]] != kNone; u = ancestor_[u]) way_.push_back(u);
    for (; !way_.empty(); way_.pop_back()) {
      const std::uint32_t u = way_.back();
      const std::uint32_t above = ancestor_[u];
      if (semi_[best_[above]] < semi_[best_[u]]) best_[u] = best_[above];
      ancestor_[u] = ancestor_[above];
    }
    return best_[v];
  }

  void semidominator(std::uint32_t v) {
    for (const std::uint32_t u : predecessors_.row(v)) semi_[v] = std::min(semi_[v], semi_[evaluate(u)]);
    next_in_bucket_[v] = bucket_[semi_[v]];
    bucket_[semi_[v]] = v;
    const std::uint32_t parent = parent_[v];
    ancestor_[v] = parent;
    for (std::uint32_t w = bucket_[parent]; w != kNone; w = next_in_bucket_[w]) {
      const std::uint32_t u = evaluate(w);
      idom_[w] = semi_[u] < semi_[w] ? u : parent;
    }
    bucket_[parent] = kNone;
  }

  const Csr& out_;
  std::vector<std::uint32_t> number_;  // [nodes]
  std::vector<std::uint32_t> node_, parent_;
  Csr predecessors_;
  std::vector<std::uint32_t> semi_, best_, ancestor_, idom_, bucket_, next_in_bucket_, way_;
};

}  // namespace

std::vector<std::uint32_t> dominators(const Csr& out, std::uint32_t root) { return LengauerTarjan(out, root).run(); }

std::vector<std::uint32_t> dominated_counts(std::span<const std::uint32_t> dominator,
                                            std::span<const std::uint8_t> counted) {
  const auto nodes = static_cast<std::uint32_t>(dominator.size());
  std::vector<std::uint32_t> counts(nodes, 0);
  std::vector<std::uint32_t> children(nodes, 0);
  const auto has_parent = [&](std::uint32_t v) { return dominator[v] != kNone && dominator[v] != v; };
  for (std::uint32_t v = 0; v < nodes; ++v) {
    if (has_parent(v)) ++children[dominator[v]];
  }
  std::vector<std::uint32_t> ready;  // all below them is counted
  for (std::uint32_t v = 0; v < nodes; ++v) {
    if (children[v] == 0 && has_parent(v)) ready.push_back(v);
  }
  for (std::size_t i = 0; i < ready.size(); ++i) {
    const std::uint32_t parent = dominator[ready[i]];
    counts[parent] += counts[ready[i]] + (counted.empty() || counted[ready[i]] != 0 ? 1U : 0U);
    if (--children[parent] == 0 && has_parent(parent)) ready.push_back(parent);
  }
  return counts;
}

}  // namespace graph
