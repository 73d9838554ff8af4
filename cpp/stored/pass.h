// One pass over the rows of a section: blocks in rounds of kTogether, shared by threads, while the next round is read.
// What a block computes may depend on rounds before its own and on nothing else of the pass, so that any number of
// threads computes the same. Internal to stored.
#pragma once

#include <algorithm>
#include <cstdint>
#include <future>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "stored/network.h"
#include "stored/row_block.h"
#include "stored/side_by_side.h"

namespace stored {

inline constexpr std::uint64_t kTogether = 16;  // blocks: enough for 8 threads, few enough that sweeps read new values

// The blocks [first, first + bytes.size()) of a section, as they were read.
struct Round {
  std::uint64_t first = 0;
  std::vector<std::string> bytes;
  base::Result<void> read;
};
inline Round read_round(const Network& network, Section section, std::uint64_t first) {
  Round round{.first = first, .bytes = {}, .read = {}};
  const std::uint64_t end = std::min(first + kTogether, network.blocks(section));
  for (std::uint64_t at = first; at < end && round.read; ++at) {
    round.read = network.read(network.place(section, at), round.bytes.emplace_back());
  }
  return round;
}

// bool work(block, place, rows): computes a block whose rows are open; false: they are damaged.
// void after(first, end): that round is computed.
template <class Work, class After>
base::Result<void> pass(const Network& network, Section section, unsigned threads, Work work, After after) {
  std::vector<RowBlock> rows(std::max(threads, 1U));
  const std::uint64_t blocks = network.blocks(section);
  auto next = std::async(std::launch::async, read_round, std::cref(network), section, 0);
  for (std::uint64_t first = 0; first < blocks; first += kTogether) {
    const Round round = next.get();
    if (!round.read) return round.read;
    if (first + kTogether < blocks) {
      next = std::async(std::launch::async, read_round, std::cref(network), section, first + kTogether);
    }
    std::vector<std::uint8_t> good(round.bytes.size());
    side_by_side(threads, round.bytes.size(), [&](unsigned worker, std::size_t task) {
      const Network::Place& place = network.place(section, first + task);
      const std::string_view bytes(round.bytes[task].data(), place.block.bytes);
      good[task] = rows[worker].open(bytes, place.block, network.weights()) && work(first + task, place, rows[worker]);
    });
    if (std::ranges::contains(good, 0)) return std::unexpected(network.damaged("an arc of it leads from no node"));
    after(first, first + round.bytes.size());
  }
  return {};
}

}  // namespace stored
