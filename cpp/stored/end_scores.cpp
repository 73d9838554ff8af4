#include "stored/end_scores.h"

#include "stored/pass.h"

namespace stored {
namespace {

using base::Result;

// Calls visit(row, inflow) for each row of a block, `row` counted in it. False: damaged.
template <class Visit>
bool each_inflow(RowBlock& rows, std::uint32_t count, std::span<const double> carried, Visit visit) {
  for (std::uint32_t row = 0; row < count; ++row) {
    double inflow = 0;
    const bool good =
        rows.row(0, carried.size(), [&](std::uint32_t source, double weight) { inflow += weight * carried[source]; });
    if (!good) return false;
    visit(row, inflow);
  }
  return true;
}

}  // namespace

Result<double> end_inflow(const Network& network, unsigned threads, std::span<const double> carried) {
  std::vector<double> sums(network.blocks(Section::kEndRows));
  const auto work = [&](std::uint64_t block, const Network::Place& place, RowBlock& rows) {
    return each_inflow(rows, place.block.rows, carried, [&](std::uint32_t, double inflow) { sums[block] += inflow; });
  };
  const auto done = pass(network, Section::kEndRows, threads, work, [](std::uint64_t, std::uint64_t) {});
  if (!done) return std::unexpected(done.error());
  double all = 0;
  for (const double sum : sums) all += sum;
  return all;
}

Result<void> EndInflows::refill() {
  const Round round = read_round(network_, Section::kEndRows, block_);
  if (!round.read) return round.read;
  const std::uint64_t start = network_.place(Section::kEndRows, block_).first;
  const Network::Place& last = network_.place(Section::kEndRows, block_ + round.bytes.size() - 1);
  inflow_.resize(last.first + last.block.rows - start);
  std::vector<std::uint8_t> good(round.bytes.size());
  side_by_side(threads_, round.bytes.size(), [&](unsigned, std::size_t task) {
    const Network::Place& place = network_.place(Section::kEndRows, block_ + task);
    RowBlock rows;
    const std::string_view bytes(round.bytes[task].data(), place.block.bytes);
    good[task] = rows.open(bytes, place.block, network_.weights()) &&
                 each_inflow(rows, place.block.rows, carried_,
                             [&](std::uint32_t row, double inflow) { inflow_[place.first - start + row] = inflow; });
  });
  if (std::ranges::contains(good, 0)) return std::unexpected(network_.damaged("an arc of it leads from no node"));
  block_ += round.bytes.size();
  at_ = 0;
  return {};
}

Result<double> EndInflows::next() {
  if (at_ == inflow_.size()) {
    if (auto done = refill(); !done) return std::unexpected(done.error());
  }
  return inflow_[at_++];
}

}  // namespace stored
