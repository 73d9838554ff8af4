#include "quality/values/anchor_values.h"

#include <array>
#include <string>

#include <catch_amalgamated.hpp>

#include "quality/values/campaigns.h"
#include "quality/values/values.h"
#include "text/fold.h"
#include "unit/quality/expect.h"

namespace {

using quality::Rule;

const quality::Words& words() {
  static const quality::Words built_in;
  return built_in;
}

quality::SiteNames oak() { return quality::site_names("northwind-oak.example", {}, {}, {}); }

quality::AnchorFacts facts_of(std::string_view anchor) {
  const quality::SiteNames site = oak();
  std::string folded;
  text::fold(anchor, folded);
  return quality::AnchorReader(words(), site).read(folded);
}

std::string said_of(std::string_view anchor) { return quality::holding(facts_of(anchor).values); }

bool buys(std::string_view anchor) { return facts_of(anchor).buying; }

}  // namespace

TEST_CASE("rules about anchors") {
  CHECK(said_of("their oak").empty());
  CHECK(said_of("Northwind Oak") == "fact_brand");
  CHECK(said_of("northwind-oak") == "anchor_label fact_brand");
  CHECK(said_of("Click here") == "fact_generic");
  CHECK(said_of("") == "fact_empty");
  CHECK(said_of("https://other.example/a") == "fact_address");
  CHECK(said_of("buy backlinks") == "anchor_spam");
  CHECK(said_of("casino") == "anchor_spam");
  CHECK(said_of("427545. A floor") == "anchor_number");
  CHECK(said_of("4. A floor").empty());
  CHECK(said_of("floors for sale in Leeds") == "anchor_commercial");
  CHECK(said_of("best floors").empty());                                    // two words
  CHECK(said_of("best northwind floors in Leeds") == "fact_brand");
}

TEST_CASE("words of buying") {
  CHECK(buys("best floors"));
  CHECK_FALSE(buys("the best"));                                            // one word besides fillers
  CHECK_FALSE(buys("their oak floors"));
  CHECK_FALSE(buys("best-floors.example"));
  CHECK_FALSE(buys("best floors by northwind"));
  CHECK_FALSE(buys("best floors " + std::string(80, 'x')));
}

TEST_CASE("a name stands in the words, or they begin or stand in it") {
  CHECK(said_of("my northwind-oak visit") == "fact_brand");                 // northwind begins the name
  CHECK(said_of("nort") == "fact_brand");
  CHECK(said_of("nor").empty());
  CHECK(said_of("wind") == "fact_brand");                                   // in the name
  CHECK(said_of("win").empty());
}

TEST_CASE("addresses") {
  CHECK(quality::reads_as_address("oak.example"));
  CHECK(quality::reads_as_address("https://www.oak.example/a?b"));
  CHECK_FALSE(quality::reads_as_address("oak"));
  CHECK_FALSE(quality::reads_as_address("oak.example today"));
  CHECK_FALSE(quality::reads_as_address("oak.example/a b"));
  CHECK_FALSE(quality::reads_as_address("oak..example"));
  CHECK_FALSE(quality::reads_as_address("."));
  CHECK(quality::label_of_address("https://www.oak.co.uk/a") == "oak");
  CHECK(quality::label_of_address("oak.example") == "oak");
  CHECK(quality::label_of_address("oak").empty());
  CHECK(quality::label_of_address("oak.example a").empty());
  CHECK(quality::label_of_address("v2.4").empty());
}

TEST_CASE("names that two domains say are names of the site") {
  const std::array<std::string_view, 2> targets = {"oldoak", "oak"};
  const std::array<std::string, 1> brands = {"North & Wind"};
  const quality::SiteNames site = quality::site_names(
      "oak.example", targets, brands,
      {{"former", 1}, {"former", 2}, {"former", 1}, {"other", 3}, {"other", 3}, {"abc", 1}, {"abc", 2}});
  CHECK(site.label == "oak");
  CHECK(site.names == std::vector<std::string>{"former", "northwind", "oak", "oldoak"});
}

TEST_CASE("however many names are said, few are kept, those of most domains") {
  std::vector<std::string> labels;
  for (int i = 0; i < 100; ++i) labels.push_back("name" + std::to_string(100 + i));
  std::vector<quality::SaidName> said;
  for (unsigned domain = 0; domain < 2; ++domain) {
    for (const std::string& label : labels) said.push_back({label, domain});
  }
  said.push_back({labels.back(), 2});
  const quality::SiteNames site = quality::site_names("", {}, {}, said);
  CHECK(site.names.size() == quality::kMostSaidNames);
  CHECK(site.contains("name199"));
  CHECK(site.contains("name100"));
  CHECK_FALSE(site.contains("name150"));
}

TEST_CASE("an anchor that is the title") {
  CHECK(quality::anchor_is_title("restoring a floor", "restoring a floor"));
  CHECK_FALSE(quality::anchor_is_title("a floor", "a floor"));              // too short
  const std::string same(40, 'x');
  CHECK(quality::anchor_is_title(same + " and more", same + ", or not"));
  CHECK_FALSE(quality::anchor_is_title(same, same.substr(1)));
  CHECK_FALSE(quality::anchor_is_title("restoring a floor by hand", "restoring a floor"));
}

TEST_CASE("a campaign is on three domains under three titles") {
  using quality::BuyingLink;
  const std::vector<BuyingLink> links = {{7, 1, 10}, {7, 2, 11}, {7, 3, 12}, {8, 1, 10}, {8, 2, 11},
                                         {8, 2, 12}, {9, 1, 10}, {9, 2, 10}, {9, 3, 11}};
  const std::vector<std::uint64_t> campaigns = quality::find_campaigns(links);
  CHECK(campaigns == std::vector<std::uint64_t>{7});
  CHECK(quality::is_campaign(campaigns, 7));
  CHECK_FALSE(quality::is_campaign(campaigns, 8));
  CHECK(quality::find_campaigns({}).empty());
}

TEST_CASE("a link adds what it tells itself") {
  quality::LinkFacts link{.anchor = "restoring a floor", .title = "restoring a floor"};
  link.follow = quality::Told::kYes;
  link.image = quality::Told::kNo;
  const quality::Values values = quality::link_values(link);
  CHECK(quality::holding(values) == "anchor_is_title fact_follow");
  CHECK((values.known & quality::set_of(Rule::kLinkImage)) != 0);
  CHECK((values.known & quality::set_of(Rule::kLinkHidden)) == 0);

  link.title.reset();
  CHECK((quality::link_values(link).known & quality::set_of(Rule::kAnchorIsTitle)) == 0);
  link.anchor.reset();
  CHECK(quality::names_of(quality::link_values(link).known) == "link_image fact_follow");
}
