#include "anchor/profile/risk.h"

#include <algorithm>
#include <string>

#include <catch_amalgamated.hpp>

#include "anchor/profile/bands.h"
#include "anchor/profile/cannibal.h"
#include "anchor/profile/next_anchors.h"
#include "unit/anchor/inlinks/link_columns.h"
#include "unit/anchor/profile/each_domain_once.h"

namespace {

using anchor::Class;

// Each domain links once.
anchor::Distribution of(std::initializer_list<std::pair<Class, std::uint32_t>> classes) {
  anchor::Distribution d;
  for (const auto& [c, count] : classes) {
    for (auto* counts : {&d.by_links, &d.by_pages, &d.by_domains, &d.by_placements}) {
      (*counts)[static_cast<std::size_t>(c)] += count;
    }
    d.links += count;
  }
  d.pages = d.domains = d.placements = d.links;
  return d;
}
bool says(const anchor::Risk& risk, std::string_view code) {
  return std::ranges::any_of(risk.reasons, [&](const anchor::Reason& reason) { return reason.message.code() == code; });
}

TEST_CASE("a mixed profile has no risk") {
  const auto d = of(
      {{Class::kBranded, 45}, {Class::kNakedUrl, 20}, {Class::kGeneric, 15}, {Class::kOther, 15}, {Class::kExact, 5}});
  const anchor::Risk risk = anchor_test::risk_of(d, Class::kBranded, "Acme");
  CHECK(risk.score == 0);
  CHECK(risk.reasons.empty());
}

TEST_CASE("a profile of money keywords has all of it") {
  auto d = of({{Class::kExact, 80}, {Class::kSpam, 20}});
  d.top_placements = 80;
  const anchor::Risk risk = anchor_test::risk_of(d, Class::kExact, "cheap boots");
  CHECK(risk.score == 100);
  CHECK(says(risk, "exact_share"));
  CHECK(says(risk, "keyword_share"));
  CHECK(says(risk, "top_anchor"));
  CHECK(says(risk, "spam"));
  CHECK(says(risk, "little_brand"));
  CHECK(risk.reasons.front().message.code() == "exact_share");
  CHECK(risk.reasons.front().message.english().starts_with("80 % of 100 source domains"));
}

TEST_CASE("few domains take weight off") {
  const anchor::Risk few = anchor_test::risk_of(of({{Class::kExact, 5}}), Class::kExact, "x");
  const anchor::Risk many = anchor_test::risk_of(of({{Class::kExact, 50}}), Class::kExact, "x");
  CHECK(few.score < many.score);
  CHECK(says(few, "few_domains"));
  CHECK_FALSE(says(many, "few_domains"));
  CHECK(anchor_test::risk_of({}, Class::kOther, "").score == 0);
}

TEST_CASE("fewer than five domains are not judged") {
  const anchor::Risk risk = anchor_test::risk_of(of({{Class::kExact, 4}}), Class::kExact, "x");
  CHECK_FALSE(risk.judged);
  REQUIRE(risk.reasons.size() == 1);
  CHECK(risk.reasons[0].message.english().starts_with("too few to judge: links from 4 source domains"));
  CHECK(anchor_test::risk_of(of({{Class::kExact, 5}}), Class::kExact, "x").judged);
}

TEST_CASE("words that may be where a site's name comes from") {
  const auto may_name = [](std::vector<std::string_view> words, std::string_view label) {
    return anchor::may_name(words, label);
  };
  CHECK(may_name({"new", "york", "times"}, "nytimes"));
  CHECK(may_name({"british", "broadcasting", "corporation"}, "bbc"));
  CHECK(may_name({"screaming", "frog"}, "screamingfrogseo"));
  CHECK_FALSE(may_name({"best", "online", "loans"}, "acmetools"));
  CHECK_FALSE(may_name({"loans"}, "acmeloans"));
  CHECK_FALSE(may_name({"british", "corporation"}, "bbc"));
}

TEST_CASE("inside a site repetition is normal and silence is not") {
  CHECK(anchor::advise_internal(of({{Class::kExact, 100}})).score == 0);
  const anchor::Risk mute = anchor::advise_internal(of({{Class::kEmpty, 5}, {Class::kGeneric, 5}}));
  CHECK(mute.score == 70);
  CHECK(says(mute, "nothing_descriptive"));
}

TEST_CASE("the published bands are read as they stand") {
  const auto bands = anchor::published_bands();
  REQUIRE(bands.size() == 12);
  CHECK(bands[0].source == "positivebacklink.com");
  CHECK(bands[0].year == 2026);
  CHECK(bands[0].band[0]->low == 0.35);
  CHECK_FALSE(bands[1].band[static_cast<std::size_t>(anchor::BandKind::kExact)].has_value());
  CHECK(bands[11].kind_of_site == "agency");
  CHECK(anchor::parse_bands("x | any | 0 | 50-40 | - | - | - | -\nx | any\n| any | 0 | - | - | - | - | -\n").empty());
}

TEST_CASE("bands are found by name, and a site makes its own") {
  REQUIRE(anchor::find_bands("claude-seo/shop") != nullptr);
  CHECK(anchor::find_bands("claude-seo/shop")->kind_of_site == "shop");
  CHECK(anchor::find_bands("claude-seo")->kind_of_site == "any");
  CHECK(anchor::find_bands("nobody") == nullptr);
  CHECK(anchor::side_of({0.1, 0.2}, 0.05) == -1);
  CHECK(anchor::side_of({0.1, 0.2}, 0.2) == 0);
  CHECK(anchor::side_of({0.1, 0.2}, 0.21) == 1);
  std::vector<std::array<double, anchor::kBandKinds>> shares;
  for (int page = 1; page <= 8; ++page) shares.push_back({page / 10.0, 0, 1, 0, 0});
  const anchor::BandSet own = anchor::own_bands(shares);
  REQUIRE(own.band[0].has_value());
  CHECK(own.band[0]->low == 0.3);
  CHECK(own.band[0]->high == 0.6);
  CHECK_FALSE(own.band[2].has_value());          // all of it: nothing could bring a share there
  CHECK_FALSE(anchor::own_bands(std::span(shares).first(7)).band[0].has_value());
}

TEST_CASE("the next anchors bring shares into their band") {
  const auto d = of({{Class::kExact, 60}, {Class::kBranded, 20}, {Class::kNakedUrl, 20}});
  const anchor::BandSet& bands = anchor::published_bands()[0];
  const anchor::NextAnchors next = anchor::next_anchors(d, bands);
  REQUIRE(next.possible);
  REQUIRE(next.wanted.size() == 4);              // exact, 60 of at most 5 %, needs 1200 links in all
  std::uint64_t all = d.placements;
  for (const anchor::Wanted& wanted : next.wanted) {
    CHECK(wanted.kind != anchor::BandKind::kExact);
    all += wanted.links;
  }
  CHECK(all == 1200);
  CHECK(anchor::next_anchors({}, bands).wanted.empty());
}

TEST_CASE("the links asked for are counted together") {
  const auto d = of({{Class::kOther, 36}, {Class::kBranded, 4}});
  const anchor::NextAnchors next = anchor::next_anchors(d, *anchor::find_bands("claude-seo"));
  REQUIRE(next.possible);
  REQUIRE(next.wanted.size() == 5);
  CHECK(next.wanted[0].kind == anchor::BandKind::kBranded);
  CHECK(next.wanted[0].links == 26);             // 30 of 99; each kind alone would need 12 of 52
  CHECK(next.wanted[1].links == 15);
  CHECK(next.wanted[2].links == 10);
  CHECK(next.wanted[3].links == 5);
  CHECK(next.wanted[4].links == 3);
}

TEST_CASE("bands that no new link reaches") {
  const auto d = of({{Class::kExact, 1}, {Class::kOther, 9}});
  const auto with = [&](const char* line) { return anchor::next_anchors(d, anchor::parse_bands(line).at(0)); };
  CHECK_FALSE(with("x | any | 0 | 50-60 | - | - | - | 0-0\n").possible);      // there is an exact one
  CHECK_FALSE(with("x | any | 0 | 60-70 | 60-70 | - | - | -\n").possible);    // more than all
  const anchor::NextAnchors few = with("x | any | 0 | 1-2 | 1-2 | - | - | 1-5\n");
  CHECK(few.others == 37);                       // 50 in all: one branded, one naked, two exact
  CHECK(with("x | any | 0 | 50-50 | - | - | - | -\n").wanted.at(0).links == 10);
  CHECK(with("x | any | 0 | - | - | - | - | -\n").possible);
}

TEST_CASE("an anchor that names several pages") {
  const std::vector<std::uint32_t> domains(6, 0);
  const anchor_test::Links links({{0, 3, "Hiking boots", Class::kPartial},
                                  {1, 3, "hiking boots!", Class::kPartial},
                                  {2, 4, "HIKING BOOTS", Class::kExact},
                                  {0, 4, "read more", Class::kGeneric},
                                  {0, 5, "read more", Class::kGeneric},
                                  {0, 5, "socks", Class::kExact},
                                  {1, 4, "hiking boots", Class::kExact},
                                  {2, 5, "hiking boots", Class::kPartial, 0, true}},
                                 domains);
  const auto shared = anchor::shared_anchors(links.anchors, links.inlinks);
  REQUIRE(shared.size() == 1);
  CHECK(shared[0].anchor == anchor::AnchorId{0});
  CHECK(shared[0].links == 4);
  CHECK(shared[0].targets == 2);
  CHECK(shared[0].top_target == base::PageId{3});
  CHECK(shared[0].second_target == base::PageId{4});
  CHECK(shared[0].conflict() == 0.5);
}

}  // namespace
