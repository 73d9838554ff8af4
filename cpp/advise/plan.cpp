#include "advise/plan.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "rank/influence.h"
#include "rank/pagerank.h"

namespace advise {
namespace {

constexpr double kTolerance = 1e-12;  // of scores; the gains of all steps add up to what they bring together
constexpr double kMayBeat = 1.01;     // an exact gain is within a percent of its first order

double objective_of(std::span<const rank::Worth> objective, std::span<const double> score) {
  double sum = 0;
  for (const rank::Worth& one : objective) sum += one.worth * score[one.node];
  return sum;
}

// Adds an edge at the end of its group of equal sources in the row of the target.
void add_link(graph::FlowGraph& graph, const PlanCandidate& link) {
  const auto begin = graph.in.ids.begin() + graph.in.offsets[link.target];
  const auto end = graph.in.ids.begin() + graph.in.offsets[link.target + 1];
  const auto at = std::upper_bound(begin, end, link.source);
  if (!graph.code.empty()) {
    const auto weight = std::ranges::find(graph.weight_of, link.weight) - graph.weight_of.begin();
    assert(static_cast<std::size_t>(weight) < graph.weight_of.size());
    graph.code.insert(graph.code.begin() + (at - graph.in.ids.begin()), static_cast<std::uint8_t>(weight));
  }
  graph.in.ids.insert(at, link.source);
  for (std::size_t row = std::size_t{link.target} + 1; row < graph.in.offsets.size(); ++row) ++graph.in.offsets[row];
  double& scale = graph.scale[link.source];
  scale = 1 / ((scale > 0 ? 1 / scale : 0) + link.weight);
}

class Counter {
 public:
  explicit Counter(std::uint32_t nodes) : from_(nodes, 0), to_(nodes, 0) {}
  bool allows(const PlanCandidate& link, const PlanOptions& options) const {
    return from_[link.source] < options.of_source && to_[link.target] < options.of_target;
  }
  void take(const PlanCandidate& link) {
    ++from_[link.source];
    ++to_[link.target];
  }

 private:
  std::vector<std::uint32_t> from_;
  std::vector<std::uint32_t> to_;
};

// One round: prices on the graph as it is.
class Round {
 public:
  Round(const graph::FlowGraph& graph, std::span<const rank::Worth> objective, const rank::PagerankResult& rank,
        const PlanOptions& options)
      : gains_(
            graph,
            {.score = rank.score, .baseline = rank.baseline, .damping = options.damping, .teleport = options.teleport}),
        value_(objective_of(objective, rank.score)),
        worth_(graph.nodes(), 0.0),
        z_(rank::influence(gains_.influence(), {objective.begin(), objective.end()}, gains_.tolerance(),
                           gains_.lasting())) {
    for (const rank::Worth& one : objective) worth_[one.node] += one.worth;
  }

  double first_order(const PlanCandidate& link) const { return gains_.gain(edit(link), value_, ends(link)); }
  double exact(const PlanCandidate& link) const {
    const std::vector<double> back =
        rank::influence(gains_.influence(), {{.node = link.source, .worth = 1}}, gains_.tolerance(), gains_.lasting());
    return gains_.gain(edit(link), value_, ends(link),
                       {.source = back[link.source], .target = back[link.target], .worth = 1});
  }

 private:
  static rank::LinkEdit edit(const PlanCandidate& link) {
    return {.source = link.source, .target = link.target, .before = {}, .after = {.weight = link.weight}};
  }
  rank::Ends ends(const PlanCandidate& link) const {
    return {.source = z_[link.source], .target = z_[link.target], .worth = worth_[link.source]};
  }

  rank::Gains gains_;
  double value_;
  std::vector<double> worth_;
  std::vector<double> z_;
};

struct Promise {
  double gain;
  std::size_t candidate;
};

}  // namespace

base::Slices plan_links(graph::FlowGraph& graph, std::span<const rank::Worth> objective,
                        std::span<const PlanCandidate> candidates, const PlanOptions& options, Plan& result) {
  const rank::PagerankOptions ranking{
      .damping = options.damping, .tolerance = kTolerance, .teleport = options.teleport};
  rank::PagerankResult rank = rank::pagerank(graph, ranking);
  result.before = objective_of(objective, rank.score);
  std::vector<std::uint8_t> taken(candidates.size(), 0);
  Counter counter(graph.nodes());
  while (result.steps.size() < options.links) {
    const Round round(graph, objective, rank, options);
    co_yield base::kGiveWay;
    std::vector<Promise> promises;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (taken[i] != 0 || !counter.allows(candidates[i], options)) continue;
      const double gain = round.first_order(candidates[i]);
      if (gain > 0) promises.push_back({.gain = gain, .candidate = i});
    }
    const auto less = [](const Promise& a, const Promise& b) {
      return a.gain != b.gain ? a.gain < b.gain : a.candidate > b.candidate;
    };
    std::ranges::make_heap(promises, less);
    PlanStep best;
    while (!promises.empty() && promises.front().gain * kMayBeat > best.gain) {
      std::ranges::pop_heap(promises, less);
      const std::size_t candidate = promises.back().candidate;
      promises.pop_back();
      const double gain = round.exact(candidates[candidate]);
      if (gain > best.gain) best = {.candidate = candidate, .gain = gain};
      co_yield base::kGiveWay;
    }
    if (!(best.gain > 0)) break;
    taken[best.candidate] = 1;
    counter.take(candidates[best.candidate]);
    result.steps.push_back(best);
    add_link(graph, candidates[best.candidate]);
    rank::PagerankOptions warm = ranking;
    warm.start = rank.score;
    rank = rank::pagerank(graph, warm);
    co_yield base::kGiveWay;
  }
  result.baseline = rank.baseline;
  result.score = std::move(rank.score);
}

}  // namespace advise
