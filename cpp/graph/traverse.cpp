#include "graph/traverse.h"

#include "base/ids.h"

namespace graph {

base::Slices bfs_depth(const Csr& out, std::span<const std::uint32_t> roots, std::vector<std::uint32_t>& depth) {
  depth.assign(out.nodes(), base::kNone);
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
  // Places that no node takes are skipped: the queue grows while it is walked.
  const auto visit = [&](std::uint32_t head) {
    if (head >= queue.size()) return;
    const std::uint32_t node = queue[head];
    for (const std::uint32_t next : out.row(node)) reach(next, depth[node] + 1);
  };
  co_await base::for_each(out.nodes(), visit, base::kNodesASlice);
}

std::vector<std::uint32_t> bfs_depth(const Csr& out, std::span<const std::uint32_t> roots) {
  std::vector<std::uint32_t> depth;
  base::finish(bfs_depth(out, roots, depth));
  return depth;
}

}  // namespace graph
