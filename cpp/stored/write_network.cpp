#include "stored/write_network.h"

#include <utility>
#include <vector>

#include "base/ids.h"
#include "graph/csr.h"
#include "stored/writer.h"

namespace stored {
namespace {

// Nodes with an arc that carries something.
std::vector<bool> active_nodes(const graph::FlowGraph& flow) {
  std::vector<bool> active(flow.nodes());
  for (std::uint32_t arc = 0; arc < flow.in.edges(); ++arc) {
    const std::uint32_t source = flow.in.ids[arc];
    if (flow.weight(arc) > 0 && flow.scale[source] > 0) active[source] = true;
  }
  return active;
}

// The arcs of one row, as the writer takes them.
struct Row {
  std::vector<std::uint32_t> sources;
  std::vector<std::uint8_t> classes;
};

void read_row(const graph::FlowGraph& flow, const std::vector<std::uint32_t>& position, std::uint32_t node, Row& row) {
  row.sources.clear();
  row.classes.clear();
  for (std::uint32_t arc = flow.in.offsets[node]; arc < flow.in.offsets[node + 1]; ++arc) {
    const std::uint32_t from = position[flow.in.ids[arc]];
    if (from == base::kNone || !(flow.weight(arc) > 0)) continue;
    row.sources.push_back(from);
    if (!flow.code.empty()) row.classes.push_back(flow.code[arc]);
  }
}

}  // namespace

void write_network(const network::Network& network, const std::function<std::string_view(std::uint32_t)>& name_of,
                   std::function<void(std::string_view)> put) {
  const graph::FlowGraph& flow = network.flow;
  const std::vector<bool> active = active_nodes(flow);
  std::vector<std::uint32_t> position(flow.nodes(), base::kNone);
  std::vector<double> shares;
  for (std::uint32_t node = 0; node < flow.nodes(); ++node) {
    if (!active[node]) continue;
    position[node] = static_cast<std::uint32_t>(shares.size());
    shares.push_back(flow.scale[node]);
  }
  Writer writer(flow.nodes(), std::move(put));
  Row row;
  for (std::uint32_t node = 0; node < flow.nodes(); ++node) {
    if (!active[node]) continue;
    read_row(flow, position, node, row);
    writer.row(position[node], row.sources, row.classes);
  }
  for (std::uint32_t node = 0; node < flow.nodes(); ++node) {
    if (active[node]) continue;
    read_row(flow, position, node, row);
    writer.end_row(row.sources, row.classes);
  }
  writer.active(active);
  writer.shares(shares);
  writer.teleport(network.teleport);
  if (!flow.code.empty()) writer.weights(flow.weight_of);
  for (std::uint32_t node = 0; node < flow.nodes(); ++node) writer.name(name_of(node));
  writer.finish();
}

}  // namespace stored
