// The rule table of the score, as data. A rule's value is in 0..1 or not known (NaN); a domain's log-odds are
//   bias + sum of weight times value, in the order of the table,
// and its score is 100 / (1 + e^-log_odds). Weights above 0 speak for a placed link, below 0 against it. Facts weigh 0
// until verdicts say otherwise (learn.h).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace quality {

enum class Rule : std::uint8_t {
  kNameTrade,
  kNameDirectory,
  kNameHyphens,
  kNameDigits,
  kNameOdd,
  kNameCheapTld,
  kNameInstantHost,
  kPageLinks,
  kPageTrade,
  kPageDirectory,
  kPageSpamTopic,
  kPageEmoji,
  kPageLowercase,
  kPageUnrated,
  kPathHash,
  kPathCounter,
  kPathRandom,
  kPathQuery,
  kPathProfile,
  kAnchorSpam,
  kAnchorLabel,
  kAnchorNumber,
  kAnchorIsTitle,
  kAnchorKeyword,
  kAnchorCommercial,
  kAnchorCampaign,
  kLinkImage,
  kNetShape,
  kNetLinks,
  kNetPath,
  kFactFollow,
  kFactHome,
  kFactListing,
  kFactForum,
  kFactPress,
  kFactWiki,
  kFactMachine,
  kFactSlug,
  kFactBrand,
  kFactAddress,
  kFactGeneric,
  kFactEmpty,
  kFactManyPages,
  kFactOtherScript,
  kTrustRating,
  kTrustInstitution,
  kTrustDated,
  kTrustBlog,
  kContextSentence,
  kContextBlock,
  kLinkHidden,
  kLinkTemplate,
  kAhrefsIsSpam,
  kMozSpamScore,
  kLrtDtoxrisk,
  kCfTf,
  kDomainTraffic,
  kDegree,
  kManySites,
};
inline constexpr std::size_t kRules = static_cast<std::size_t>(Rule::kManySites) + 1;

enum class Family : std::uint8_t { kName, kPage, kLink, kNetwork, kFact, kTrust };

// Per cent of the rows of a class on which a rule holds, among 409 rows that one reader labelled.
struct Measured {
  std::int8_t artificial = -1, editorial = -1, other = -1;  // -1: no data at hand could tell
};

struct RuleInfo {
  std::string_view code;
  Family family;
  double weight;         // in log-odds
  Measured measured;
  std::string_view source;  // who says so; "": nobody but us

  constexpr bool is_fact() const { return family == Family::kFact; }
  constexpr bool is_measured() const { return measured.artificial >= 0; }
};

inline constexpr double kBias = -1.5;   // what is said of a link of which nothing is known
inline constexpr float kNotKnown = std::numeric_limits<float>::quiet_NaN();
constexpr bool is_known(float value) { return value == value; }

extern const std::array<RuleInfo, kRules> kRuleTable;

inline const RuleInfo& info(Rule rule) { return kRuleTable[static_cast<std::size_t>(rule)]; }
std::string_view name_of(Family family);                    // "name", "page", …
std::optional<Rule> rule_named(std::string_view code);

// The weights that a score is made with.
struct Weights {
  double bias = kBias;
  std::array<double, kRules> of{};
};
// Those of the table; without rules that no data could measure they weigh 0.
Weights declared_weights(bool with_unmeasured = true);

using RuleSet = std::uint64_t;   // bit 1 << Rule
static_assert(kRules <= 64);
constexpr RuleSet set_of(Rule rule) { return RuleSet{1} << static_cast<unsigned>(rule); }

// What rules say of one page, anchor or link: a rule holds, does not hold, or is not known (its bit is in neither).
struct Values {
  RuleSet known = 0, holds = 0;

  void set(Rule rule, bool does) {
    known |= set_of(rule);
    holds |= does ? set_of(rule) : 0;
  }
  friend Values operator|(Values a, Values b) { return {a.known | b.known, a.holds | b.holds}; }
  friend bool operator==(const Values&, const Values&) = default;
};

}  // namespace quality
