// What the native and the WebAssembly half of the rank benchmark share, so that both time the same work
// and their results can be compared bit by bit.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "bench/web_graph.h"
#include "graph/csr.h"
#include "rank/pagerank.h"

namespace bench {

inline graph::FlowGraph flow_of(const WebGraph& web) {
  return graph::uniform_flow(graph::build_csr(web.nodes, web.to, web.from));
}

inline rank::PagerankResult run(const graph::FlowGraph& flow) { return rank::pagerank(flow, {.tolerance = 1e-10}); }

// Two runs have the same one exactly when all their scores have the same bits (but for accidents).
inline std::uint64_t fingerprint(const std::vector<double>& score) {
  std::uint64_t hash = 0xCBF2'9CE4'8422'2325;
  for (const double value : score) hash = std::rotl((hash ^ std::bit_cast<std::uint64_t>(value)) * 0x100'0000'01B3, 23);
  return hash;
}

}  // namespace bench
