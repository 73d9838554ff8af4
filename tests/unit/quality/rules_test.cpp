#include "quality/rules/rules.h"

#include <cmath>
#include <set>

#include <catch_amalgamated.hpp>

using quality::Rule;

TEST_CASE("every rule has a code of its own and can be found by it") {
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < quality::kRules; ++i) {
    const quality::RuleInfo& rule = quality::kRuleTable[i];
    CAPTURE(rule.code);
    CHECK(codes.insert(rule.code).second);
    CHECK(quality::rule_named(rule.code) == static_cast<Rule>(i));
    CHECK(rule.is_fact() == (rule.weight == 0));
    CHECK((rule.family != quality::Family::kTrust || rule.weight < 0));
  }
  CHECK_FALSE(quality::rule_named("no_such_rule"));
  CHECK(quality::info(Rule::kManySites).code == "many_sites");
  CHECK(quality::info(Rule::kTrustRating).weight == -2.5);
}

TEST_CASE("rules that no data could measure can be left out") {
  const quality::Weights all = quality::declared_weights(), measured = quality::declared_weights(false);
  const auto hidden = static_cast<std::size_t>(Rule::kLinkHidden), links = static_cast<std::size_t>(Rule::kPageLinks);
  CHECK(all.of[hidden] == 2.0);
  CHECK(measured.of[hidden] == 0);
  CHECK(measured.of[links] == 2.2);
  CHECK(measured.bias == quality::kBias);
}
