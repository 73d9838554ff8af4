// Networks on disk: no bytes crash what reads them, also where their checksums are right. The first byte chooses what
// the others are: a whole file, the rows of a block (whose checksum would keep a fuzzer out), or a compressed graph.
#include <array>
#include <string>
#include <string_view>

#include "stored/bvgraph.h"
#include "stored/rank.h"
#include "stored/row_block.h"
#include "support/bytes.h"
#include "support/require.h"

namespace {

using support::require;

void rank_file(std::string_view bytes) {
  const auto network = stored::Network::open(std::make_unique<support::Held>(std::string(bytes)), "a");
  if (!network) return;
  auto rank = stored::Rank::begin(*network, {.max_sweeps = 3});
  if (!rank) return;
  for (auto done = rank->sweep(); done && !*done; done = rank->sweep()) {
  }
}

// rows, then arcs in two bytes, whether they have weights, and the block.
void walk_rows(std::string_view bytes) {
  if (bytes.size() < 4) return;
  const auto at = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])); };
  const stored::Block block{.bytes = bytes.size() - 4, .arcs = at(1) | at(2) << 8, .rows = at(0), .crc = 0};
  constexpr std::array kWeights = {1.0, 0.5};
  // With no more behind it than a reader is promised.
  std::string padded(bytes.substr(4));
  padded.append(stored::StreamVByte::kPadding, '\0');
  padded.shrink_to_fit();
  stored::RowBlock rows;
  const auto weights = std::span<const double>(kWeights).first((at(3) & 1) != 0 ? 2 : 0);
  if (!rows.open(std::string_view(padded).substr(0, block.bytes), block, weights)) return;
  constexpr std::uint32_t kSources = 1'000;
  std::uint64_t arcs = 0;
  for (std::uint32_t row = 0; row < block.rows; ++row) {
    const bool good = rows.row(row, kSources, [&](std::uint32_t source, double) {
      require(source < kSources, "a source is a node");
      ++arcs;
    });
    if (!good) return;
  }
  require(arcs == block.arcs, "all arcs are in rows");
}

// windowsize, minintervallength, zetak, nodes, and the graph.
void walk_graph(std::string_view bytes) {
  if (bytes.size() < 4) return;
  const auto line = [&](const char* name, std::size_t i) {
    return name + std::to_string(static_cast<unsigned char>(bytes[i])) + '\n';
  };
  const std::string properties =
      line("windowsize=", 0) + line("minintervallength=", 1) + line("zetak=", 2) + line("nodes=", 3) + "arcs=100\n";
  const auto graph =
      stored::BvGraph::open(std::make_unique<support::Held>(std::string(bytes.substr(4))), properties, "a");
  if (!graph) return;
  const auto done = graph->each_node([&](std::uint32_t node, std::span<const std::uint32_t> successors) {
    require(node < graph->nodes(), "a node is one");
    for (std::size_t i = 0; i < successors.size(); ++i) {
      require(successors[i] < graph->nodes() && (i == 0 || successors[i] > successors[i - 1]), "successors ascend");
    }
  });
  (void)done;  // an error is as good as none
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 3 == 0) rank_file(bytes);
  if (data[0] % 3 == 1) walk_rows(bytes);
  if (data[0] % 3 == 2) walk_graph(bytes);
  return 0;
}
