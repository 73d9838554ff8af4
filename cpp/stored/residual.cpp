#include "stored/residual.h"

#include <cmath>

#include "stored/pass.h"

namespace stored {
namespace {

using base::Result;

// x[node] becomes what the node receives less what it has; the sum of what all of a section receive is added up.
Result<double> receive(const Network& network, Section section, const RankOptions& options, const Doubles& carried,
                       Doubles& x) {
  const bool of_active = section == Section::kRows;
  std::vector<double> mass(network.blocks(section));
  const auto work = [&](std::uint64_t block, const Network::Place& place, RowBlock& rows) {
    std::uint32_t node = place.node;
    for (std::uint64_t row = place.first; row < place.first + place.block.rows; ++row, ++node) {
      while (network.is_active(node) != of_active) ++node;
      double inflow = 0;
      const bool good = rows.row(of_active ? row : 0, carried.size(),
                                 [&](std::uint32_t source, double weight) { inflow += weight * carried[source]; });
      if (!good) return false;
      mass[block] += options.damping * inflow;
      x[node] = options.damping * inflow - x[node];
    }
    return true;
  };
  const auto blocks = static_cast<double>(network.blocks(section));
  const auto done = pass(network, section, options.threads, work, [&](std::uint64_t, std::uint64_t end) {
    options.progress(static_cast<double>(end) / blocks);
  });
  if (!done) return std::unexpected(done.error());
  double sum = 0;
  for (const double part : mass) sum += part;
  return sum;
}

}  // namespace

Result<double> residual_of(const Network& network, const RankOptions& options, Doubles scores) {
  double sum = 0;
  for (const double score : scores) sum += score;
  Doubles carried;
  {
    auto share = network.numbers(Section::kShares);
    if (!share) return std::unexpected(share.error());
    carried = std::move(*share);
  }
  std::uint32_t position = 0;
  for (std::uint32_t node = 0; node < network.nodes(); ++node) {
    scores[node] /= sum;
    if (network.is_active(node)) carried[position++] *= scores[node];
  }
  double mass = 0;
  for (const Section section : {Section::kRows, Section::kEndRows}) {
    const auto part = receive(network, section, options, carried, scores);
    if (!part) return std::unexpected(part.error());
    mass += *part;
  }
  const auto teleport = network.numbers(Section::kTeleport);
  if (!teleport) return std::unexpected(teleport.error());
  double weight = 0;
  for (const double part : *teleport) weight += part;
  double residual = 0;
  for (std::uint32_t node = 0; node < network.nodes(); ++node) {
    const double own = weight > 0 ? (*teleport)[node] / weight : 1.0 / network.nodes();
    residual += std::abs(scores[node] + (1 - mass) * own);
  }
  return residual;
}

}  // namespace stored
