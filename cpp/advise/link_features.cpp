#include "advise/link_features.h"

#include <algorithm>
#include <cmath>

#include "base/math.h"

namespace advise {
namespace {

std::vector<double> weights_by_degree(const graph::Csr& rows) {
  std::vector<double> weights(rows.nodes());
  for (std::uint32_t page = 0; page < rows.nodes(); ++page) weights[page] = 1 / base::log(2.0 + rows.degree(page));
  return weights;
}

std::vector<double> lengths(const graph::Csr& rows, std::span<const double> weight) {
  std::vector<double> result(rows.nodes());
  for (std::uint32_t page = 0; page < rows.nodes(); ++page) {
    double squared = 0;
    for (const std::uint32_t other : rows.row(page)) squared += weight[other] * weight[other];
    result[page] = std::sqrt(squared);
  }
  return result;
}

}  // namespace

LinkNeighborhood::LinkNeighborhood(const graph::Csr& out, const graph::Csr& in)
    : out_(out),
      in_(in),
      weight_of_target_(weights_by_degree(in)),
      weight_of_source_(weights_by_degree(out)),
      out_length_(lengths(out, weight_of_target_)),
      in_length_(lengths(in, weight_of_source_)),
      alike_(out.nodes(), 0.0),
      together_(out.nodes(), 0.0) {}

void LinkNeighborhood::aim(std::uint32_t target) {
  for (const std::uint32_t page : touched_) alike_[page] = together_[page] = 0;
  touched_.clear();
  target_ = target;
  const std::span<const std::uint32_t> sources = in_.row(target);
  for (const std::uint32_t source : sources.first(std::min(sources.size(), kMostSources))) {
    const double part = 1 / out_length_[source];
    const double seen = weight_of_source_[source] * weight_of_source_[source];
    for (const std::uint32_t other : out_.row(source)) {
      if (together_[other] == 0) touched_.push_back(other);
      alike_[other] += weight_of_target_[other] * part;
      together_[other] += seen;
    }
  }
}

LinkFeatures LinkNeighborhood::of(std::uint32_t source) const {
  LinkFeatures result;
  result.popular = base::log(1.0 + in_.degree(target_));
  const std::span<const std::uint32_t> back = out_.row(target_);
  result.linked_back = std::ranges::binary_search(back, source) ? 1 : 0;
  const std::span<const std::uint32_t> links = out_.row(source);
  if (links.empty() || in_.degree(target_) == 0) return result;
  double cocited = 0;
  for (const std::uint32_t other : links) {
    result.neighbours += weight_of_target_[other] * alike_[other];
    if (together_[other] > 0) cocited += together_[other] / (in_length_[other] * in_length_[target_]);
  }
  result.neighbours /= out_length_[source];
  result.cocited = cocited / static_cast<double>(links.size());
  return result;
}

}  // namespace advise
