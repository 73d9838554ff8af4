// Each rule of the score has the sentence of its code.
#include "reports/quality/rule_sentences.h"

#include <catch_amalgamated.hpp>

TEST_CASE("the sentence of a rule is the one that has its code") {
  for (std::size_t i = 0; i < quality::kRules; ++i) {
    const catalog::Message message = reports::when_it_holds(static_cast<quality::Rule>(i));
    CHECK(message.group() == "rule");
    CHECK(message.code() == quality::kRuleTable[i].code);
    CHECK_FALSE(message.english().empty());
  }
}
