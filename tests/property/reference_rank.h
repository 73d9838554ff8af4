// Slow, plain answers that the fast ones are held against. Written from the definitions, sharing
// nothing with cpp/rank.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "graph/csr.h"
#include "support/random.h"

namespace reference {

using support::Random;

struct EdgeList {
  std::uint32_t nodes = 0;
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;

  void add(std::uint32_t source, std::uint32_t target) {
    from.push_back(source);
    to.push_back(target);
  }
};

// Few nodes get most links; some nodes have no links, some links are double or lead to themselves.
inline EdgeList random_edges(Random& random, std::uint32_t nodes, std::uint32_t edges) {
  EdgeList list{.nodes = nodes, .from = {}, .to = {}};
  for (std::uint32_t e = 0; e < edges; ++e) {
    const double u = random.unit();
    list.add(random.below(nodes), static_cast<std::uint32_t>(u * u * u * nodes));
  }
  return list;
}

inline graph::FlowGraph uniform(const EdgeList& list) {
  return graph::uniform_flow(graph::build_csr(list.nodes, list.to, list.from));
}

// Weights of four classes, and up to a third of a source's weight evaporates.
inline graph::FlowGraph weighted(const EdgeList& list, Random& random) {
  graph::FlowGraph flow = uniform(list);
  flow.weight_of = {1.0, 0.1, 0.5, 3.0};
  flow.code.resize(flow.in.ids.size());
  std::vector<double> total(list.nodes, 0.0);
  for (std::size_t e = 0; e < flow.code.size(); ++e) {
    flow.code[e] = static_cast<std::uint8_t>(random.below(4));
    total[flow.in.ids[e]] += flow.weight_of[flow.code[e]];
  }
  for (std::uint32_t v = 0; v < list.nodes; ++v) {
    if (total[v] > 0) flow.scale[v] = 1 / (total[v] * (1 + random.unit() / 2));
  }
  return flow;
}

inline graph::FlowGraph random_flow(Random& random, std::uint32_t nodes) {
  const EdgeList edges = random_edges(random, nodes, random.below(6 * nodes + 1));
  return random.below(2) == 0 ? uniform(edges) : weighted(edges, random);
}

inline double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

inline std::vector<double> normalised(std::span<const double> weights, std::size_t size) {
  std::vector<double> result(size, 1.0);
  if (!weights.empty()) result.assign(weights.begin(), weights.end());
  double sum = 0;
  for (const double w : result) sum += w;
  for (double& w : result) w /= sum;
  return result;
}

// One step of x = d P x + (1 - mass) t, as the definition says it.
inline std::vector<double> power_step(const graph::FlowGraph& flow, double damping, std::span<const double> teleport,
                                      std::span<const double> x) {
  std::vector<double> next(x.size(), 0.0);
  for (std::uint32_t v = 0; v < flow.nodes(); ++v) {
    for (std::uint32_t e = flow.in.offsets[v]; e < flow.in.offsets[v + 1]; ++e) {
      const std::uint32_t u = flow.in.ids[e];
      next[v] += damping * x[u] * flow.weight(e) * flow.scale[u];
    }
  }
  double mass = 0;
  for (const double value : next) mass += value;
  for (std::size_t v = 0; v < next.size(); ++v) next[v] += (1 - mass) * teleport[v];
  return next;
}

inline std::vector<double> power_iteration(const graph::FlowGraph& flow, double damping, int iterations,
                                           std::span<const double> weights = {}) {
  const std::vector<double> teleport = normalised(weights, flow.nodes());
  std::vector<double> x = teleport;
  for (int i = 0; i < iterations; ++i) x = power_step(flow, damping, teleport, x);
  return x;
}

// (I - d P) y = t by Gaussian elimination with pivoting, scaled to sum 1. O(n^3).
inline std::vector<double> dense_pagerank(const graph::FlowGraph& flow, double damping,
                                          std::span<const double> weights = {}) {
  const std::size_t n = flow.nodes();
  std::vector<std::vector<double>> a(n, std::vector<double>(n + 1, 0.0));
  const std::vector<double> teleport = normalised(weights, n);
  for (std::uint32_t v = 0; v < n; ++v) {
    a[v][v] += 1;
    a[v][n] = teleport[v];
    for (std::uint32_t e = flow.in.offsets[v]; e < flow.in.offsets[v + 1]; ++e) {
      const std::uint32_t u = flow.in.ids[e];
      a[v][u] -= damping * flow.weight(e) * flow.scale[u];
    }
  }
  for (std::size_t c = 0; c < n; ++c) {
    std::size_t pivot = c;
    for (std::size_t r = c; r < n; ++r) {
      if (std::abs(a[r][c]) > std::abs(a[pivot][c])) pivot = r;
    }
    std::swap(a[c], a[pivot]);
    for (std::size_t r = c + 1; r < n; ++r) {
      const double factor = a[r][c] / a[c][c];
      if (factor == 0) continue;
      for (std::size_t k = c; k <= n; ++k) a[r][k] -= factor * a[c][k];
    }
  }
  std::vector<double> y(n, 0.0);
  double sum = 0;
  for (std::size_t r = n; r-- > 0;) {
    double rest = a[r][n];
    for (std::size_t k = r + 1; k < n; ++k) rest -= a[r][k] * y[k];
    y[r] = rest / a[r][r];
    sum += y[r];
  }
  for (double& value : y) value /= sum;
  return y;
}

inline double l1(std::span<const double> a, std::span<const double> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
  return sum;
}

}  // namespace reference
