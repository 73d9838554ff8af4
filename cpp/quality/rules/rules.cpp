#include "quality/rules/rules.h"

#include <algorithm>

namespace quality {
namespace {

constexpr Measured kNotMeasured{}, kFactOnly{};

}  // namespace

const std::array<RuleInfo, kRules> kRuleTable = {{
    {"name_trade", Family::kName, 1.2, {20, 0, 2}, "link audits"},
    {"name_directory", Family::kName, 1.2, {4, 0, 0}, "Google, link spam: low-quality directory links"},
    {"name_hyphens", Family::kName, 0.6, {13, 0, 1}, "Fetterly 2004"},
    {"name_digits", Family::kName, 0.3, {4, 2, 1}, "Fetterly 2004"},
    {"name_odd", Family::kName, 0.4, {4, 4, 3}, "Moz Spam Score"},
    {"name_cheap_tld", Family::kName, 0.6, {19, 2, 3}, "Moz Spam Score"},
    {"name_instant_host", Family::kName, 2.0, {9, 0, 0}, "measured"},
    {"page_links", Family::kPage, 2.2, {71, 6, 2}, "Google's former limit of 100 links"},
    {"page_trade", Family::kPage, 2.0, {36, 0, 2}, "Google, link spam: bought links"},
    {"page_directory", Family::kPage, 1.5, {15, 0, 0}, "Google, link spam: low-quality directory links"},
    {"page_spam_topic", Family::kPage, 1.2, {1, 0, 0}, "Moz Spam Score"},
    {"page_emoji", Family::kPage, 0.8, {31, 0, 0}, "measured"},
    {"page_lowercase", Family::kPage, 1.0, {11, 0, 1}, "measured"},
    {"page_unrated", Family::kPage, 0.8, {70, 24, 22}, "LinkResearchTools SUSP1, SUSP2"},
    {"path_hash", Family::kPage, 1.2, {30, 1, 1}, "measured"},
    {"path_counter", Family::kPage, 1.2, {18, 0, 0}, "measured"},
    {"path_random", Family::kPage, 1.4, {7, 0, 1}, "measured"},
    {"path_query", Family::kPage, 1.5, {1, 0, 0}, "measured"},
    {"path_profile", Family::kPage, 0.8, {1, 1, 4}, "Google, link spam: forum comments with optimized links"},
    {"anchor_spam", Family::kLink, 2.0, {1, 0, 0}, "link audits"},
    {"anchor_label", Family::kLink, 0.3, {12, 5, 0}, "measured"},
    {"anchor_number", Family::kLink, 1.0, {1, 0, 0}, "measured"},
    {"anchor_is_title", Family::kLink, 0.8, {1, 0, 0}, "measured"},
    {"anchor_keyword", Family::kLink, 0.8, {5, 6, 4}, "Google, link spam: optimized anchors"},
    {"anchor_commercial", Family::kLink, 1.8, {8, 0, 1}, "LinkResearchTools money keywords"},
    {"anchor_campaign", Family::kLink, 1.5, {2, 0, 0}, "link audits"},
    {"link_image", Family::kLink, 0.5, {8, 2, 13}, "measured"},
    {"net_shape", Family::kNetwork, 3.0, {60, 0, 0}, "LinkResearchTools SUSP3, SUSP7"},
    {"net_links", Family::kNetwork, 1.5, {57, 0, 0}, "measured"},
    {"net_path", Family::kNetwork, 0.6, {21, 0, 3}, "measured"},
    {"fact_follow", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_home", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_listing", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_forum", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_press", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_wiki", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_machine", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_slug", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_brand", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_address", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_generic", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_empty", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_many_pages", Family::kFact, 0.0, kFactOnly, ""},
    {"fact_other_script", Family::kFact, 0.0, kFactOnly, ""},
    {"trust_rating", Family::kTrust, -2.5, {0, 15, 21}, "measured"},
    {"trust_institution", Family::kTrust, -1.5, {1, 8, 0}, "TrustRank, Gyongyi 2004: seeds"},
    {"trust_dated", Family::kTrust, -0.5, {4, 16, 1}, "measured"},
    {"trust_blog", Family::kTrust, -0.2, {12, 9, 1}, "measured"},
    {"context_sentence", Family::kLink, -0.8, kNotMeasured, ""},
    {"context_block", Family::kLink, 0.8, kNotMeasured, ""},
    {"link_hidden", Family::kLink, 2.0, kNotMeasured, "Google, hidden links"},
    {"link_template", Family::kLink, 0.6, kNotMeasured, "Google, link spam: links in templates"},
    {"ahrefs_is_spam", Family::kPage, 1.5, kNotMeasured, ""},
    {"moz_spam_score", Family::kPage, 1.5, kNotMeasured, "Moz Spam Score: bands at 31 and 61"},
    {"lrt_dtoxrisk", Family::kPage, 1.0, kNotMeasured, "LinkResearchTools: below 1,000 is to be kept"},
    {"cf_tf", Family::kPage, 0.8, kNotMeasured, "Majestic: fences at 6.58 and 9.87"},
    {"domain_traffic", Family::kTrust, -1.0, kNotMeasured, ""},
    {"degree", Family::kPage, 0.5, kNotMeasured, ""},
    {"many_sites", Family::kNetwork, 2.5, kNotMeasured, "measured on exports of others"},
}};

std::string_view name_of(Family family) {
  constexpr std::array<std::string_view, 6> kNames = {"name", "page", "link", "network", "fact", "trust"};
  return kNames[static_cast<std::size_t>(family)];
}

std::optional<Rule> rule_named(std::string_view code) {
  const auto found = std::ranges::find(kRuleTable, code, &RuleInfo::code);
  if (found == kRuleTable.end()) return std::nullopt;
  return static_cast<Rule>(found - kRuleTable.begin());
}

Weights declared_weights(bool with_unmeasured) {
  Weights weights;
  for (std::size_t i = 0; i < kRules; ++i) {
    const bool counts = with_unmeasured || kRuleTable[i].is_measured();
    weights.of[i] = counts ? kRuleTable[i].weight : 0;
  }
  return weights;
}

}  // namespace quality
