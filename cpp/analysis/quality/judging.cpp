#include "analysis/quality/judging.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>
#include <utility>

#include "quality/disavow/plan.h"

namespace analysis {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();

// A line through the log-odds is a factor for all weights and something for the bias: scores stay sums of reasons.
quality::Weights calibrated(quality::Weights weights, quality::Line line) {
  weights.bias = line.offset + line.slope * weights.bias;
  for (double& weight : weights.of) weight *= line.slope;
  return weights;
}

// By the names of their domains, whatever the order of the files; so are the groups of those in no network.
void sort_by_name(const crawl::Crawl& crawl, const SourceQuality& sources, quality::Examples& examples) {
  std::vector<std::uint32_t> order(examples.domains.size());
  std::ranges::copy(std::views::iota(std::uint32_t{0}, static_cast<std::uint32_t>(order.size())), order.begin());
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) {
    return crawl.domains.names[sources.counts.domain[examples.domains[i]].value];
  });
  quality::Examples sorted;
  for (const std::uint32_t i : order) {
    const bool alone = sources.network[examples.domains[i]] == base::kNone;
    const auto place = static_cast<std::uint32_t>(sources.networks.size() + sorted.domains.size());
    sorted.examples.push_back(examples.examples[i]);
    sorted.domains.push_back(examples.domains[i]);
    sorted.groups.push_back(alone ? place : examples.groups[i]);
  }
  examples = std::move(sorted);
}

base::Slices learn_weights(const JudgingOptions& options, JudgedSources& result) {
  const std::vector<quality::Example>& examples = result.examples.examples;
  result.learned_shown = options.learning != Learning::kOff && passes(examples, quality::kShown);
  result.learned_in_place =
      result.learned_shown && (options.learning == Learning::kOn || passes(examples, quality::kInPlace));
  if (!result.learned_shown) co_return;
  const quality::Prior prior{.weights = result.declared};
  result.learned = quality::learn(examples, prior).weights;
  co_yield base::kGiveWay;
  co_await quality::cross_validate(examples, result.examples.groups, prior, result.comparison);
  if (!passes(examples, quality::kCalibrated)) co_return;
  result.learned = calibrated(result.learned, quality::calibrate(result.comparison.learned_log_odds, examples));
}

}  // namespace

double median_of_known(std::span<const double> scores, std::span<const std::uint32_t> rows) {
  std::vector<double> known;
  for (const std::uint32_t row : rows) {
    if (!std::isnan(scores[row])) known.push_back(scores[row]);
  }
  return known.empty() ? kEmpty : quality::median(std::move(known));
}

double median_score(const SourceQuality& sources, std::span<const std::uint32_t> rows) {
  std::vector<double> known;
  for (const std::uint32_t row : rows) {
    if (const double score = sources.scores[row].shown(); !std::isnan(score)) known.push_back(score);
  }
  return known.empty() ? kEmpty : quality::median(std::move(known));
}

quality::Networks networks_of(const SourceQuality& sources) {
  quality::Networks networks;
  networks.of_domain = sources.network;
  for (const SourceNetwork& network : sources.networks) {
    networks.networks.push_back({.kind = network.kind, .domains = network.sources, .evidence = {}});
  }
  return networks;
}

base::Slices judge_sources(const crawl::Crawl& crawl, const JudgingOptions& options, SourceQuality& sources,
                           JudgedSources& result) {
  result = {};
  result.declared = quality::declared_weights(options.with_unmeasured);
  result.learned = result.declared;
  result.decisions = read_decisions(crawl, sources);
  const std::vector<quality::VerdictRow> verdicts = verdict_rows(result.decisions, SubjectFinder(crawl, sources));
  result.examples =
      quality::examples_of(verdicts, sources.values, networks_of(sources), result.declared, options.placed);
  sort_by_name(crawl, sources, result.examples);
  co_await learn_weights(options, result);
  sources.scores.clear();
  co_await base::for_each(sources.size(), [&](std::uint32_t source) {
    const quality::Score declared = quality::score_of(sources.values[source], result.declared);
    result.declared_scores.push_back(declared.shown());
    if (!result.learned_shown) {
      sources.scores.push_back(declared);
      return;
    }
    const quality::Score learned = quality::score_of(sources.values[source], result.learned);
    result.learned_scores.push_back(learned.shown());
    sources.scores.push_back(result.learned_in_place ? learned : declared);
  });
}

}  // namespace analysis
