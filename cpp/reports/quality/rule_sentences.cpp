#include "reports/quality/rule_sentences.h"

#include <array>
#include <cstddef>

namespace reports {
namespace {

// In the order of the rule table.
constexpr auto kHolds = std::to_array<catalog::SentenceName>({
    "rule.name_trade",        "rule.name_directory",
    "rule.name_hyphens",      "rule.name_digits",
    "rule.name_odd",          "rule.name_cheap_tld",
    "rule.name_instant_host", "rule.page_links",
    "rule.page_trade",        "rule.page_directory",
    "rule.page_spam_topic",   "rule.page_emoji",
    "rule.page_lowercase",    "rule.page_unrated",
    "rule.path_hash",         "rule.path_counter",
    "rule.path_random",       "rule.path_query",
    "rule.path_profile",      "rule.anchor_spam",
    "rule.anchor_label",      "rule.anchor_number",
    "rule.anchor_is_title",   "rule.anchor_keyword",
    "rule.anchor_commercial", "rule.anchor_campaign",
    "rule.link_image",        "rule.net_shape",
    "rule.net_links",         "rule.net_path",
    "rule.fact_follow",       "rule.fact_home",
    "rule.fact_listing",      "rule.fact_forum",
    "rule.fact_press",        "rule.fact_wiki",
    "rule.fact_machine",      "rule.fact_slug",
    "rule.fact_brand",        "rule.fact_address",
    "rule.fact_generic",      "rule.fact_empty",
    "rule.fact_many_pages",   "rule.fact_other_script",
    "rule.trust_rating",      "rule.trust_institution",
    "rule.trust_dated",       "rule.trust_blog",
    "rule.context_sentence",  "rule.context_block",
    "rule.link_hidden",       "rule.link_template",
    "rule.ahrefs_is_spam",    "rule.moz_spam_score",
    "rule.lrt_dtoxrisk",      "rule.cf_tf",
    "rule.domain_traffic",    "rule.degree",
    "rule.many_sites",
});
static_assert(kHolds.size() == quality::kRules);

}  // namespace

catalog::Message when_it_holds(quality::Rule rule) { return catalog::Message(kHolds[static_cast<std::size_t>(rule)]); }

}  // namespace reports
