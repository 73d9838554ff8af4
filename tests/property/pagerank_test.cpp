// Laws of PageRank on random graphs, against a dense solver and a power iteration.
#include "rank/pagerank.h"

#include <algorithm>
#include <numeric>

#include <catch_amalgamated.hpp>

#include "property/reference_rank.h"

namespace {

using reference::EdgeList;
using reference::Random;
using reference::random_flow;
using reference::sum;

}  // namespace

TEST_CASE("pagerank agrees with a dense solver on small graphs") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Random random(seed);
    const graph::FlowGraph flow = random_flow(random, 1 + random.below(40));
    const double damping = 0.05 + 0.9 * random.unit();
    std::vector<double> teleport;
    if (random.below(2) == 0) {
      for (std::uint32_t v = 0; v < flow.nodes(); ++v) teleport.push_back(random.below(3) == 0 ? random.unit() : 0.0);
      teleport[0] = 0.5;
    }
    const rank::PagerankResult result =
        rank::pagerank(flow, {.damping = damping, .tolerance = 1e-13, .max_sweeps = 5000, .teleport = teleport});
    INFO("seed " << seed << ", nodes " << flow.nodes());
    CHECK(result.converged);
    CHECK(std::abs(sum(result.score) - 1) < 1e-12);
    CHECK(reference::l1(result.score, reference::dense_pagerank(flow, damping, teleport)) < 1e-11);
  }
}

TEST_CASE("the residual that pagerank reports is that of the definition") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    const graph::FlowGraph flow = random_flow(random, 500);
    const rank::PagerankResult result = rank::pagerank(flow, {.tolerance = 1e-8});
    const std::vector<double> teleport = reference::normalised({}, flow.nodes());
    const double residual = reference::l1(result.score, reference::power_step(flow, 0.85, teleport, result.score));
    CHECK(residual <= result.residual + 1e-14);
    CHECK(result.residual <= 1e-8);
  }
}

TEST_CASE("pagerank agrees with a long power iteration") {
  Random random(7);
  const graph::FlowGraph flow = reference::weighted(reference::random_edges(random, 3000, 20'000), random);
  const rank::PagerankResult result = rank::pagerank(flow, {.tolerance = 1e-12});
  CHECK(reference::l1(result.score, reference::power_iteration(flow, 0.85, 250)) < 1e-11);
}

TEST_CASE("renaming the nodes renames the scores") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Random random(seed);
    const EdgeList edges = reference::random_edges(random, 200, 900);
    std::vector<std::uint32_t> name(edges.nodes);
    std::iota(name.begin(), name.end(), 0U);
    for (std::uint32_t i = edges.nodes; i > 1; --i) std::swap(name[i - 1], name[random.below(i)]);
    EdgeList renamed{.nodes = edges.nodes, .from = {}, .to = {}};
    for (std::size_t e = 0; e < edges.from.size(); ++e) renamed.add(name[edges.from[e]], name[edges.to[e]]);

    const auto before = rank::pagerank(reference::uniform(edges), {.tolerance = 1e-13});
    const auto after = rank::pagerank(reference::uniform(renamed), {.tolerance = 1e-13});
    for (std::uint32_t v = 0; v < edges.nodes; ++v) {
      CHECK(std::abs(before.score[v] - after.score[name[v]]) < 1e-13);
    }
  }
}

TEST_CASE("a warm start reaches the same scores, sooner") {
  Random random(11);
  const EdgeList edges = reference::random_edges(random, 2000, 12'000);
  const auto cold = rank::pagerank(reference::uniform(edges), {.tolerance = 1e-12});
  EdgeList changed = edges;
  changed.to[5] = changed.to[6];
  const graph::FlowGraph flow = reference::uniform(changed);
  const auto fresh = rank::pagerank(flow, {.tolerance = 1e-12});
  const auto warm = rank::pagerank(flow, {.tolerance = 1e-12, .start = cold.score});
  CHECK(reference::l1(fresh.score, warm.score) < 1e-11);
  CHECK(warm.sweeps < fresh.sweeps);
  const auto again = rank::pagerank(flow, {.tolerance = 1e-10, .start = fresh.score});
  CHECK(again.sweeps <= 2);
}

TEST_CASE("two runs give the same bits") {
  Random random(13);
  const graph::FlowGraph flow = reference::weighted(reference::random_edges(random, 1000, 8000), random);
  CHECK(rank::pagerank(flow, {}).score == rank::pagerank(flow, {}).score);
}
