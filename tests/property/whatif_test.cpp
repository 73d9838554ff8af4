// A what-if run is a fresh run on the edited graph.
#include "rank/whatif.h"

#include <set>

#include <catch_amalgamated.hpp>

#include "property/reference_rank.h"
#include "rank/pagerank.h"

namespace {

using reference::EdgeList;
using reference::Random;

EdgeList distinct_edges(Random& random, std::uint32_t nodes, std::uint32_t edges) {
  const EdgeList drawn = reference::random_edges(random, nodes, edges);
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::size_t e = 0; e < drawn.from.size(); ++e) pairs.emplace(drawn.from[e], drawn.to[e]);
  EdgeList list{.nodes = nodes, .from = {}, .to = {}};
  for (const auto& [from, to] : pairs) list.add(from, to);
  return list;
}

graph::NewRow row_of(const EdgeList& edges, std::uint32_t source) {
  graph::NewRow row{.source = source, .links = {}, .total = 0};
  for (std::size_t e = 0; e < edges.from.size(); ++e) {
    if (edges.from[e] != source) continue;
    row.links.push_back({.target = edges.to[e], .weight = 1});
    row.total += 1;
  }
  return row;
}

}  // namespace

TEST_CASE("changed links: what-if agrees with a fresh run") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    const std::uint32_t nodes = 5 + random.below(200);
    const EdgeList edges = distinct_edges(random, nodes, 5 * nodes);
    const graph::FlowGraph flow = reference::uniform(edges);
    const auto before = rank::pagerank(flow, {.tolerance = 1e-13});

    EdgeList edited = edges;
    std::set<std::uint32_t> touched;
    for (std::uint32_t i = 0; i < 1 + random.below(4); ++i) {
      const std::uint32_t e = random.below(static_cast<std::uint32_t>(edited.from.size()));
      touched.insert(edited.from[e]);
      edited.to[e] = random.below(nodes);                              // a link moved
      edited.add(random.below(nodes), random.below(nodes));            // a link added
      touched.insert(edited.from.back());
    }
    graph::Changes changes;
    for (const std::uint32_t source : touched) changes.rows.push_back(row_of(edited, source));

    const rank::WhatIf base(flow, before.score, before.baseline, 0.85);
    const rank::WhatIfResult found = base.run(changes, 1e-12);
    const auto fresh = rank::pagerank(reference::uniform(edited), {.tolerance = 1e-13});
    INFO("seed " << seed);
    CHECK(found.converged);
    CHECK(reference::l1(found.score, fresh.score) < 1e-10);
    CHECK(std::abs(found.baseline - fresh.baseline) < 1e-11);
    // Undone: nothing changes, nothing is pushed.
    const rank::WhatIfResult undone = base.run({}, 1e-12);
    CHECK(reference::l1(undone.score, before.score) < 1e-13);
    CHECK(undone.edges == 0);
    CHECK(base.run({.rows = {base.present_row(3)}, .teleports = {}}, 1e-12).converged);
  }
}

TEST_CASE("changed weights and teleport: what-if agrees with a fresh run") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Random random(seed);
    const EdgeList edges = reference::random_edges(random, 120, 700);
    graph::FlowGraph flow = reference::weighted(edges, random);
    std::vector<double> teleport(120, 1.0);
    for (double& weight : teleport) weight = random.unit();
    const auto before = rank::pagerank(flow, {.tolerance = 1e-13, .teleport = teleport});
    const rank::WhatIf base(flow, before.score, before.baseline, 0.85, teleport);

    // Node 5 stops passing anything on and takes no teleport, node 9 gets four times its own.
    std::vector<double> new_teleport = teleport;
    new_teleport[5] = 0;
    new_teleport[9] *= 4;
    graph::FlowGraph edited = flow;
    edited.scale[5] = 0;
    const graph::Changes changes{.rows = {{.source = 5, .links = {}, .total = 0}},
                                 .teleports = {{.node = 5, .weight = 0}, {.node = 9, .weight = new_teleport[9]}}};
    const auto found = base.run(changes, 1e-12);
    const auto fresh = rank::pagerank(edited, {.tolerance = 1e-13, .teleport = new_teleport});
    CHECK(reference::l1(found.score, fresh.score) < 1e-10);
  }
}

TEST_CASE("a what-if that runs out of budget says so") {
  Random random(1);
  const graph::FlowGraph flow = reference::uniform(distinct_edges(random, 100, 500));
  const auto before = rank::pagerank(flow, {.tolerance = 1e-13});
  const rank::WhatIf base(flow, before.score, before.baseline, 0.85);
  const graph::Changes changes{.rows = {{.source = 0, .links = {{.target = 1, .weight = 1}}, .total = 1}},
                               .teleports = {}};
  const auto found = base.run(changes, 1e-12, 10);
  CHECK_FALSE(found.converged);
  CHECK(found.residual > 1e-12);
}
