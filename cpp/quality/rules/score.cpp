#include "quality/rules/score.h"

#include <algorithm>
#include <cmath>

#include "base/math.h"

namespace quality {
namespace {

constexpr double kStrongScore = 97, kSomeScore = 50, kUnclearScore = 20;
constexpr double kFewestKnown = 0.3, kSureBelow = 20, kSureAbove = 80;
constexpr float kHolds = 0.5F, kLinkList = 0.9F;           // of a kind

float at(const DomainValues& values, Rule rule) { return values[static_cast<std::size_t>(rule)]; }

}  // namespace

std::string_view name_of(Sign sign) {
  constexpr std::array<std::string_view, 5> kNames = {"none", "unclear", "some", "strong", "unknown"};
  return kNames[static_cast<std::size_t>(sign)];
}

std::string_view name_of(Kind kind) {
  constexpr std::array<std::string_view, 14> kNames = {
      "link_seller", "directory", "doorway", "bought_words", "link_list", "profile",   "press",
      "machine",     "wiki",      "forum",   "listing",      "article",   "home_page", "other"};
  return kNames[static_cast<std::size_t>(kind)];
}

double points(const DomainValues& values, const Weights& weights, Rule rule) {
  const float value = at(values, rule);
  return is_known(value) ? weights.of[static_cast<std::size_t>(rule)] * double{value} : 0;
}

double score_of_log_odds(double log_odds) { return 100 / (1 + base::exp(-log_odds)); }

Sign sign_of(double score) {
  if (score >= kStrongScore) return Sign::kStrong;
  if (score >= kSomeScore) return Sign::kSome;
  return score >= kUnclearScore ? Sign::kUnclear : Sign::kNone;
}

Score score_of(const DomainValues& values, const Weights& weights) {
  Score result;
  result.log_odds = weights.bias;
  double known = 0, all = 0;
  for (std::size_t i = 0; i < kRules; ++i) {
    const double of_rule = points(values, weights, static_cast<Rule>(i));
    result.log_odds += of_rule;
    if (kRuleTable[i].is_fact()) continue;
    if (!kRuleTable[i].is_measured()) {
      result.unmeasured += of_rule;
      continue;
    }
    const double weight = std::abs(kRuleTable[i].weight);
    all += weight;
    known += is_known(values[i]) ? weight : 0;
  }
  result.known = known / all;
  result.score = score_of_log_odds(result.log_odds);
  const bool unsure = result.score > kSureBelow && result.score < kSureAbove;
  result.sign = result.known < kFewestKnown && unsure ? Sign::kUnknown : sign_of(result.score);
  return result;
}

Kind kind_of(const DomainValues& values) {
  struct Telling {
    Rule rule;
    Kind kind;
    float least = kHolds;
  };
  constexpr std::array<Telling, 19> kTelling = {{
      {Rule::kPageTrade, Kind::kLinkSeller},
      {Rule::kAnchorSpam, Kind::kLinkSeller},
      {Rule::kPageDirectory, Kind::kDirectory},
      {Rule::kPathCounter, Kind::kDirectory},
      {Rule::kNameInstantHost, Kind::kDoorway},
      {Rule::kPathRandom, Kind::kDoorway},
      {Rule::kPathQuery, Kind::kDoorway},
      {Rule::kPathHash, Kind::kDoorway},
      {Rule::kAnchorCommercial, Kind::kBoughtWords},
      {Rule::kPageLinks, Kind::kLinkList, kLinkList},
      {Rule::kPathProfile, Kind::kProfile},
      {Rule::kFactPress, Kind::kPress},
      {Rule::kFactMachine, Kind::kMachine},
      {Rule::kFactWiki, Kind::kWiki},
      {Rule::kFactForum, Kind::kForum},
      {Rule::kFactListing, Kind::kListing},
      {Rule::kFactGeneric, Kind::kListing},
      {Rule::kTrustDated, Kind::kArticle},
      {Rule::kFactSlug, Kind::kArticle},
  }};
  for (const Telling& telling : kTelling) {
    if (at(values, telling.rule) >= telling.least) return telling.kind;
  }
  return at(values, Rule::kFactHome) >= kHolds ? Kind::kHomePage : Kind::kOther;
}

std::vector<Reason> reasons_of(const DomainValues& values, const Weights& weights) {
  std::vector<Reason> reasons;
  for (std::size_t i = 0; i < kRules; ++i) {
    const auto rule = static_cast<Rule>(i);
    const double of_rule = points(values, weights, rule);
    if (of_rule != 0) reasons.push_back({rule, of_rule});
  }
  const auto size = [](const Reason& reason) { return std::abs(reason.points); };
  std::ranges::stable_sort(reasons, std::ranges::greater(), size);
  return reasons;
}

}  // namespace quality
