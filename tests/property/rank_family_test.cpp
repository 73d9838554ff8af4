// The family around PageRank against its definitions on random graphs.
#include <algorithm>
#include <cmath>

#include <catch_amalgamated.hpp>

#include "property/reference_rank.h"
#include "rank/contributions.h"
#include "rank/flows.h"
#include "rank/hits.h"
#include "rank/layout.h"
#include "rank/trust.h"

namespace {

using reference::EdgeList;
using reference::Random;
using reference::random_flow;
using reference::sum;

std::vector<double> some_teleport(Random& random, std::uint32_t nodes) {
  std::vector<double> teleport(nodes, 0.0);
  for (double& weight : teleport) weight = random.below(3) == 0 ? 0 : random.unit();
  teleport[random.below(nodes)] = 1;
  return teleport;
}

}  // namespace

TEST_CASE("contributions sum to the score, and each is what that page's teleport brings") {
  int strong = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Random random(seed);
    const graph::FlowGraph flow = random_flow(random, 2 + random.below(60));
    std::vector<double> teleport;
    if (random.below(2) == 0) teleport = some_teleport(random, flow.nodes());
    const auto run = rank::pagerank(flow, {.tolerance = 1e-14, .teleport = teleport});
    // Now any page, now one that many lead to.
    const std::uint32_t target = random.below(random.below(2) == 0 ? flow.nodes() : 2);
    const rank::Contributions found = rank::contributions(
        flow, run.score, target, {.tolerance = 1e-13, .baseline = run.baseline, .teleport = teleport});
    INFO("seed " << seed);
    CHECK(std::abs(sum(found.from) - run.score[target]) < 1e-11);
    CHECK(std::abs(std::abs(sum(found.from) - run.score[target]) - found.unexplained) < 1e-13);
    strong += run.score[target] * flow.nodes() > 4 ? 1 : 0;

    // One page's teleport alone, in the unscaled system, scaled as the whole was.
    const std::uint32_t page = random.below(flow.nodes());
    const std::vector<double> whole = reference::normalised(teleport, flow.nodes());
    std::vector<double> alone(flow.nodes(), 0.0);
    alone[page] = whole[page] * run.baseline * flow.nodes();
    std::vector<double> x = alone;
    for (int i = 0; i < 300; ++i) {
      std::vector<double> next = alone;
      for (std::uint32_t v = 0; v < flow.nodes(); ++v) {
        for (std::uint32_t e = flow.in.offsets[v]; e < flow.in.offsets[v + 1]; ++e) {
          const std::uint32_t u = flow.in.ids[e];
          next[v] += 0.85 * flow.weight(e) * flow.scale[u] * x[u];
        }
      }
      x = next;
    }
    CHECK(std::abs(found.from[page] - x[target]) < 1e-11);
  }
  CHECK(strong > 20);   // both ways to solve it were taken
  CHECK(strong < 180);
}

TEST_CASE("the layout of the turned graph holds the rows that laying out the turned graph gives") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    Random random(seed);
    graph::FlowGraph flow = random_flow(random, 2 + random.below(1500));
    for (double& scale : flow.scale) scale = random.below(5) == 0 ? 0 : scale;  // pages that pass nothing on
    graph::FlowGraph turned = rank::turned(flow);
    turned.scale = flow.scale;
    const rank::Layout found = rank::lay_out_turned(flow, 0.85);
    const rank::Layout expected = rank::lay_out(turned, 0.85);
    INFO("seed " << seed);
    REQUIRE(found.active() == expected.active());
    REQUIRE(found.weights == expected.weights);
    // Rows are placed by their length without the edges that are left out, so each is looked up by its node.
    const auto row = [](const rank::Layout& layout, std::uint32_t node) {
      const std::uint32_t p = layout.position[node];
      std::vector<std::uint32_t> edges;
      for (std::uint32_t e = layout.offsets[p]; e < layout.offsets[p + 1]; ++e) {
        const std::uint32_t slot = layout.slots[e];
        edges.push_back(layout.node[slot / layout.classes()] * layout.classes() + slot % layout.classes());
      }
      std::ranges::sort(edges);
      return edges;
    };
    for (const std::uint32_t node : found.node) {
      CHECK(row(found, node) == row(expected, node));
      CHECK(found.pivot[found.position[node]] == expected.pivot[expected.position[node]]);
    }
  }
}

TEST_CASE("turning a graph twice gives it back; CheiRank is PageRank of the turned graph") {
  Random random(5);
  const EdgeList edges = reference::random_edges(random, 300, 2000);
  EdgeList turned{.nodes = edges.nodes, .from = edges.to, .to = edges.from};
  const graph::FlowGraph flow = reference::uniform(edges);
  CHECK(rank::reversed(rank::reversed(flow)).in.ids == flow.in.ids);
  const auto chei = rank::chei_rank(flow, {.tolerance = 1e-13});
  CHECK(reference::l1(chei.score, reference::power_iteration(reference::uniform(turned), 0.85, 250)) < 1e-11);
}

