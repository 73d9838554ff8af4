// PageRank from chosen starts, and against the direction of links.
//
// trust_rank    teleport to trusted pages only: what they vouch for, fading with each link (Gyöngyi,
//               Garcia-Molina & Pedersen 2004, "Combating Web Spam with TrustRank", VLDB).
// distrust_rank the same against the links, from known bad pages: whoever links to them, and whoever links to
//               those (Krishnan & Raj 2006, "Web Spam Detection with Anti-Trust Rank", AIRWeb).
// chei_rank     PageRank of the reversed graph: pages that lead to many and to well-linking pages
//               (Chepelianskii 2010, "Towards physical laws for software architecture").
// Topic-sensitive and personalised PageRank (Haveliwala 2002) is rank::pagerank with a teleport vector.
//
// Needs: seeds < nodes; repeated seeds count once. No seeds: scores are empty. Costs a run of
// rank::pagerank each, the last two a reversed copy of the graph besides.
#pragma once

#include <cstdint>
#include <span>

#include "graph/csr.h"
#include "rank/pagerank.h"

namespace rank {

// The flow with every edge turned round, its weight kept, each node's shares scaled to sum to 1: what
// evaporated at a source is no part of it, because nobody received it.
graph::FlowGraph reversed(const graph::FlowGraph& graph);
// Only the edges turned round: row u holds the targets of u's links, with their codes; no scale.
graph::FlowGraph turned(const graph::FlowGraph& graph);

PagerankResult trust_rank(const graph::FlowGraph& graph, std::span<const std::uint32_t> seeds,
                          const PagerankOptions& options);
PagerankResult distrust_rank(const graph::FlowGraph& graph, std::span<const std::uint32_t> seeds,
                             const PagerankOptions& options);
PagerankResult chei_rank(const graph::FlowGraph& graph, const PagerankOptions& options);

}  // namespace rank
