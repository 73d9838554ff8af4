#include <catch_amalgamated.hpp>

#include "base/ids.h"
#include "graph/csr.h"
#include "graph/traverse.h"

using Row = std::vector<std::uint32_t>;

namespace {

Row row(const graph::Csr& csr, std::uint32_t node) { return {csr.row(node).begin(), csr.row(node).end()}; }

}  // namespace

TEST_CASE("rows are ascending and keep repeated edges") {
  const Row from = {2, 0, 2, 2, 0};
  const Row to = {1, 2, 0, 1, 0};
  const graph::Csr csr = graph::build_csr(3, from, to);
  CHECK(csr.nodes() == 3);
  CHECK(csr.edges() == 5);
  CHECK(row(csr, 0) == Row{0, 2});
  CHECK(row(csr, 1).empty());
  CHECK(row(csr, 2) == Row{0, 1, 1});
  CHECK(row(graph::transpose(csr), 1) == Row{2, 2});
  CHECK(graph::transpose(graph::transpose(csr)).ids == csr.ids);
}

TEST_CASE("a graph without nodes, and one without edges") {
  const graph::Csr none = graph::build_csr(0, {}, {});
  CHECK(none.nodes() == 0);
  CHECK(graph::transpose(none).nodes() == 0);
  const graph::Csr bare = graph::build_csr(2, {}, {});
  CHECK(bare.nodes() == 2);
  CHECK(bare.row(1).empty());
  CHECK(graph::bfs_depth(none, Row{0}).empty());
}

TEST_CASE("a source's links share it evenly, double links twice") {
  const graph::FlowGraph flow = graph::uniform_flow(graph::build_csr(3, Row{1, 1, 2}, Row{0, 0, 0}));
  CHECK(flow.scale == std::vector<double>{1.0 / 3, 0, 0});
  CHECK(flow.weight(2) == 1);
}

TEST_CASE("depth is the least number of clicks from any root") {
  const graph::Csr out = graph::build_csr(6, Row{0, 1, 2, 0, 4}, Row{1, 2, 3, 3, 5});
  CHECK(graph::bfs_depth(out, Row{0}) == Row{0, 1, 2, 1, base::kNone, base::kNone});
  CHECK(graph::bfs_depth(out, Row{0, 4, 0, 99}) == Row{0, 1, 2, 1, 0, 1});
  CHECK(graph::bfs_depth(out, {}) == Row(6, base::kNone));
}
