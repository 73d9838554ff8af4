#include "anchor/classes/keywords.h"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "anchor/classes/match.h"
#include "anchor/classes/propose.h"
#include "anchor/classes/title.h"

namespace {

using Parts = std::vector<std::string_view>;
using Steps = std::vector<std::string>;

Steps steps_of(std::string_view address) {
  anchor::PathSteps reader;
  const auto steps = reader.read(address);
  return {steps.begin(), steps.end()};
}

anchor::Site acme() {
  anchor::Site site;
  site.domain = "acme.com";
  site.brands = {"Acme"};
  return site;
}

struct Page {
  std::string language, title, address;
};

// What the anchor and the pages have in common: one answer a page.
std::vector<anchor::Facts> match(std::string_view anchor, const std::vector<Page>& pages,
                                 const anchor::Site& site = acme()) {
  anchor::Classifier classifier(site);
  base::StringPool texts;
  const std::vector column = {base::StringId{texts.intern(anchor)}};
  const anchor::AnchorTexts anchors = anchor::read_anchors(classifier, texts, column);
  anchor::Keywords keywords(classifier);
  for (const Page& page : pages) {
    keywords.begin_page(page.language);
    keywords.add_title(page.title);
    keywords.add_address(page.address);
  }
  base::finish(keywords.finish());
  anchor::Matcher matcher(anchors, keywords);
  base::finish(matcher.group_words(classifier));
  base::finish(matcher.read());
  std::vector<anchor::Facts> facts;
  for (std::uint32_t page = 0; page < keywords.pages(); ++page)
    facts.push_back(matcher.match(anchor::AnchorId{0}, page));
  return facts;
}
constexpr anchor::Facts kExact = anchor::fact::kExact | anchor::fact::kKeyword;
constexpr anchor::Facts kPartial = anchor::fact::kKeyword;

TEST_CASE("a title has parts") {
  CHECK(anchor::title_parts("Boots - how to care: a guide | Acme") == Parts{"Boots", "how to care", "a guide", "Acme"});
  CHECK(anchor::title_parts("All-weather boots 2020–2024 10:30") == Parts{"All-weather boots 2020–2024 10:30"});
  CHECK(anchor::title_parts("テント｜山キャンプ") == Parts{"テント", "山キャンプ"});
  CHECK(anchor::title_parts(" | ").empty());
}

TEST_CASE("an address has steps") {
  CHECK(steps_of("https://a.com/mens-shoes/Red_boots.html?x=1") == Steps{"mens shoes", "Red boots"});
  CHECK(steps_of("https://a.com/docs/index.php") == Steps{"docs"});
  CHECK(steps_of("https://a.com/v%C3%A9lo%2") == Steps{"vélo%2"});
  CHECK(steps_of("https://a.com/").empty());
  CHECK(steps_of("https://a.com").empty());
  CHECK(steps_of("http://a.com//a_b/?/c") == Steps{"a b"});
  // A % counts at every place of a long step, and a dash becomes a blank there.
  for (std::size_t size = 1; size <= 50; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string escaped = "https://a.com/", plain = escaped, step(size, 'x');
      escaped.append(step).insert(escaped.size() - at, "-%41+").append("/z");
      plain.append(step).insert(plain.size() - at, "_");
      CHECK(steps_of(plain) == Steps{std::string(step).insert(size - at, " ")});
      CHECK(steps_of(escaped) == Steps{step.insert(size - at, " A "), "z"});
    }
  }
}

TEST_CASE("exact is a whole phrase, keyword is one word of it") {
  const std::vector<Page> page = {{"en", "Hiking Boots: care and repair | Acme", "https://acme.com/guides/boot-care"}};
  CHECK(match("hiking boots", page)[0] == kExact);
  CHECK(match("The hiking boot", page)[0] == kExact);
  CHECK(match("Boot care", page)[0] == kExact);
  CHECK(match("Acme hiking boots: care, repair", page)[0] == kExact);
  CHECK(match("boots hiking", page)[0] == kPartial);
  CHECK(match("repairing things", page)[0] == kPartial);
  CHECK(match("guide", page)[0] == kPartial);       // a step of the path, but not its last
  CHECK(match("how and why", page)[0] == 0);        // function words say nothing
  CHECK(match("red shoes", page)[0] == 0);
  CHECK(match("", page)[0] == 0);
}

TEST_CASE("words meet in the language of their page") {
  const std::vector<Page> pages = {{"de", "Häuser", "https://acme.com/"}, {"en", "Houses", "https://acme.com/"}};
  CHECK(match("hauser", pages)[0] == kExact);
  CHECK(match("haus", pages)[0] == kExact);
  CHECK(match("house", pages) == std::vector<anchor::Facts>{0, kExact});
}

