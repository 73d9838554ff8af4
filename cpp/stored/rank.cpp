#include "stored/rank.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "stored/end_scores.h"
#include "stored/pass.h"

namespace stored {
namespace {

using base::Result;

constexpr int kPeriod = 4;  // sweeps between two extrapolations, as in rank/sweeps.cpp

double sum_of(const std::vector<double>& parts) {
  double sum = 0;
  for (const double part : parts) sum += part;
  return sum;
}

}  // namespace

Result<Rank> Rank::begin(const Network& network, RankOptions options) {
  assert(options.damping >= 0 && options.damping < 1 && options.tolerance > 0 && options.max_sweeps >= 1);
  Rank rank(network, std::move(options));
  if (auto done = rank.read_nodes(); !done) return std::unexpected(done.error());
  std::string bytes;
  for (const Section section : {Section::kEndRows, Section::kNames}) {
    for (std::uint64_t at = 0; at < network.blocks(section); ++at) {
      if (auto done = network.read(network.place(section, at), bytes); !done) return std::unexpected(done.error());
      rank.show(section, at);
    }
  }
  return rank;
}

Result<void> Rank::read_nodes() {
  auto share = network_->numbers(Section::kShares);
  if (!share) return std::unexpected(share.error());
  if (std::ranges::contains(*share, 0.0)) return std::unexpected(network_->damaged("an active node passes nothing on"));
  share_ = std::move(*share);
  const auto teleport = network_->numbers(Section::kTeleport);
  if (!teleport) return std::unexpected(teleport.error());
  mean_own_ = network_->nodes() == 0 ? 0 : 1.0 / network_->nodes();
  own_sum_ = 0;
  for (const double part : *teleport) own_sum_ += part;
  const bool uniform = !(own_sum_ > 0);
  if (!uniform) own_.reserve(share_.size());
  for (std::uint32_t node = 0; node < network_->nodes(); ++node) {
    const double own = uniform ? mean_own_ : (*teleport)[node] / own_sum_;
    if (!network_->is_active(node)) {
      end_own_ += own;
    } else if (!uniform) {
      own_.push_back(own);
    }
  }
  carried_.resize(share_.size());
  for (std::uint32_t p = 0; p < share_.size(); ++p) carried_[p] = share_[p] * own(p);
  change_wanted_ = options_.tolerance / 2;
  return {};
}

void Rank::show(Section section, std::uint64_t done) const {
  options_.progress(static_cast<double>(done) / static_cast<double>(network_->blocks(section)));
}

Result<bool> Rank::sweep() {
  if (converged_) return true;
  const bool last = swept_ + 1 >= options_.max_sweeps;
  ++swept_;
  if (last || change_ <= change_wanted_) {
    if (auto done = check(); !done) return std::unexpected(done.error());
    return converged_ || last;
  }
  keep_for_extrapolation();
  if (auto done = gauss_seidel(); !done) return std::unexpected(done.error());
  ++in_period_;
  if (in_period_ == 1 && change_ > change_at_extrapolation_ && change_at_extrapolation_ > 0) extrapolates_ = false;
  if (in_period_ == kPeriod) {
    in_period_ = 0;
    change_at_extrapolation_ = change_;
    if (extrapolates_ && change_ > change_wanted_) extrapolate();
  }
  residual_ = std::min(1.0, change_);
  return false;
}

Result<void> Rank::gauss_seidel() {
  const std::uint64_t blocks = network_->blocks(Section::kRows);
  std::vector<double> changed(blocks), sum(blocks);
  std::vector<std::vector<double>> fresh(kTogether);  // of the blocks of a round
  const auto work = [&](std::uint64_t block, const Network::Place& place, RowBlock& rows) {
    std::vector<double>& own_block = fresh[block % kTogether];
    const auto first = static_cast<std::uint32_t>(place.first);
    own_block.assign(carried_.begin() + first, carried_.begin() + first + place.block.rows);
    for (std::uint32_t r = 0; r < place.block.rows; ++r) {
      const std::uint32_t position = first + r;
      double inflow = 0;
      double to_itself = 0;
      const bool good = rows.row(position, share_.size(), [&](std::uint32_t source, double weight) {
        if (source == position) {
          to_itself += weight;
          return;
        }
        const std::uint32_t near = source - first;
        inflow += weight * (near < place.block.rows ? own_block[near] : carried_[source]);
      });
      if (!good) return false;
      const double share = share_[position];
      const double value =
          share * (own(position) + options_.damping * inflow) / (1 - options_.damping * share * to_itself);
      changed[block] += std::abs(value - own_block[r]);
      sum[block] += value;
      own_block[r] = value;
    }
    return true;
  };
  const auto after = [&](std::uint64_t first, std::uint64_t end) {
    for (std::uint64_t block = first; block < end; ++block) {
      std::ranges::copy(fresh[block % kTogether],
                        carried_.begin() + static_cast<std::ptrdiff_t>(network_->place(Section::kRows, block).first));
    }
    show(Section::kRows, end);
  };
  const auto done = pass(*network_, Section::kRows, options_.threads, work, after);
  const double all = sum_of(sum);
  change_ = all > 0 ? sum_of(changed) / all : 0;
  return done;
}

// One Jacobi pass in y: measures the residual r of what the sweeps found, and keeps d P y + t, whose own residual d P r
// is at most d |r|. Scaling the sum to 1 spreads the sum of that by t as well: twice at most.
Result<void> Rank::check() {
  before_.resize(share_.size());
  std::vector<double> missed(network_->blocks(Section::kRows)), sum(missed.size());
  const auto work = [&](std::uint64_t block, const Network::Place& place, RowBlock& rows) {
    const auto first = static_cast<std::uint32_t>(place.first);
    for (std::uint32_t position = first; position < first + place.block.rows; ++position) {
      double inflow = 0;
      const bool good = rows.row(position, share_.size(),
                                 [&](std::uint32_t source, double weight) { inflow += weight * carried_[source]; });
      if (!good) return false;
      const double fresh = own(position) + options_.damping * inflow;
      missed[block] += std::abs(fresh - carried_[position] / share_[position]);
      sum[block] += fresh;
      before_[position] = fresh;
    }
    return true;
  };
  auto done = pass(*network_, Section::kRows, options_.threads, work,
                   [&](std::uint64_t, std::uint64_t end) { show(Section::kRows, end); });
  if (!done) return done;
  for (std::size_t p = 0; p < share_.size(); ++p) carried_[p] = before_[p] * share_[p];
  const auto ends = end_inflow(*network_, options_.threads, carried_);
  if (!ends) return std::unexpected(ends.error());
  total_ = sum_of(sum) + end_own_ + options_.damping * *ends;
  residual_ = total_ > 0 ? 2 * options_.damping * sum_of(missed) / total_ : 0;
  converged_ = residual_ <= options_.tolerance;
  if (converged_) return {};
  change_wanted_ = std::min(change_wanted_, change_) * std::clamp(options_.tolerance / residual_, 0.01, 0.5);
  change_ = 1;
  in_period_ = 0;
  return {};
}

void Rank::keep_for_extrapolation() {
  if (extrapolates_ && in_period_ == kPeriod - 2) earlier_ = carried_;
  if (extrapolates_ && in_period_ == kPeriod - 1) before_ = carried_;
}

// Sums by runs of one length, in their order: the same for any number of threads.
void Rank::extrapolate() {
  const std::size_t runs = (carried_.size() + kGroupRows - 1) / kGroupRows;
  const auto each_run = [&](auto visit) {
    side_by_side(options_.threads, runs, [&](unsigned, std::size_t run) {
      const std::size_t end = std::min<std::size_t>((run + 1) * kGroupRows, carried_.size());
      for (std::size_t p = run * kGroupRows; p < end; ++p) visit(run, p);
    });
  };
  std::vector<double> along(runs), squared(runs);
  each_run([&](std::size_t run, std::size_t p) {
    const double step = carried_[p] - before_[p];
    const double bend = step - (before_[p] - earlier_[p]);
    along[run] += bend * step;
    squared[run] += bend * bend;
  });
  const double all = sum_of(squared);
  if (!(all > 0)) return;
  // A mode of ratio r asks for r / (1 - r) more of the last step, and no ratio is above the damping.
  const double more = std::clamp(-sum_of(along) / all, -0.5, options_.damping / (1 - options_.damping));
  each_run([&](std::size_t, std::size_t p) { carried_[p] += more * (carried_[p] - before_[p]); });
}

Result<void> Rank::scores(const std::function<bool(std::uint32_t, double)>& visit) {
  earlier_ = {};
  Doubles teleport;
  if (!own_.empty()) {
    auto read = network_->numbers(Section::kTeleport);
    if (!read) return std::unexpected(read.error());
    teleport = std::move(*read);
  }
  EndInflows ends(*network_, options_.threads, carried_);
  std::uint32_t position = 0;
  for (std::uint32_t node = 0; node < network_->nodes(); ++node) {
    double value = 0;
    if (network_->is_active(node)) {
      value = before_[position++];
    } else {
      const auto inflow = ends.next();
      if (!inflow) return std::unexpected(inflow.error());
      value = (teleport.empty() ? mean_own_ : teleport[node] / own_sum_) + options_.damping * *inflow;
    }
    if (!visit(node, value / total_)) break;
  }
  return {};
}

}  // namespace stored
