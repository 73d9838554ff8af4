// Which rules of a set hold, as words in the order of the table.
#pragma once

#include <string>

#include "quality/rules/rules.h"

namespace quality {

inline std::string names_of(RuleSet rules) {
  std::string names;
  for (std::size_t i = 0; i < kRules; ++i) {
    if ((rules >> i & 1) == 0) continue;
    if (!names.empty()) names += ' ';
    names += kRuleTable[i].code;
  }
  return names;
}
inline std::string holding(const Values& values) { return names_of(values.holds); }

}  // namespace quality