TEST_CASE("trust is PageRank with teleport to the seeds, distrust the same against the links") {
  Random random(6);
  const EdgeList edges = reference::random_edges(random, 300, 2000);
  EdgeList turned{.nodes = edges.nodes, .from = edges.to, .to = edges.from};
  const std::vector<std::uint32_t> seeds = {7, 3, 7};
  std::vector<double> teleport(300, 0.0);
  teleport[3] = teleport[7] = 1;
  const graph::FlowGraph flow = reference::uniform(edges);
  const auto trust = rank::trust_rank(flow, seeds, {.tolerance = 1e-13});
  CHECK(reference::l1(trust.score, reference::power_iteration(flow, 0.85, 250, teleport)) < 1e-11);
  const auto distrust = rank::distrust_rank(flow, seeds, {.tolerance = 1e-13});
  CHECK(reference::l1(distrust.score, reference::power_iteration(reference::uniform(turned), 0.85, 250, teleport)) <
        1e-11);
  CHECK(rank::trust_rank(flow, {}, {}).score.empty());
}

TEST_CASE("hubs and authorities are each other's images") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    const EdgeList edges = reference::random_edges(random, 80, 600);
    const rank::HitsResult result = rank::hits(reference::uniform(edges));
    REQUIRE(result.converged);
    std::vector<double> authority(80, 0.0);
    std::vector<double> hub(80, 0.0);
    for (std::size_t e = 0; e < edges.from.size(); ++e) authority[edges.to[e]] += result.hub[edges.from[e]];
    for (std::size_t e = 0; e < edges.from.size(); ++e) hub[edges.from[e]] += result.authority[edges.to[e]];
    CHECK(reference::l1(reference::normalised(authority, 80), result.authority) < 1e-9);
    CHECK(reference::l1(reference::normalised(hub, 80), result.hub) < 1e-9);
  }
  CHECK(rank::hits(reference::uniform({.nodes = 2, .from = {}, .to = {}})).authority == std::vector<double>{0, 0});
}

TEST_CASE("the flow matrix accounts for every section's equity") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    const graph::FlowGraph flow = random_flow(random, 100);
    const auto run = rank::pagerank(flow, {});
    std::vector<std::uint32_t> section(100);
    for (std::uint32_t& s : section) s = random.below(5);
    const rank::FlowMatrix matrix = rank::flow_between(flow, run.score, section, 5);
    double inflow_0 = 0;
    for (std::uint32_t v = 0; v < 100; ++v) {
      for (std::uint32_t e = flow.in.offsets[v]; e < flow.in.offsets[v + 1]; ++e) {
        const std::uint32_t u = flow.in.ids[e];
        if (section[v] == 0) inflow_0 += run.score[u] * flow.weight(e) * flow.scale[u];
      }
    }
    double held = 0;
    double to_0 = 0;
    for (std::uint32_t from = 0; from < 5; ++from) {
      double row = matrix.lost[from];
      for (std::uint32_t to = 0; to < 5; ++to) row += matrix.from_to(from, to);
      CHECK(std::abs(row - matrix.held[from]) < 1e-13);
      held += matrix.held[from];
      to_0 += matrix.from_to(from, 0);
    }
    CHECK(std::abs(held - 1) < 1e-12);
    CHECK(std::abs(to_0 - inflow_0) < 1e-13);
    std::vector<std::uint8_t> kind(section.begin(), section.end());
    CHECK(std::abs(rank::spent_on(flow, run.score, kind, 5)[0] - inflow_0) < 1e-13);
  }
}

TEST_CASE("a page's score is what its links bring and what teleport brings") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    Random random(seed);
    const graph::FlowGraph flow = random_flow(random, 2 + random.below(60));
    std::vector<double> teleport;
    if (random.below(2) == 0) teleport = some_teleport(random, flow.nodes());
    const auto run = rank::pagerank(flow, {.tolerance = 1e-14, .teleport = teleport});
    const std::vector<double> whole = reference::normalised(teleport, flow.nodes());
    for (std::uint32_t v = 0; v < flow.nodes(); ++v) {
      double score = whole[v] * run.baseline * flow.nodes();
      std::uint32_t before = base::kNone;
      for (const rank::Inflow& one : rank::inflow(flow, run.score, v)) {
        CHECK((before == base::kNone || before < one.source));
        CHECK(flow.in.ids[one.edge] == one.source);
        before = one.source;
        score += 0.85 * one.passed;
      }
      INFO("seed " << seed << " node " << v);
      CHECK(std::abs(score - run.score[v]) < 1e-11);
    }
  }
}

TEST_CASE("a sink takes equity from others and passes none to others") {
  // 0 -> 1 -> 1, 2 -> 0, 3 alone
  const EdgeList edges{.nodes = 4, .from = {0, 1, 2}, .to = {1, 1, 0}};
  CHECK(rank::sinks(reference::uniform(edges)) == std::vector<std::uint32_t>{1});
}
