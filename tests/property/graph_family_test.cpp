// Components, dominators and harmonic centrality against their definitions on random graphs.
#include <cmath>

#include <catch_amalgamated.hpp>

#include "base/ids.h"
#include "graph/components.h"
#include "graph/dominators.h"
#include "graph/harmonic.h"
#include "graph/traverse.h"
#include "property/reference_rank.h"

namespace {

using base::kNone;
using reference::Random;

graph::Csr random_graph(Random& random, std::uint32_t nodes) {
  const reference::EdgeList edges = reference::random_edges(random, nodes, random.below(4 * nodes + 1));
  return graph::build_csr(nodes, edges.from, edges.to);
}

// What root reaches when one node is taken out.
std::vector<std::uint32_t> depth_without(const graph::Csr& out, std::uint32_t root, std::uint32_t removed) {
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;
  for (std::uint32_t v = 0; v < out.nodes(); ++v) {
    for (const std::uint32_t w : out.row(v)) {
      if (v == removed || w == removed) continue;
      from.push_back(v);
      to.push_back(w);
    }
  }
  const std::vector<std::uint32_t> roots = {root};
  return graph::bfs_depth(graph::build_csr(out.nodes(), from, to), roots);
}

}  // namespace

TEST_CASE("nodes share a component exactly when each reaches the other, and components are in order") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    const graph::Csr out = random_graph(random, 1 + random.below(30));
    const graph::Components components = graph::strong_components(out);
    std::vector<std::uint32_t> size(components.count(), 0);
    for (std::uint32_t v = 0; v < out.nodes(); ++v) {
      ++size[components.of_node[v]];
      const std::vector<std::uint32_t> here = graph::bfs_depth(out, std::vector{v});
      for (std::uint32_t w = 0; w < out.nodes(); ++w) {
        const bool back = graph::bfs_depth(out, std::vector{w})[v] != kNone;
        const bool mutual = here[w] != kNone && back;
        REQUIRE(mutual == (components.of_node[v] == components.of_node[w]));
      }
      for (const std::uint32_t w : out.row(v)) REQUIRE(components.of_node[v] <= components.of_node[w]);
    }
    CHECK(size == components.size);
  }
}

TEST_CASE("a dominates v exactly when v is lost without a") {
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    Random random(seed);
    const graph::Csr out = random_graph(random, 2 + random.below(30));
    const std::uint32_t root = random.below(out.nodes());
    const std::vector<std::uint32_t> depth = graph::bfs_depth(out, std::vector{root});
    const std::vector<std::uint32_t> dominator = graph::dominators(out, root);
    const std::vector<std::uint32_t> counts = graph::dominated_counts(dominator);
    CHECK(dominator[root] == root);
    for (std::uint32_t a = 0; a < out.nodes(); ++a) {
      if (depth[a] == kNone) CHECK(dominator[a] == kNone);
      if (a == root || depth[a] == kNone) continue;
      const std::vector<std::uint32_t> without = depth_without(out, root, a);
      std::uint32_t lost = 0;
      for (std::uint32_t v = 0; v < out.nodes(); ++v) {
        if (v == a || depth[v] == kNone) continue;
        bool dominates = false;
        for (std::uint32_t up = v; up != root && !dominates; up = dominator[up]) dominates = dominator[up] == a;
        INFO("seed " << seed << " a " << a << " v " << v);
        REQUIRE(dominates == (without[v] == kNone));
        lost += without[v] == kNone ? 1 : 0;
      }
      CHECK(counts[a] == lost);
    }
  }
}

TEST_CASE("harmonic centrality is the sum of inverse distances") {
  double missed = 0, total = 0;   // of half the searches
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Random random(seed);
    const graph::Csr out = random_graph(random, 150);
    std::vector<double> expected(out.nodes(), 0.0);
    for (std::uint32_t u = 0; u < out.nodes(); ++u) {
      const std::vector<std::uint32_t> depth = graph::bfs_depth(out, std::vector{u});
      for (std::uint32_t v = 0; v < out.nodes(); ++v) {
        if (v != u && depth[v] != kNone) expected[v] += 1.0 / depth[v];
      }
    }
    const graph::Harmonic found = graph::harmonic_centrality(out);
    CHECK(found.exact);
    CHECK(found.searches == 150);
    CHECK(reference::l1(found.centrality, expected) < 1e-9);
    const graph::Harmonic sampled = graph::harmonic_centrality(out, 75);
    CHECK_FALSE(sampled.exact);
    missed += reference::l1(sampled.centrality, expected);
    total += reference::sum(expected);
  }
  CHECK(missed < 0.5 * total);
}

TEST_CASE("a path of a million nodes costs no stack") {
  constexpr std::uint32_t kNodes = 1'000'000;
  std::vector<std::uint32_t> from(kNodes - 1);
  std::vector<std::uint32_t> to(kNodes - 1);
  for (std::uint32_t v = 0; v + 1 < kNodes; ++v) {
    from[v] = v;
    to[v] = v + 1;
  }
  const graph::Csr out = graph::build_csr(kNodes, from, to);
  CHECK(graph::strong_components(out).count() == kNodes);
  const std::vector<std::uint32_t> dominator = graph::dominators(out, 0);
  CHECK(dominator[kNodes - 1] == kNodes - 2);
  CHECK(graph::dominated_counts(dominator)[0] == kNodes - 1);
}

TEST_CASE("structure of no graph at all") {
  const graph::Csr none = graph::build_csr(0, {}, {});
  CHECK(graph::strong_components(none).count() == 0);
  CHECK(graph::dominators(none, 0).empty());
  CHECK(graph::harmonic_centrality(none).centrality.empty());
}
