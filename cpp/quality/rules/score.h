// The score of a referring domain: the sum of its reasons, and nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "quality/rules/rules.h"

namespace quality {

using DomainValues = std::array<float, kRules>;     // by Rule, 0..1; kNotKnown

enum class Sign : std::uint8_t { kNone, kUnclear, kSome, kStrong, kUnknown };   // that its links were placed
enum class Kind : std::uint8_t {
  kLinkSeller,
  kDirectory,
  kDoorway,
  kBoughtWords,
  kLinkList,
  kProfile,
  kPress,
  kMachine,
  kWiki,
  kForum,
  kListing,
  kArticle,
  kHomePage,
  kOther,
};
std::string_view name_of(Sign sign);
std::string_view name_of(Kind kind);

struct Score {
  double log_odds = kBias;
  double score = 0;                       // 0..100
  double known = 0;  // share of the weights that have a value, facts and unmeasured rules left out
  double unmeasured = 0;  // log-odds that come of rules that no data could measure
  Sign sign = Sign::kUnknown;  // kUnknown: too little is known, and no score should be shown

  // The score, NaN where none should be shown.
  double shown() const { return sign == Sign::kUnknown ? std::numeric_limits<double>::quiet_NaN() : score; }
  bool looks_placed() const { return sign == Sign::kStrong || sign == Sign::kSome; }
};
double points(const DomainValues& values, const Weights& weights, Rule rule);  // 0 where it is not known
Score score_of(const DomainValues& values, const Weights& weights);
Kind kind_of(const DomainValues& values);

double score_of_log_odds(double log_odds);  // 0..100
Sign sign_of(double score);  // by score alone

// Rules that add to the log-odds, most points first, for or against; of as many in the order of the table.
struct Reason {
  Rule rule = Rule::kNameTrade;
  double points = 0;
};
std::vector<Reason> reasons_of(const DomainValues& values, const Weights& weights);

}  // namespace quality
