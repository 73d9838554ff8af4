#include "anchor/classes/classify.h"

#include <string>

#include <catch_amalgamated.hpp>

#include "anchor/classes/anchor_texts.h"
#include "crawl/link.h"

namespace {

using anchor::Class;

anchor::Site acme() {
  anchor::Site site;
  site.domain = "acme-shoes.com";
  site.brands = {anchor::brand_of_domain(site.domain), "谷歌"};
  site.other_brands = {"Rival Boots"};
  site.scripts = text::set_of(text::Script::kLatin) | text::set_of(text::Script::kHan);
  return site;
}
Class of(std::string_view text, anchor::Facts more = 0) {
  anchor::Classifier classifier(acme());
  return anchor::primary(static_cast<anchor::Facts>(classifier.classify(text).facts | more));
}

TEST_CASE("a text alone has its class") {
  CHECK(of("") == Class::kEmpty);
  CHECK(of(" \u200B\u00A0") == Class::kEmpty);
  CHECK(of("Play poker now") == Class::kSpam);
  CHECK(of("rival boots") == Class::kOtherBrand);
  CHECK(of("https://www.acme-shoes.com/red") == Class::kNakedUrl);
  CHECK(of("Acme Shoes") == Class::kBranded);
  CHECK(of("AcmeShoes's outlet") == Class::kBranded);
  CHECK(of("用谷歌搜索") == Class::kBranded);
  CHECK(of("Click here!") == Class::kGeneric);
  CHECK(of("Mas informacion") == Class::kGeneric);
  CHECK(of("点击这里") == Class::kGeneric);
  CHECK(of("12") == Class::kGeneric);
  CHECK(of("»") == Class::kGeneric);
  CHECK(of("Купить обувь") == Class::kOtherScript);
  CHECK(of("example.org/page") == Class::kNakedUrl);
  CHECK(of("red boots for men") == Class::kOther);
}

TEST_CASE("the order of classes") {
  CHECK(of("", anchor::fact::kImageAlt) == Class::kEmpty);
  CHECK(of("casino", anchor::fact::kImageAlt) == Class::kImage);
  CHECK(of("click here", anchor::fact::kTitleFallback) == Class::kTitle);
  CHECK(of("acme shoes casino") == Class::kSpam);
  CHECK(of("acme shoes red", anchor::fact::kKeyword) == Class::kBrandKeyword);
  CHECK(of("here", anchor::fact::kExact | anchor::fact::kKeyword) == Class::kGeneric);
  CHECK(of("red boots", anchor::fact::kExact | anchor::fact::kKeyword) == Class::kExact);
  CHECK(of("red boots", anchor::fact::kKeyword) == Class::kPartial);
  CHECK(of("Купить обувь", anchor::fact::kKeyword) == Class::kPartial);
}

TEST_CASE("a brand in more than sixty characters is a mention") {
  const std::string sixty = "Acme Shoes " + std::string(49, 'x');
  CHECK(sixty.size() == 60);
  anchor::Classifier classifier(acme());
  CHECK((classifier.classify(sixty).facts & anchor::fact::kLong) == 0);
  CHECK((classifier.classify(sixty + "x").facts & anchor::fact::kLong) != 0);
  CHECK((classifier.classify("Acme Shoes " + std::string(40, ' ') + "ééééééééé").facts & anchor::fact::kLong) == 0);
}

TEST_CASE("a spam family can be the site's own trade") {
  anchor::Site site = acme();
  site.allowed_spam = {"gambling"};
  anchor::Classifier classifier(site);
  CHECK(classifier.classify("casino bonus").spam_family == 0);
  const anchor::TextFacts pharma = classifier.classify("cheap Viagra");
  REQUIRE(pharma.spam_family != 0);
  CHECK(classifier.spam_families()[pharma.spam_family - 1U] == "pharma");
}

TEST_CASE("within a site, words are generic in its own languages only") {
  anchor::Site site = acme();
  site.languages = {"en-GB"};
  anchor::Classifier classifier(site);
  const anchor::Facts german = classifier.classify("hier").facts, english = classifier.classify("here").facts;
  CHECK(anchor::primary(anchor::facts_of_link(german, 0, false)) == Class::kGeneric);
  CHECK(anchor::primary(anchor::facts_of_link(german, 0, true)) == Class::kOther);
  CHECK(anchor::primary(anchor::facts_of_link(english, 0, true)) == Class::kGeneric);
}

TEST_CASE("every distinct text of the links is read once, in order of first use") {
  base::StringPool texts;
  texts.intern("");
  const base::StringId brand{texts.intern("Acme Shoes for kids")}, unused{texts.intern("click here")};
  const base::StringId more{texts.intern("more")};
  anchor::Classifier classifier(acme());
  const std::vector<base::StringId> column = {more, brand, more, brand};
  const anchor::AnchorTexts all = anchor::read_anchors(classifier, texts, column);
  REQUIRE(all.size() == 2);
  CHECK(all.text == std::vector{more, brand});
  CHECK_FALSE(all.anchor_of_text[unused.value].valid());
  CHECK(all.facts[1].facts == anchor::fact::kBrand);
  const auto words = all.words_of(anchor::AnchorId{1});
  REQUIRE(words.size() == 2);
  CHECK(classifier.words()[words[0]] == "for");
  CHECK(classifier.words()[words[1]] == "kids");
}

TEST_CASE("link flags become facts") {
  CHECK(anchor::facts_of_link(0, crawl::flag::kImageAnchor | crawl::flag::kFollow, false) == anchor::fact::kImageAlt);
  CHECK(anchor::facts_of_link(0, crawl::flag::kTitleAnchor, true) == anchor::fact::kTitleFallback);
}

}  // namespace
