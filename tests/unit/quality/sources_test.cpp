#include "quality/values/sources.h"

#include <cmath>

#include <catch_amalgamated.hpp>

namespace {

using namespace quality;

float value(const DomainValues& values, Rule rule) { return values[static_cast<std::size_t>(rule)]; }

DomainValues unknown() {
  DomainValues values;
  values.fill(kNotKnown);
  return values;
}

DomainValues with(Rule rule, float is) {
  DomainValues values = unknown();
  values[static_cast<std::size_t>(rule)] = is;
  return values;
}

Values link(Rule rule, bool holds) {
  Values values;
  values.set(rule, holds);
  return values;
}

}  // namespace

TEST_CASE("a domain's value is the mean over the links that know") {
  SourceReader reader;
  reader.start();
  reader.add(link(Rule::kPageTrade, true), 19004, {}, 1);
  reader.add(link(Rule::kPageTrade, false), kNotKnown, {}, 2);
  reader.add(link(Rule::kLinkImage, true), 5001, {}, 3);
  const DomainValues values = reader.values({}, {}, {});
  CHECK(value(values, Rule::kPageTrade) == 0.5F);
  CHECK(value(values, Rule::kLinkImage) == 1.0F);
  CHECK_FALSE(is_known(value(values, Rule::kPageDirectory)));
  CHECK(value(values, Rule::kPageLinks) == 1.0F);
  CHECK(reader.median_external_links() == 12002.5F);
  CHECK_FALSE(is_known(value(values, Rule::kTrustRating)));
  CHECK_FALSE(is_known(value(values, Rule::kPageUnrated)));
  reader.start();
  CHECK_FALSE(is_known(reader.median_external_links()));
}

TEST_CASE("external links by their median, on a logarithmic ramp") {
  const auto page_links = [](std::initializer_list<float> counts) {
    SourceReader reader;
    for (const float count : counts) reader.add({}, count, {}, 0);
    return value(reader.values({}, {}, {}), Rule::kPageLinks);
  };
  CHECK(page_links({100}) == 0);
  CHECK(page_links({0}) == 0);
  CHECK(page_links({1000}) == 1);
  CHECK(page_links({50000, 2, 10}) == 0);
  CHECK(std::abs(page_links({140}) - 0.146128F) < 1e-6F);
}

TEST_CASE("a good rating counts by its own scale, and not on a page with very many links") {
  const auto read = [](Rating rating, float external) {
    SourceReader reader;
    reader.add({}, external, rating, 0);
    return reader.values({}, {}, {});
  };
  CHECK(value(read({25, RatingScale::kSemrush}, 10), Rule::kTrustRating) == 1);
  CHECK(value(read({25, RatingScale::kMoz}, 10), Rule::kTrustRating) == 0);
  CHECK(value(read({25, RatingScale::kSemrush}, 1000), Rule::kTrustRating) == 0);
  CHECK(value(read({25, RatingScale::kSemrush}, kNotKnown), Rule::kTrustRating) == 1);
  CHECK(value(read({0, RatingScale::kAhrefs}, 10), Rule::kPageUnrated) == 1);
  CHECK(value(read({1, RatingScale::kAhrefs}, 10), Rule::kPageUnrated) == 0);
}

TEST_CASE("networks") {
  const auto read = [](DomainNetwork network, float external = 10) {
    SourceReader reader;
    reader.add({}, external, {}, 0);
    return reader.values({}, network, {});
  };
  CHECK(value(read({.size = 2}), Rule::kNetShape) == 0);
  CHECK(value(read({.size = 3}), Rule::kNetShape) == 0.5F);
  CHECK(std::abs(value(read({.size = 4}), Rule::kNetShape) - 0.619472F) < 1e-6F);
  CHECK(value(read({.size = 10}), Rule::kNetShape) == 1);
  CHECK(value(read({.size = 10, .syndicated = true}), Rule::kNetShape) == 0);
  CHECK(value(read({.same_links = 1}), Rule::kNetLinks) == 0);
  CHECK(value(read({.same_links = 2}), Rule::kNetLinks) == 0.5F);
  CHECK(std::abs(value(read({.same_links = 3}), Rule::kNetLinks) - 0.666667F) < 1e-6F);
  CHECK(value(read({.same_links = 9}), Rule::kNetLinks) == 1);
  CHECK_FALSE(is_known(value(read({.same_links = 9}, kNotKnown), Rule::kNetLinks)));
  CHECK(value(read({.same_path = 3}), Rule::kNetPath) == 1);
  CHECK(value(read({.same_path = 2}), Rule::kNetPath) == 0);
}

