// The kept links grouped by source node, on their way to becoming a FlowGraph. Internal to network.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/bit_column.h"
#include "base/slices.h"
#include "crawl/crawl.h"
#include "graph/csr.h"
#include "network/network.h"
#include "network/tally.h"
#include "network/weights.h"

namespace network {

// Ordered: of two links between the same nodes the higher use stands for both.
enum class LinkUse : std::uint8_t {
  kNone,       // not in the graph
  kClick,      // a visitor can follow it; ranks do not see it
  kEvaporate,  // counts at its source and passes nothing
  kPass,
};

struct OutLinks {
  std::vector<std::uint32_t> offsets;   // [nodes + 1] row starts; a row ends at ends[node]
  std::vector<std::uint32_t> ends;      // [nodes]
  std::vector<std::uint32_t> target;    // [links] nodes
  std::vector<std::uint8_t> code;       // [links] LinkUse << 4 | class of weight
  std::vector<double> weight_of;        // [classes]; one class of weight 1 when weights are uniform

  std::uint32_t nodes() const { return static_cast<std::uint32_t>(ends.size()); }
  LinkUse use(std::uint32_t link) const { return static_cast<LinkUse>(code[link] >> 4); }
  std::uint8_t weight_class(std::uint32_t link) const { return code[link] & 15; }
  double weight(std::uint32_t link) const { return weight_of[weight_class(link)]; }
};

// Links whose two ends are nodes, in rows by source, in the order of the files within a row.
// boilerplate: [links] set: template; empty: not looked for.
base::Slices gather(const crawl::LinkTable& links, std::span<const LinkUse> uses, const base::BitColumn& boilerplate,
                    std::span<const std::uint32_t> node_of_page, std::uint32_t nodes, const Rules& rules,
                    OutLinks& out);

// Distinct pairs, without links of a node to itself.
base::Slices distinct_clicks(const OutLinks& out, graph::Csr& clicks);

// Keeps one link a pair: of the highest use, then of the largest weight, then the first.
base::Slices merge_duplicates(OutLinks& out, Tally& tally);

base::Slices flow_of(const OutLinks& out, graph::FlowGraph& flow);

// Counts the links that weigh other than 1.
base::Slices count_weights(const OutLinks& out, Tally& tally);

}  // namespace network
