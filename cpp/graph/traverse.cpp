#include "graph/traverse.h"

#include "base/ids.h"

namespace graph {

std::vector<std::uint32_t> bfs_depth(const Csr& out, std::span<const std::uint32_t> roots) {
  std::vector<std::uint32_t> depth(out.nodes(), base::kNone);
  std::vector<std::uint32_t> queue;
  queue.reserve(out.nodes());
  const auto reach = [&](std::uint32_t node, std::uint32_t level) {
    if (depth[node] != base::kNone) return;
    depth[node] = level;
    queue.push_back(node);
  };
  for (const std::uint32_t root : roots) {
    if (root < out.nodes()) reach(root, 0);
  }
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint32_t node = queue[head];
    for (const std::uint32_t next : out.row(node)) reach(next, depth[node] + 1);
  }
  return depth;
}

}  // namespace graph