TEST_CASE("figures of tools about the domain") {
  const auto read = [](DomainFigures figures) { return SourceReader().values({}, {}, figures); };
  CHECK(value(read({.moz_spam_score = 60}), Rule::kMozSpamScore) == 1);
  CHECK(value(read({.moz_spam_score = 8}), Rule::kMozSpamScore) == 0);
  CHECK(value(read({.dtoxrisk = 750}), Rule::kLrtDtoxrisk) == 0.5F);
  CHECK(value(read({.citation_flow = 30, .trust_flow = 4}), Rule::kCfTf) == 0.5F);
  CHECK(value(read({.citation_flow = 40, .trust_flow = 4}), Rule::kCfTf) == 1);
  CHECK_FALSE(is_known(value(read({.citation_flow = 40, .trust_flow = 0}), Rule::kCfTf)));
  CHECK(value(read({.visits = 1000}), Rule::kDomainTraffic) == 0.5F);
  CHECK(value(read({.linked_domains = 100, .referring_domains = 10}), Rule::kDegree) == 1);
  CHECK(value(read({.own_sites = 5}), Rule::kManySites) == 0);
  CHECK(value(read({.own_sites = 6}), Rule::kManySites) == 0.4F);
  CHECK(value(read({.own_sites = 21}), Rule::kManySites) == 1);
  CHECK_FALSE(is_known(value(read({}), Rule::kManySites)));
}

TEST_CASE("the score is the sum of its reasons") {
  DomainValues values = unknown();
  for (std::size_t i = 0; i < kRules; i += 2) values[i] = static_cast<float>(i % 7) / 7;
  const Weights weights = declared_weights();
  const Score score = score_of(values, weights);
  double sum = weights.bias;
  for (std::size_t i = 0; i < kRules; ++i) sum += points(values, weights, static_cast<Rule>(i));
  CHECK(score.log_odds == sum);
  double of_reasons = 0;
  for (const Reason& reason : reasons_of(values, weights)) of_reasons += reason.points;
  CHECK(std::abs(of_reasons + weights.bias - sum) < 1e-12);
  CHECK(std::abs(score.score - 100 / (1 + std::exp(-sum))) < 1e-12);
}

TEST_CASE("reasons come with most points first, and none without points") {
  DomainValues values = unknown();
  values[static_cast<std::size_t>(Rule::kNameHyphens)] = 1;
  values[static_cast<std::size_t>(Rule::kTrustRating)] = 1;
  values[static_cast<std::size_t>(Rule::kPageTrade)] = 0;
  values[static_cast<std::size_t>(Rule::kFactFollow)] = 1;
  const auto reasons = reasons_of(values, declared_weights());
  REQUIRE(reasons.size() == 2);
  CHECK(reasons[0].rule == Rule::kTrustRating);
  CHECK(reasons[0].points == -2.5);
  CHECK(reasons[1].points == 0.6);
}

TEST_CASE("a value up never moves the score against the sign of its rule") {
  const Weights weights = declared_weights();
  for (std::size_t i = 0; i < kRules; ++i) {
    const auto rule = static_cast<Rule>(i);
    const double change = score_of(with(rule, 1), weights).score - score_of(with(rule, 0), weights).score;
    CHECK(change * info(rule).weight >= 0);
  }
}

TEST_CASE("what is not known says nothing and lowers what is known") {
  const Weights weights = declared_weights();
  const Score nothing = score_of(unknown(), weights);
  CHECK(nothing.log_odds == kBias);
  CHECK(nothing.known == 0);
  CHECK(nothing.sign == Sign::kNone);                              // 18.2: below 20
  DomainValues all;
  all.fill(0);
  CHECK(score_of(all, weights).known == 1);
  CHECK(score_of(with(Rule::kNameInstantHost, 1), weights).sign == Sign::kUnknown);   // 62, of one rule alone
  CHECK(score_of(with(Rule::kFactFollow, 1), weights).known == 0);
  const Score hidden = score_of(with(Rule::kLinkHidden, 1), weights);
  CHECK(hidden.known == 0);
  CHECK(hidden.unmeasured == 2.0);
}

TEST_CASE("words for a score") {
  CHECK(name_of(sign_of(97)) == "strong");
  CHECK(name_of(sign_of(96.99)) == "some");
  CHECK(name_of(sign_of(50)) == "some");
  CHECK(name_of(sign_of(20)) == "unclear");
  CHECK(name_of(sign_of(19.9)) == "none");
}

TEST_CASE("kinds of domains, the first that holds") {
  CHECK(name_of(kind_of(unknown())) == "other");
  CHECK(name_of(kind_of(with(Rule::kFactHome, 1))) == "home_page");
  CHECK(name_of(kind_of(with(Rule::kPageLinks, 0.8F))) == "other");
  CHECK(name_of(kind_of(with(Rule::kPageLinks, 0.9F))) == "link_list");
  CHECK(name_of(kind_of(with(Rule::kFactSlug, 0.5F))) == "article");
  DomainValues values = with(Rule::kFactForum, 1);
  values[static_cast<std::size_t>(Rule::kPageTrade)] = 0.5F;
  CHECK(name_of(kind_of(values)) == "link_seller");
}
