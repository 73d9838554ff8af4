#include "stored/convert.h"

#include <vector>

#include "stored/writer.h"

namespace stored {

using base::Result;

Result<void> convert(const BvGraph& in_arcs, const NextName& name, const std::function<void(std::string_view)>& put,
                     const std::function<void(double)>& progress) {
  const std::uint32_t nodes = in_arcs.nodes();
  std::vector<std::uint32_t> degree(nodes, 0);  // out-arcs; later the position of a node that has some
  const auto show = [&](int pass, std::uint32_t node) {
    if (node % 65'536 == 0) progress((pass + static_cast<double>(node) / nodes) / 3);
  };
  auto read = in_arcs.each_node([&](std::uint32_t node, std::span<const std::uint32_t> sources) {
    for (const std::uint32_t source : sources) ++degree[source];
    show(0, node);
  });
  if (!read) return read;
  std::vector<bool> active(nodes);
  std::vector<double> shares;
  for (std::uint32_t node = 0; node < nodes; ++node) {
    if (degree[node] == 0) continue;
    active[node] = true;
    const auto position = static_cast<std::uint32_t>(shares.size());
    shares.push_back(1.0 / degree[node]);
    degree[node] = position;
  }
  Writer writer(nodes, put);
  std::vector<std::uint32_t> row;
  for (const bool passing : {true, false}) {
    read = in_arcs.each_node([&](std::uint32_t node, std::span<const std::uint32_t> sources) {
      show(passing ? 1 : 2, node);
      if (active[node] != passing) return;
      row.clear();
      for (const std::uint32_t source : sources) row.push_back(degree[source]);
      passing ? writer.row(degree[node], row) : writer.end_row(row);
    });
    if (!read) return read;
  }
  writer.active(active);
  writer.shares(shares);
  for (std::uint32_t node = 0; name && node < nodes; ++node) {
    const auto one = name(node);
    if (!one) return std::unexpected(one.error());
    writer.name(*one);
  }
  writer.finish();
  return {};
}

}  // namespace stored
