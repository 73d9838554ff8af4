// An export made by hand through the whole of it: what each domain's reasons are, and that order changes nothing.
#include "quality/measure.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>

#include <catch_amalgamated.hpp>

#include "url/url.h"

namespace {

using namespace quality;

struct Row {
  std::string address, title, anchor;
  float external = 20, rating = 5;
};

std::vector<Row> rows() {
  std::vector<Row> all;
  for (const char* name : {"cheap-oak-names", "more-oak-names", "last-oak-names"}) {
    all.push_back({"https://" + std::string(name) + ".example/list-" + std::string(name) + "/0123456789abcdef01",
                   "Where to buy 🚀 aged domains from " + std::string(name), "mill-wood.example", 15000, 0});
  }
  for (const char* name : {"alpha.example", "beta.example", "gamma.example"}) {
    all.push_back(
        {"https://" + std::string(name) + "/story/771/mill", "Mill Wood opens a mill in the old town", "Mill Wood"});
  }
  const char* titles[] = {"A kitchen in oak", "Ten ideas for floors", "What we learned"};
  for (int i = 0; i < 3; ++i) {
    all.push_back({"https://reader" + std::string(1, static_cast<char>('a' + i)) + ".example/post", titles[i],
                   "oak floors for sale nearby"});
  }
  all.push_back({"https://wood.forest.edu/reading", "Reading list", "Mill Wood", 30, 60});
  all.push_back({"https://quiet.example/2021/03/notes", "", "", kNotKnown, kNotKnown});
  return all;
}

struct Result {
  SourceMeasures measures;
  std::vector<std::string> names;
  std::vector<Row> rows;
  std::vector<std::string> evidence;     // of each network, its first print in words
};

std::unique_ptr<Result> measured(std::vector<Row> given) {
  auto result = std::make_unique<Result>();
  result->rows = std::move(given);
  std::vector<PageRow> pages;
  std::vector<LinkRow> links;
  std::vector<std::string_view> anchors;
  std::map<std::string, std::uint32_t> domains;
  for (const Row& row : result->rows) {
    const std::string name(url::registrable_domain(url::host_of(row.address)));
    const auto [at, fresh] = domains.try_emplace(name, static_cast<std::uint32_t>(domains.size()));
    if (fresh) result->names.push_back(name);
    LinkRow link;
    link.page = link.anchor = static_cast<std::uint32_t>(pages.size());
    link.domain = at->second;
    link.follow = Told::kYes;
    pages.push_back({row.address, row.title, row.external, {row.rating, RatingScale::kSemrush}});
    anchors.push_back(row.anchor);
    links.push_back(link);
  }
  std::vector<DomainRow> domain_rows;
  for (const std::string& name : result->names) domain_rows.emplace_back().name = name;
  const std::vector<std::string_view> targets = {"mill-wood"};
  const Export all{"mill-wood.example", targets, {}, pages, anchors, links, domain_rows};
  const Words words;
  base::finish(measure(all, words, result->measures));
  for (const Network& network : result->measures.networks.networks) {
    result->evidence.push_back(words_of_print(all, result->measures, words, network.evidence.front().first));
  }
  return result;
}

std::string reasons(const Result& result, std::string_view domain) {
  const auto at = static_cast<std::size_t>(std::ranges::find(result.names, domain) - result.names.begin());
  std::string text;
  for (const Reason& reason : reasons_of(result.measures.values[at], declared_weights())) {
    if (!text.empty()) text += ' ';
    text += info(reason.rule).code;
  }
  return text;
}

double score(const Result& result, std::string_view domain) {
  const auto at = static_cast<std::size_t>(std::ranges::find(result.names, domain) - result.names.begin());
  return score_of(result.measures.values[at], declared_weights()).score;
}

}  // namespace

TEST_CASE("reasons of an export made by hand") {
  const auto result = measured(rows());
  CHECK(reasons(*result, "cheap-oak-names.example") ==
        "page_links page_trade net_shape path_hash net_links page_emoji page_unrated name_hyphens");
  CHECK(reasons(*result, "alpha.example") == "net_path trust_rating");
  CHECK(reasons(*result, "readera.example") == "anchor_commercial anchor_campaign trust_rating");
  CHECK(reasons(*result, "forest.edu") == "trust_rating trust_institution");
  CHECK(reasons(*result, "quiet.example") == "trust_dated");
  CHECK(score(*result, "cheap-oak-names.example") > 99);
  CHECK(score(*result, "forest.edu") < 1);
}

TEST_CASE("networks of an export made by hand") {
  const auto result = measured(rows());
  REQUIRE(result->measures.networks.networks.size() == 2);
  CHECK(name_of(result->measures.networks.networks[0].kind) == "syndicated");
  CHECK(name_of(result->measures.networks.networks[1].kind) == "template");
  CHECK(result->measures.networks.networks[1].domains == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("networks are named by what they share") {
  const auto result = measured(rows());
  REQUIRE(result->evidence.size() == 2);
  const bool title = result->evidence[0] == "mill wood opens a mill in the old town";
  CHECK((title || result->evidence[0] == "/story/#/mill"));
  CHECK(result->evidence[1] == "where to buy aged domains from ¤");
}

TEST_CASE("the order of rows changes no value, to the bit") {
  const auto result = measured(rows());
  std::vector<Row> reversed = rows();
  std::ranges::reverse(reversed);
  const auto other = measured(reversed);
  for (const std::string& name : result->names) {
    CAPTURE(name);
    CHECK(score(*result, name) == score(*other, name));
    CHECK(reasons(*result, name) == reasons(*other, name));
  }
}

TEST_CASE("a column that is not there changes no value of another") {
  const auto with = measured(rows());
  std::vector<Row> without = rows();
  for (Row& row : without) row.rating = kNotKnown;
  const auto other = measured(without);
  for (std::size_t domain = 0; domain < with->names.size(); ++domain) {
    for (std::size_t i = 0; i < kRules; ++i) {
      const auto rule = static_cast<Rule>(i);
      const float before = with->measures.values[domain][i], after = other->measures.values[domain][i];
      CAPTURE(info(rule).code);
      if (rule == Rule::kPageUnrated || rule == Rule::kTrustRating) {
        CHECK_FALSE(is_known(after));
      } else {
        CHECK((before == after || (!is_known(before) && !is_known(after))));
      }
    }
  }
}

TEST_CASE("an export without rows") { CHECK(measured({})->measures.values.empty()); }