TEST_CASE("a lone letter or number is no keyword, but may complete a phrase") {
  const std::vector<Page> pages = {{"en", "Vitamin C 500", "https://acme.com/c/500"}};
  CHECK(match("C", pages)[0] == 0);
  CHECK(match("500", pages)[0] == 0);
  CHECK(match("vitamin c 500", pages)[0] == kExact);
  CHECK(match("vitamin d 500", pages)[0] == kPartial);
}

TEST_CASE("a phrase with a number that no anchor says equals none") {
  const std::vector<Page> pages = {{"en", "Boots 2024", "https://acme.com/"},
                                   {"en", "Boots 2024 7", "https://acme.com/"},
                                   {"en", "Boots 2023 2022", "https://acme.com/"},
                                   {"en", "2024", "https://acme.com/"}};
  CHECK(match("boots 2024", pages) == std::vector<anchor::Facts>{kExact, kPartial, kPartial, 0});
  CHECK(match("boots 2024 7", pages) == std::vector<anchor::Facts>{kPartial, kExact, kPartial, 0});
  CHECK(match("boots", pages) == std::vector<anchor::Facts>{kPartial, kPartial, kPartial, 0});
  CHECK(match("boots 1 2", pages) == std::vector<anchor::Facts>{kPartial, kPartial, kPartial, 0});
  CHECK(match("boots ２０２４", pages)[0] == kExact);
  CHECK(match("boots 2024\u0301", pages)[0] == kExact);     // its plain form alone is known
}

TEST_CASE("a brand's numbers are no part of phrases, whatever anchors say") {
  anchor::Site site = acme();
  site.brands = {"24 7 Shop", "1und1", "Studio 54"};
  const std::vector<Page> pages = {{"de", "24 7 Shop Schuhe", "https://acme.com/"},
                                   {"de", "1und1 Schuhe", "https://acme.com/"},
                                   {"de", "Studio 54 Schuhe", "https://acme.com/"},
                                   {"de", "Studio 55 Schuhe", "https://acme.com/"}};
  CHECK(match("Schuhe", pages, site) == std::vector<anchor::Facts>{kExact, kExact, kExact, kPartial});
}

TEST_CASE("a number parts the words of a brand") {
  anchor::Site site = acme();
  site.brands = {"github"};
  const std::vector<Page> pages = {{"en", "Git 24 hub", "https://acme.com/"},
                                   {"en", "Git hub boots", "https://acme.com/"}};
  CHECK(match("git", pages, site) == std::vector<anchor::Facts>{kPartial, 0});
  CHECK(match("boots", pages, site) == std::vector<anchor::Facts>{0, kExact});
}

TEST_CASE("pages are read by the dozen, in their order") {
  std::vector<Page> pages;
  for (int i = 0; i < 300; ++i) {
    const bool boots = i % 7 == 0;
    pages.push_back({"", boots ? "Red boots | Acme" : "", "https://acme.com/" + std::string(i % 3 == 0 ? "" : "hats")});
  }
  const auto facts = match("red boots", pages);
  for (std::size_t i = 0; i < facts.size(); ++i) CHECK(facts[i] == (i % 7 == 0 ? kExact : 0));
}

TEST_CASE("a site is proposed from its titles") {
  const std::vector<std::string_view> titles = {"Slots for the weekend and more | Lucky Star",
                                                "The best casino games of the year | Lucky Star",
                                                "Casino rules: what you need to know | Lucky Star",
                                                "About us and our team | Lucky Star",
                                                "How to win at the tables | Lucky Star",
                                                "Roulette for you | Lucky Star",
                                                "This is the poker room",
                                                "What is a jackpot",
                                                "The games that we play",
                                                "Help with your account",
                                                "Where to find us"};
  const anchor::Site site = anchor::propose_site("luckystar.com", titles, {});
  CHECK(site.brands == std::vector<std::string>{"luckystar", "Lucky Star"});
  CHECK(site.languages == std::vector<std::string>{"en"});
  CHECK(site.scripts == text::set_of(text::Script::kLatin));
  CHECK(site.allowed_spam == std::vector<std::string>{"gambling"});
}

TEST_CASE("without titles a site's scripts come from its anchors and nothing else is claimed") {
  const anchor::Site site = anchor::propose_site("10.0.0.1", {}, {"дом", "здесь", "here"});
  CHECK(site.brands.empty());
  CHECK(site.languages.empty());
  CHECK(site.scripts == (text::set_of(text::Script::kCyrillic) | text::set_of(text::Script::kLatin)));
}

}  // namespace
