// Graphs as WebGraph compresses them (Boldi & Vigna 2004, "The WebGraph Framework I: Compression Techniques", WWW),
// which Common Crawl publishes: NAME.graph, a stream of bits, with NAME.properties beside it, which says how it is
// written. Read from its start to its end; memory: the successors of some nodes. About 10 ns an arc.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "unpack/stream.h"

namespace stored {

class BvGraph {
 public:
  // name: of the graph, for messages. Errors (kBadContainer): properties that are missing, contradict each other, or
  // ask for other codes than those of WebGraph's default (compressionflags empty).
  static base::Result<BvGraph> open(std::unique_ptr<unpack::Bytes> graph, std::string_view properties,
                                    std::string name);

  std::uint32_t nodes() const { return nodes_; }
  std::uint64_t arcs() const { return arcs_; }

  // Every node with its successors, ascending, in order of nodes. Errors (kBadContainer): the file is damaged or cut.
  using Visit = std::function<void(std::uint32_t node, std::span<const std::uint32_t> successors)>;
  base::Result<void> each_node(const Visit& visit) const;

 private:
  base::Error damaged() const;

  std::unique_ptr<unpack::Bytes> graph_;
  std::string name_;
  std::uint32_t nodes_ = 0;
  std::uint64_t arcs_ = 0;
  std::uint32_t window_ = 7;  // how many nodes back a list may be copied from
  std::uint32_t least_interval_ = 4;  // length of runs that are written as such; 0: none
  std::uint32_t zeta_ = 3;  // of the code of residuals
};

}  // namespace stored
