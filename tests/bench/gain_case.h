// What the native and the WebAssembly half of the gain benchmark share: the same targets, priced the same way as
// analysis/opportunities/link_offers.cpp does.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "bench/web_graph.h"
#include "graph/changes.h"
#include "graph/csr.h"
#include "rank/gain.h"
#include "rank/influence.h"
#include "rank/pagerank.h"
#include "rank/whatif.h"

namespace bench {

inline constexpr std::uint32_t kTargets = 200;

inline rank::PresentRank present_of(const rank::PagerankResult& result) {
  return {.score = result.score, .baseline = result.baseline};
}

// Half of them any pages, half the weakest: those that a person lifts.
inline std::vector<std::uint32_t> targets_of(const rank::PagerankResult& present) {
  std::vector<std::uint32_t> order(present.score.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t node) { return present.score[node]; });
  std::vector<std::uint32_t> targets(order.begin(), order.begin() + kTargets / 2);
  Random random(7);
  while (targets.size() < kTargets) {
    const std::uint32_t node = random.below(static_cast<std::uint32_t>(order.size()));
    if (!std::ranges::contains(targets, node)) targets.push_back(node);
  }
  return targets;
}

struct Priced {
  double sum = 0;  // of the gains
  int sweeps = 0;
};

// First order, from every source.
inline Priced price_targets(const graph::FlowGraph& flow, const rank::PagerankResult& present) {
  const rank::Gains gains(flow, present_of(present));
  const std::vector<std::uint32_t> targets = targets_of(present);
  Priced priced;
  for (std::size_t first = 0; first < targets.size(); first += rank::InfluenceRun::kTogether) {
    const std::size_t end = std::min(targets.size(), first + rank::InfluenceRun::kTogether);
    std::vector<std::vector<rank::Worth>> questions;
    for (std::size_t i = first; i < end; ++i) questions.push_back({{.node = targets[i]}});
    rank::InfluenceRun run(gains.influence(), questions, rank::kFirstOrder, gains.lasting());
    while (!run.sweep()) {
    }
    priced.sweeps += run.sweeps();
    for (std::size_t i = first; i < end; ++i) {
      for (std::uint32_t source = 0; source < flow.nodes(); source += 331) {
        const rank::Ends ends{.source = run.at(i - first, source), .target = run.at(i - first, targets[i])};
        priced.sum += gains.gain({.source = source, .target = targets[i], .before = {}, .after = {.weight = 1}},
                                 present.score[targets[i]], ends);
      }
    }
  }
  return priced;
}

// The most that an exact gain of some links differs from a what-if run.
inline double gains_off_by(const graph::FlowGraph& flow, const rank::PagerankResult& present) {
  const rank::Gains gains(flow, present_of(present));
  const rank::WhatIf what_if(flow, present.score, present.baseline, 0.85);
  const std::vector<std::uint32_t> targets = targets_of(present);
  double most = 0;
  for (std::size_t i = 0; i < targets.size(); i += 20) {
    const std::uint32_t target = targets[i], source = (target + 17 * static_cast<std::uint32_t>(i) + 1) % flow.nodes();
    const std::vector<double> z =
        rank::influence(gains.influence(), {{.node = target}}, gains.tolerance(), gains.lasting());
    const std::vector<double> back =
        rank::influence(gains.influence(), {{.node = source}}, gains.tolerance(), gains.lasting());
    const double exact = gains.gain({.source = source, .target = target, .before = {}, .after = {.weight = 1}},
                                    present.score[target], {.source = z[source], .target = z[target]},
                                    {.source = back[source], .target = back[target], .worth = 1});
    graph::NewRow row = what_if.present_row(source);
    row.links.push_back({.target = target, .weight = 1});
    row.total += 1;
    const auto after = what_if.run({.rows = {row}, .teleports = {}}, 1e-12);
    most = std::max(most, std::abs(exact - (after.score[target] - present.score[target])));
  }
  return most;
}

}  // namespace bench
