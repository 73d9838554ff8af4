#include "quality/learning/learn.h"

#include <cmath>

#include <catch_amalgamated.hpp>

namespace {

using namespace quality;

Example example(Rule rule, float value, bool placed) {
  Example made;
  made.values.fill(kNotKnown);
  made.values[static_cast<std::size_t>(rule)] = value;
  made.placed = placed;
  return made;
}

double weight(const Learned& learned, Rule rule) { return learned.weights.of[static_cast<std::size_t>(rule)]; }

double objective(std::span<const Example> examples, const Weights& at, const Prior& prior) {
  double sum = 0;
  for (const Example& one : examples) {
    const double z = log_odds(one.values, at);
    sum += one.weight * (std::log1p(std::exp(z)) - (one.placed ? z : 0));
  }
  for (std::size_t i = 0; i < kRules; ++i) sum += std::pow((at.of[i] - prior.weights.of[i]) / prior.sigma, 2) / 2;
  return sum + std::pow((at.bias - prior.weights.bias) / prior.sigma_bias, 2) / 2;
}

}  // namespace

TEST_CASE("without verdicts the declared weights come back, to the bit") {
  const Prior prior;
  const Learned learned = learn({}, prior);
  CHECK(learned.weights.of == prior.weights.of);
  CHECK(learned.weights.bias == prior.weights.bias);
  CHECK(learned.objective == 0);
}

TEST_CASE("the weights are at the minimum") {
  std::vector<Example> examples;
  for (int i = 0; i < 30; ++i) {
    Example made = example(Rule::kPageTrade, i % 3 == 0 ? 1 : 0.5F, i % 2 == 0);
    made.values[static_cast<std::size_t>(Rule::kTrustRating)] = static_cast<float>(i % 5) / 5;
    made.values[static_cast<std::size_t>(Rule::kFactSlug)] = i % 7 == 0 ? 1 : 0;
    made.weight = i % 4 == 0 ? 2 : 1;
    examples.push_back(made);
  }
  const Prior prior;
  const Learned learned = learn(examples, prior);
  const double least = objective(examples, learned.weights, prior);
  CHECK(std::abs(least - learned.objective) < 1e-9);
  for (std::size_t i = 0; i < kRules; ++i) {
    for (const double step : {1e-3, -1e-3}) {
      Weights beside = learned.weights;
      beside.of[i] += step;
      CHECK(objective(examples, beside, prior) > least);
    }
  }
}

TEST_CASE("a rule of which no verdict tells keeps its weight") {
  const std::vector<Example> examples(20, example(Rule::kPageTrade, 1, true));
  const Learned learned = learn(examples, {});
  CHECK(weight(learned, Rule::kPageTrade) > info(Rule::kPageTrade).weight);
  CHECK(weight(learned, Rule::kPathHash) == info(Rule::kPathHash).weight);
}

TEST_CASE("no weight changes its sign, but facts are free") {
  std::vector<Example> examples;
  for (int i = 0; i < 200; ++i) {
    Example made = example(Rule::kNameOdd, 1, false);
    made.values[static_cast<std::size_t>(Rule::kFactBrand)] = 1;
    examples.push_back(made);
  }
  const Learned learned = learn(examples, {});
  CHECK(weight(learned, Rule::kNameOdd) == 0);
  CHECK(learned.fixed == set_of(Rule::kNameOdd));
  CHECK(weight(learned, Rule::kFactBrand) < 0);
}

TEST_CASE("verdicts that contradict each other, and very many of one side, keep weights finite") {
  std::vector<Example> examples;
  for (int i = 0; i < 2000; ++i) examples.push_back(example(Rule::kPageTrade, 1, i % 2 == 0));
  for (int i = 0; i < 2000; ++i) examples.push_back(example(Rule::kPathHash, 1, true));
  const Learned learned = learn(examples, {});
  CHECK(std::isfinite(learned.weights.bias));
  for (const double one : learned.weights.of) CHECK(std::isfinite(one));
}

TEST_CASE("learned scores wait for verdicts of both sides") {
  std::vector<Example> examples(15, example(Rule::kPageTrade, 1, true));
  for (int i = 0; i < 5; ++i) examples.push_back(example(Rule::kPageTrade, 0, false));
  CHECK(passes(examples, kShown));
  CHECK_FALSE(passes(examples, kInPlace));
  examples.pop_back();
  CHECK_FALSE(passes(examples, kShown));
  examples.push_back(examples.front());
  CHECK_FALSE(passes(examples, kShown));                       // 20, but four of one side
}
