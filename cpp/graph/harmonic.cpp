#include "graph/harmonic.h"

#include <algorithm>
#include <bit>

namespace graph {
namespace {

// Up to 64 searches at once: bit i of seen[v] says that source i has reached v.
class BitSearch {
 public:
  explicit BitSearch(const Csr& out) : out_(out), seen_(out.nodes()), now_(out.nodes()), next_(out.nodes()) {}

  void run(const std::vector<std::uint32_t>& sources, std::vector<double>& centrality) {
    std::ranges::fill(seen_, 0);
    frontier_ = sources;
    for (std::size_t i = 0; i < sources.size(); ++i) seen_[sources[i]] = now_[sources[i]] = std::uint64_t{1} << i;
    for (std::uint32_t distance = 1; !frontier_.empty(); ++distance) {
      spread();
      const double worth = 1.0 / distance;
      for (const std::uint32_t node : frontier_) centrality[node] += worth * std::popcount(now_[node]);
    }
  }

 private:
  void spread() {
    reached_.clear();
    for (const std::uint32_t node : frontier_) {
      for (const std::uint32_t target : out_.row(node)) {
        if (next_[target] == 0) reached_.push_back(target);
        next_[target] |= now_[node];
      }
    }
    for (const std::uint32_t node : frontier_) now_[node] = 0;
    frontier_.clear();
    for (const std::uint32_t node : reached_) {
      const std::uint64_t fresh = next_[node] & ~seen_[node];
      next_[node] = 0;
      if (fresh == 0) continue;
      seen_[node] |= fresh;
      now_[node] = fresh;
      frontier_.push_back(node);
    }
  }

  const Csr& out_;
  std::vector<std::uint64_t> seen_, now_, next_;
  std::vector<std::uint32_t> frontier_, reached_;
};

}  // namespace

Harmonic harmonic_centrality(const Csr& out, std::uint32_t searches) {
  const std::uint32_t nodes = out.nodes();
  Harmonic result;
  result.centrality.assign(nodes, 0.0);
  result.searches = std::min(nodes, std::max(searches, 1U));
  result.exact = result.searches == nodes;
  BitSearch search(out);
  std::vector<std::uint32_t> sources;
  for (std::uint32_t i = 0; i < result.searches; ++i) {
    sources.push_back(static_cast<std::uint32_t>(std::uint64_t{i} * nodes / result.searches));
    if (sources.size() < 64 && i + 1 < result.searches) continue;
    search.run(sources, result.centrality);
    sources.clear();
  }
  if (!result.exact) {
    const double factor = static_cast<double>(nodes) / result.searches;
    for (double& value : result.centrality) value *= factor;
  }
  return result;
}

}  // namespace graph
