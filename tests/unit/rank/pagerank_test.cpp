#include "rank/pagerank.h"

#include <catch_amalgamated.hpp>

namespace {

graph::FlowGraph flow_of(std::uint32_t nodes, std::vector<std::uint32_t> from, std::vector<std::uint32_t> to) {
  return graph::uniform_flow(graph::build_csr(nodes, to, from));
}

}  // namespace

TEST_CASE("pagerank of nothing, of one node, of a node that links to itself") {
  CHECK(rank::pagerank(flow_of(0, {}, {}), {}).score.empty());
  CHECK(rank::pagerank(flow_of(1, {}, {}), {}).score == std::vector<double>{1});
  CHECK(rank::pagerank(flow_of(1, {0}, {0}), {}).score == std::vector<double>{1});
}

TEST_CASE("pagerank of a link between two pages, by hand") {
  // y0 = t, y1 = t + d t: x1 / x0 = 1 + d.
  const rank::PagerankResult result = rank::pagerank(flow_of(2, {0}, {1}), {.damping = 0.5});
  CHECK(result.score[0] == Catch::Approx(0.4).epsilon(1e-14));
  CHECK(result.score[1] == Catch::Approx(0.6).epsilon(1e-14));
  CHECK(result.baseline == result.score[0]);
  CHECK(result.converged);
}

TEST_CASE("without damping the scores are the teleport") {
  const std::vector<double> teleport = {1, 3};
  const auto result = rank::pagerank(flow_of(2, {0, 1}, {1, 0}), {.damping = 0, .teleport = teleport});
  CHECK(result.score == std::vector<double>{0.25, 0.75});
}

TEST_CASE("pagerank that may not sweep enough says so") {
  const graph::FlowGraph ring = flow_of(4, {0, 1, 2, 3, 0}, {3, 0, 1, 2, 2});
  const auto result = rank::pagerank(ring, {.tolerance = 1e-15, .max_sweeps = 3});
  CHECK_FALSE(result.converged);
  CHECK(result.sweeps == 3);
  CHECK(result.residual > 1e-15);
}

TEST_CASE("a resumable run is the same run") {
  const graph::FlowGraph ring = flow_of(4, {0, 1, 2, 3, 0}, {3, 0, 1, 2, 2});
  rank::Pagerank run(ring, {});
  int steps = 0;
  while (!run.sweep()) ++steps;
  CHECK(steps > 1);
  CHECK(run.sweep());
  CHECK(run.residual() <= 1e-10);
  CHECK(run.take().score == rank::pagerank(ring, {}).score);
}
