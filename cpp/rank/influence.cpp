#include "rank/influence.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

#include "base/ids.h"

namespace rank {
namespace {

constexpr int kMostSweeps = 500;

}  // namespace

double teleport_unit(const PresentRank& present) {
  if (present.teleport.empty()) return present.baseline;
  double sum = 0;
  for (const double weight : present.teleport) sum += weight;
  return sum > 0 ? present.baseline * static_cast<double>(present.teleport.size()) / sum : 0;
}

std::vector<double> teleport_of(const PresentRank& present) {
  const double unit = teleport_unit(present);
  std::vector<double> result(present.score.size(), unit);
  for (std::size_t node = 0; node < present.teleport.size(); ++node) result[node] *= present.teleport[node];
  return result;
}

Influence::Influence(const graph::FlowGraph& graph, const PresentRank& present)
    : graph_(graph),
      present_(present),
      layout_(lay_out_turned(graph, present.damping)),
      teleport_unit_(teleport_unit(present)) {
  assert(present.score.size() == graph.nodes());
  const std::uint32_t classes = layout_.classes();
  next_ = std::move(layout_.slots);
  weight_class_.resize(next_.size());
  for (std::size_t e = 0; e < next_.size(); ++e) {
    weight_class_[e] = static_cast<std::uint8_t>(next_[e] % classes);
    next_[e] /= classes;
  }
  teleport_.reserve(layout_.active());
  for (const std::uint32_t node : layout_.node) teleport_.push_back(teleport_at(node));
}

InfluenceRun::InfluenceRun(const Influence& influence, std::span<const std::vector<Worth>> questions, double tolerance,
                           std::span<const double> direction)
    : influence_(influence),
      direction_(direction),
      enough_(tolerance * (1 - influence.present_.damping)),  // no sweep leaves more than d of the error
      width_(questions.size() == 1 ? 1 : kTogether),
      questions_(questions.size()),
      value_(influence.layout_.active() * width_, 0.0),
      ends_(width_),
      wanted_(width_, 0.0),
      found_(width_, 0.0),
      moved_(width_, std::numeric_limits<double>::infinity()) {
  assert(!questions.empty() && questions.size() <= kTogether);
  std::vector<double> worth_at(influence.layout_.active(), 0.0);
  for (std::uint32_t q = 0; q < questions.size(); ++q) ask(q, questions[q], worth_at);
  std::ranges::sort(own_, {}, [](const Own& own) { return std::pair(own.position, own.question); });
  for (std::uint32_t p = 0; p < influence_.layout_.active(); ++p) along_ += influence_.teleport_[p] * direction_at(p);
}

// A node that passes nothing on is worth what it is worth, and counts for those that link to it.
// worth_at: [active] zeros, which are zeros again afterwards.
void InfluenceRun::ask(std::uint32_t question, std::span<const Worth> worths, std::vector<double>& worth_at) {
  const Layout& layout = influence_.layout_;
  const graph::FlowGraph& graph = influence_.graph_;
  std::vector<std::uint32_t> touched;
  const auto add = [&](std::uint32_t position, double worth) {
    if (worth_at[position] == 0) touched.push_back(position);
    worth_at[position] += worth;
  };
  for (const Worth& one : worths) {
    wanted_[question] += influence_.present_.score[one.node] * one.worth;
    if (layout.position[one.node] != base::kNone) {
      add(layout.position[one.node], one.worth);
      continue;
    }
    wanted_[question] -= influence_.teleport_at(one.node) * one.worth;
    ends_[question].push_back(one);
    for (std::uint32_t e = graph.in.offsets[one.node]; e < graph.in.offsets[one.node + 1]; ++e) {
      const std::uint32_t source = graph.in.ids[e];
      if (layout.position[source] == base::kNone) continue;
      add(layout.position[source], influence_.present_.damping * graph.scale[source] * graph.weight(e) * one.worth);
    }
  }
  for (const std::uint32_t p : touched) {
    own_.push_back({.position = p, .question = question, .worth = worth_at[p]});
    worth_at[p] = 0;
  }
}

bool InfluenceRun::sweep() {
  if (width_ == 1) {
    gauss_seidel<1>();
  } else {
    gauss_seidel<kTogether>();
  }
  ++sweeps_;
  if (change_ <= enough_ || sweeps_ >= kMostSweeps) return true;
  correct();
  return false;
}

template <std::size_t kWidth>
void InfluenceRun::gauss_seidel() {
  const Layout& layout = influence_.layout_;
  std::array<double, kWidth> most{};
  std::array<double, kWidth> found{};
  auto own = own_.begin();
  for (std::uint32_t p = 0; p < layout.active(); ++p) {
    std::array<double, kWidth> sum{};
    const std::uint32_t end = layout.offsets[p + 1];
    for (std::uint32_t e = layout.offsets[p]; e < end; ++e) {
      const double weight = layout.weights[influence_.weight_class_[e]];
      const double* const from = value_.data() + std::size_t{influence_.next_[e]} * kWidth;
      for (std::size_t q = 0; q < kWidth; ++q) sum[q] += weight * from[q];
    }
    const double passed = influence_.present_.damping * influence_.graph_.scale[layout.node[p]];
    for (double& one : sum) one *= passed;
    for (; own != own_.end() && own->position == p; ++own) sum[own->question] += own->worth;
    double* const value = value_.data() + std::size_t{p} * kWidth;
    const double pivot = layout.pivot[p];
    const double teleport = influence_.teleport_[p];
    for (std::size_t q = 0; q < kWidth; ++q) {
      const double fresh = sum[q] * pivot;
      most[q] = std::max(most[q], std::abs(fresh - value[q]));
      found[q] += teleport * fresh;
      value[q] = fresh;
    }
  }
  change_ = std::ranges::max(most);
  std::ranges::copy(found, found_.begin());
}

// The scores are known to their own tolerance only: a correction that is not less than half of the one before
// follows their error, and none is made after it.
void InfluenceRun::correct() {
  if (!(along_ > 0)) return;
  std::array<double, kTogether> move{};
  bool any = false;
  for (std::size_t q = 0; q < questions_; ++q) {
    move[q] = (wanted_[q] - found_[q]) / along_;
    if (!(std::abs(move[q]) < moved_[q] / 2)) move[q] = 0;
    moved_[q] = std::abs(move[q]);
    any = any || move[q] != 0;
  }
  if (!any) return;
  for (std::uint32_t p = 0; p < influence_.layout_.active(); ++p) {
    const double along = direction_at(p);
    for (std::size_t q = 0; q < width_; ++q) value_[std::size_t{p} * width_ + q] += move[q] * along;
  }
}

double InfluenceRun::at(std::size_t question, std::uint32_t node) const {
  const std::uint32_t position = influence_.layout_.position[node];
  if (position != base::kNone) return value_[position * width_ + question];
  for (const Worth& end : ends_[question]) {
    if (end.node == node) return end.worth;
  }
  return 0;
}

std::vector<double> InfluenceRun::take(std::size_t question) const {
  const Layout& layout = influence_.layout_;
  std::vector<double> result(layout.position.size(), 0.0);
  for (std::uint32_t p = 0; p < layout.active(); ++p) result[layout.node[p]] = value_[p * width_ + question];
  for (const Worth& end : ends_[question]) result[end.node] = end.worth;
  return result;
}

std::vector<double> influence(const Influence& graph, const std::vector<Worth>& question, double tolerance,
                              std::span<const double> direction) {
  InfluenceRun run(graph, std::span(&question, 1), tolerance, direction);
  while (!run.sweep()) {
  }
  return run.take(0);
}

}  // namespace rank
