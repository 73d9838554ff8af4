// A plan of links: its gains add up, and it is as good as the best that trying all sets finds.
#include "advise/plan.h"

#include <cmath>
#include <map>
#include <set>

#include <catch_amalgamated.hpp>

#include "advise/fit.h"
#include "property/reference_rank.h"
#include "rank/pagerank.h"

namespace {

using advise::PlanCandidate;
using reference::EdgeList;
using reference::Random;

double value(const EdgeList& edges, std::span<const rank::Worth> objective) {
  const auto result = rank::pagerank(reference::uniform(edges), {.tolerance = 1e-13});
  double sum = 0;
  for (const rank::Worth& one : objective) sum += one.worth * result.score[one.node];
  return sum;
}

std::vector<PlanCandidate> some_candidates(const EdgeList& edges, Random& random, std::size_t count) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> there;
  for (std::size_t e = 0; e < edges.from.size(); ++e) there.emplace(edges.from[e], edges.to[e]);
  std::vector<PlanCandidate> candidates;
  while (candidates.size() < count) {
    const std::uint32_t source = random.below(edges.nodes), target = random.below(edges.nodes);
    if (source != target && there.emplace(source, target).second) candidates.push_back({source, target});
  }
  return candidates;
}

}  // namespace

TEST_CASE("a plan's gains add up to what its links bring, within its limits", "[plan]") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    EdgeList edges = reference::random_edges(random, 20 + random.below(80), 500);
    const std::vector<PlanCandidate> candidates = some_candidates(edges, random, 60);
    const std::vector<rank::Worth> objective{{.node = 1, .worth = 1}, {.node = edges.nodes - 1, .worth = 0.5}};
    graph::FlowGraph graph = reference::uniform(edges);
    advise::Plan plan;
    base::finish(advise::plan_links(graph, objective, candidates, {.links = 8, .of_source = 1, .of_target = 3}, plan));
    INFO("seed " << seed);
    CHECK(std::abs(plan.before - value(edges, objective)) < 1e-10);
    double sum = 0;
    std::map<std::uint32_t, int> from;
    std::map<std::uint32_t, int> to;
    for (const advise::PlanStep& step : plan.steps) {
      CHECK(step.gain > 0);
      sum += step.gain;
      CHECK(++from[candidates[step.candidate].source] <= 1);
      CHECK(++to[candidates[step.candidate].target] <= 3);
      edges.add(candidates[step.candidate].source, candidates[step.candidate].target);
    }
    CHECK(plan.steps.size() >= 3);
    CHECK(std::abs(plan.before + sum - value(edges, objective)) < 1e-9);
    CHECK(graph.in.ids.size() == edges.from.size());
  }
}

TEST_CASE("a plan of three links is 0.999 of the best three of fourteen", "[plan]") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    Random random(seed);
    const EdgeList edges = reference::random_edges(random, 60, 500);
    const std::vector<PlanCandidate> candidates = some_candidates(edges, random, 14);
    const std::vector<rank::Worth> objective{{.node = candidates[0].target}, {.node = candidates[5].target}};
    graph::FlowGraph graph = reference::uniform(edges);
    advise::Plan plan;
    base::finish(advise::plan_links(graph, objective, candidates, {.links = 3, .of_source = 9, .of_target = 9}, plan));
    double sum = 0;
    for (const advise::PlanStep& step : plan.steps) sum += step.gain;
    double best = 0;
    for (std::size_t a = 0; a < 14; ++a) {
      for (std::size_t b = a + 1; b < 14; ++b) {
        for (std::size_t c = b + 1; c < 14; ++c) {
          EdgeList all = edges;
          for (const std::size_t one : {a, b, c}) all.add(candidates[one].source, candidates[one].target);
          best = std::max(best, value(all, objective) - plan.before);
        }
      }
    }
    INFO("seed " << seed);
    CHECK(sum >= 0.999 * best);
  }
}

TEST_CASE("fit is the part of hidden links that score lower", "[plan]") {
  std::vector<advise::Features> random(100, advise::unknown_features());
  for (std::size_t i = 0; i < random.size(); ++i) {
    advise::at(random[i], advise::Feature::kTitleLsa) = i % 2 == 0 ? 0 : 1;
  }
  advise::Fit fit(random, false);
  std::vector<advise::Features> hidden(50, advise::unknown_features());
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    advise::at(hidden[i], advise::Feature::kTitleLsa) = static_cast<double>(i) / 50;
  }
  CHECK(std::isnan(fit.of(fit.score(hidden[3]))));
  fit.calibrate(hidden);
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    CHECK(fit.of(fit.score(hidden[i])) == Catch::Approx(static_cast<double>(i) / 50));
  }
  CHECK(fit.reasons(hidden[40])[0] == advise::Feature::kTitleLsa);
}
