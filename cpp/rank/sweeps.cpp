#include "rank/sweeps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rank {
namespace {

constexpr int kPeriod = 4;  // sweeps between two extrapolations

}  // namespace

Sweeps::Sweeps(Layout layout, double damping, std::vector<double> share, std::vector<double> own, double mean_own)
    : layout_(std::move(layout)),
      damping_(damping),
      mean_own_(mean_own),
      share_(std::move(share)),
      own_(std::move(own)),
      gain_(layout_.active()),
      carried_(std::size_t{layout_.active()} * layout_.classes(), 0.0) {
  for (std::uint32_t p = 0; p < layout_.active(); ++p) gain_[p] = share_[p] * layout_.pivot[p];
}

void Sweeps::put(std::uint32_t position, double carried) {
  const std::uint32_t classes = layout_.classes();
  for (std::uint32_t c = 0; c < classes; ++c) {
    carried_[std::size_t{position} * classes + c] = carried * layout_.weights[c];
  }
}

double Sweeps::inflow(std::uint32_t position) const {
  double sum = 0;
  const std::uint32_t end = layout_.offsets[position + 1];
  for (std::uint32_t e = layout_.offsets[position]; e < end; ++e) sum += carried_[layout_.slots[e]];
  return sum;
}

void Sweeps::restart() {
  change_ = 1;
  rate_ = 1;
  in_period_ = 0;
}

void Sweeps::sweep(double enough) {
  if (extrapolates_ && in_period_ == kPeriod - 2) earlier_ = carried_;
  if (extrapolates_ && in_period_ == kPeriod - 1) before_ = carried_;
  const double previous = change_;
  gauss_seidel();
  ++in_period_;
  rate_ = in_period_ > 1 && previous > 0 ? change_ / previous : 1;
  if (in_period_ == 1 && change_ > change_at_extrapolation_ && change_at_extrapolation_ > 0) extrapolates_ = false;
  if (in_period_ == kPeriod) {
    in_period_ = 0;
    change_at_extrapolation_ = change_;
    if (extrapolates_ && change_ > enough) extrapolate();
  }
}

void Sweeps::gauss_seidel() {
  const std::uint32_t classes = layout_.classes();
  const double weight = layout_.weights[0];
  double changed = 0;
  double sum = 0;
  for (std::uint32_t p = 0; p < layout_.active(); ++p) {
    const double value = gain_[p] * (own(p) + damping_ * inflow(p));
    double& first = carried_[std::size_t{p} * classes];
    changed += std::abs(value * weight - first);
    sum += value * weight;
    first = value * weight;
    for (std::uint32_t c = 1; c < classes; ++c) (&first)[c] = value * layout_.weights[c];
  }
  change_ = sum > 0 ? changed / sum : 0;
}

void Sweeps::extrapolate() {
  double along = 0;
  double squared = 0;
  for (std::size_t s = 0; s < carried_.size(); ++s) {
    const double step = carried_[s] - before_[s];
    const double bend = step - (before_[s] - earlier_[s]);
    along += bend * step;
    squared += bend * bend;
  }
  if (!(squared > 0)) return;
  // A mode of ratio r asks for r / (1 - r) more of the last step, and no ratio is above the damping.
  const double most = damping_ / (1 - damping_);
  const double more = std::clamp(-along / squared, -0.5, most);
  for (std::size_t s = 0; s < carried_.size(); ++s) carried_[s] += more * (carried_[s] - before_[s]);
}

}  // namespace rank
