#include "graph/components.h"

#include <algorithm>

#include "base/ids.h"

namespace graph {
namespace {

struct Frame {
  std::uint32_t node;
  std::uint32_t next;  // index into ids of the link to look at next
};

// One depth-first search from each node not yet visited. low[v] is the order of discovery of the oldest
// node that v is known to reach, until v's component is closed.
class Search {
 public:
  explicit Search(const Csr& out) : out_(out), low_(out.nodes(), base::kNone), discovered_(out.nodes(), base::kNone) {
    result_.of_node.assign(out.nodes(), base::kNone);
  }

  Components run() {
    for (std::uint32_t root = 0; root < out_.nodes(); ++root) {
      if (discovered_[root] != base::kNone) continue;
      enter(root);
      while (!path_.empty()) step();
    }
    number_in_topological_order();
    return std::move(result_);
  }

 private:
  void enter(std::uint32_t node) {
    low_[node] = discovered_[node] = visited_++;
    open_.push_back(node);
    path_.push_back({.node = node, .next = out_.offsets[node]});
  }

  void step() {
    Frame& frame = path_.back();
    const std::uint32_t node = frame.node;
    if (frame.next == out_.offsets[node + 1]) {
      path_.pop_back();
      if (low_[node] == discovered_[node]) close(node);
      if (!path_.empty()) low_[path_.back().node] = std::min(low_[path_.back().node], low_[node]);
      return;
    }
    const std::uint32_t target = out_.ids[frame.next++];
    if (discovered_[target] == base::kNone) {
      enter(target);
    } else if (result_.of_node[target] == base::kNone) {
      low_[node] = std::min(low_[node], discovered_[target]);
    }
  }

  void close(std::uint32_t root) {
    const std::uint32_t component = result_.count();
    result_.size.push_back(0);
    std::uint32_t node = 0;
    do {
      node = open_.back();
      open_.pop_back();
      result_.of_node[node] = component;
      low_[node] = base::kNone;  // closed: no longer lowers its parent
      ++result_.size[component];
    } while (node != root);
  }

  // A component is closed after all that it leads to.
  void number_in_topological_order() {
    const std::uint32_t last = result_.count() - 1;
    for (std::uint32_t& component : result_.of_node) component = last - component;
    std::ranges::reverse(result_.size);
  }

  const Csr& out_;
  std::vector<std::uint32_t> low_;
  std::vector<std::uint32_t> discovered_;
  std::vector<std::uint32_t> open_;
  std::vector<Frame> path_;
  std::uint32_t visited_ = 0;
  Components result_;
};

}  // namespace

Components strong_components(const Csr& out) { return Search(out).run(); }

}  // namespace graph
