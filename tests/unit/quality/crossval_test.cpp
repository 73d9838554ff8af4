#include "quality/learning/crossval.h"

#include <cmath>
#include <map>
#include <set>

#include <catch_amalgamated.hpp>

namespace {

using namespace quality;

std::vector<Example> sides(std::initializer_list<int> placed) {
  std::vector<Example> examples;
  for (const int side : placed) {
    Example& made = examples.emplace_back();
    made.values.fill(kNotKnown);
    made.placed = side != 0;
  }
  return examples;
}

double auc(std::vector<double> log_odds, std::initializer_list<int> placed) {
  return *accuracy_of(log_odds, sides(placed)).auc;
}

}  // namespace

TEST_CASE("the area under the curve") {
  CHECK(auc({1, 2, 3, 4}, {0, 0, 1, 1}) == 1);
  CHECK(auc({4, 3, 2, 1}, {0, 0, 1, 1}) == 0);
  CHECK(auc({1, 2, 3, 4}, {0, 1, 0, 1}) == 0.75);
  CHECK(auc({1, 1, 1, 1}, {0, 1, 0, 1}) == 0.5);
  CHECK(auc({1, 2, 2, 3}, {0, 0, 1, 1}) == 0.875);
  CHECK_FALSE(accuracy_of(std::vector<double>{1, 2}, sides({1, 1})).auc.has_value());
}

TEST_CASE("log loss and Brier score") {
  const std::vector<double> log_odds = {0, std::log(3.0)};
  const Accuracy accuracy = accuracy_of(log_odds, sides({1, 0}));
  CHECK(accuracy.brier == Catch::Approx((0.25 + 0.5625) / 2));
  CHECK(accuracy.log_loss == Catch::Approx((std::log(2.0) + std::log(4.0)) / 2));
  CHECK(accuracy_of({}, {}).brier == 0);
}

TEST_CASE("a group is in one fold, and folds are of about one size") {
  std::vector<std::uint32_t> groups;
  for (std::uint32_t i = 0; i < 500; ++i) groups.push_back(i / 2 * 7);
  const auto folds = folds_of(groups);
  std::map<std::uint32_t, std::set<std::uint32_t>> folds_of_group;
  std::map<std::uint32_t, int> sizes;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    folds_of_group[groups[i]].insert(folds[i]);
    ++sizes[folds[i]];
  }
  for (const auto& [group, in] : folds_of_group) CHECK(in.size() == 1);
  CHECK(sizes.size() == kFolds);
  for (const auto& [fold, size] : sizes) CHECK(size == 50);
  CHECK(folds_of(std::vector<std::uint32_t>{5, 5, 5}) == std::vector<std::uint32_t>{0, 0, 0});
}

TEST_CASE("folds do not depend on the order of examples") {
  const std::vector<std::uint32_t> groups = {4, 8, 15, 16, 23, 42}, reversed = {42, 23, 16, 15, 8, 4};
  const auto a = folds_of(groups), b = folds_of(reversed);
  for (std::size_t i = 0; i < groups.size(); ++i) CHECK(a[i] == b[groups.size() - 1 - i]);
}

TEST_CASE("cross-validation sees what a rule is worth, and never an example's own group") {
  std::vector<Example> examples = sides({});
  std::vector<std::uint32_t> groups;
  for (std::uint32_t i = 0; i < 100; ++i) {
    Example& made = examples.emplace_back();
    made.values.fill(kNotKnown);
    made.placed = i % 2 == 0;
    made.values[static_cast<std::size_t>(Rule::kFactForum)] = made.placed ? 1 : 0;
    groups.push_back(i);
  }
  Comparison result;
  base::finish(cross_validate(examples, groups, {}, result));
  CHECK(*result.rules.auc == 0.5);
  CHECK(*result.learned.auc == 1);
  CHECK(result.learned.log_loss < result.rules.log_loss);

  const std::vector<std::uint32_t> one(examples.size(), 7);        // one group: nothing to learn from
  base::finish(cross_validate(examples, one, {}, result));
  CHECK(result.learned.log_loss == result.rules.log_loss);
}

TEST_CASE("a line is kept only where it lowers the loss") {
  std::vector<double> log_odds;
  std::vector<Example> examples;
  for (int i = 0; i < 400; ++i) {
    log_odds.push_back(i % 4 < 2 ? 5 : -5);                        // sure of itself, and wrong every fourth time
    Example& made = examples.emplace_back();
    made.placed = i % 4 == 0 || i % 4 == 1 ? i % 8 != 1 : i % 8 == 2;
  }
  const Line line = calibrate(log_odds, examples);
  CHECK(line.slope == Catch::Approx(std::log(3.0) / 5).margin(1e-6));
  CHECK(line.offset == Catch::Approx(0).margin(1e-6));
  const Line none = calibrate({}, {});
  CHECK(none.slope == 1);
  CHECK(none.offset == 0);
}
