#include "quality/rules/words.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "quality/rules/letters.h"
#include "text/fold.h"

namespace {

using quality::List;

std::string lists_of(const std::string& title) {
  static const quality::Words words;
  std::string folded, names;
  text::fold(title, folded);
  const auto found = words.in_text(folded, ~0U);
  for (unsigned i = 0; i < quality::kLists; ++i) {
    if ((found >> i & 1) == 0) continue;
    if (!names.empty()) names += ' ';
    names += quality::name_of(static_cast<List>(i));
  }
  return names;
}

std::string lists_of_host(const std::string& host) {
  static const quality::Words words;
  const auto found = words.in_host(host);
  std::string names;
  if ((found & quality::set_of(List::kHostTrade)) != 0) names += "trade";
  if ((found & quality::set_of(List::kHostDirectory)) != 0) names += names.empty() ? "directory" : " directory";
  return names;
}

bool holds(std::string_view phrase, std::string_view text) {
  quality::PhraseMatcher matcher;
  matcher.add(phrase, 3);
  matcher.build();
  return matcher.find(text) == 1U << 3;
}

}  // namespace

TEST_CASE("phrases stand as whole words, and * lets a word go on") {
  CHECK(holds("pbn", "buy pbn links"));
  CHECK(holds("pbn", "pbn"));
  CHECK(holds("pbn", "(pbn)"));
  CHECK_FALSE(holds("pbn", "pbns"));
  CHECK_FALSE(holds("pbn", "a_pbn"));
  CHECK_FALSE(holds("pbn", "épbn"));
  CHECK(holds("pbn", "→pbn€"));
  CHECK(holds("pbn*", "pbns"));
  CHECK_FALSE(holds("pbn*", "xpbns"));
  CHECK(holds("*pbn*", "xpbns"));
  CHECK(holds("*add url", "readd url!"));
  CHECK_FALSE(holds("*add url", "add urls"));
}

TEST_CASE("marks in phrases") {
  CHECK(holds("*link~building*", "linkbuilding"));
  CHECK(holds("*link~building*", "link-building"));
  CHECK(holds("*link~building*", "link building"));
  CHECK_FALSE(holds("*link~building*", "link  building"));
  CHECK(holds("*white/hat*", "white - hat"));
  CHECK_FALSE(holds("*white/hat*", "whitehat"));
  CHECK(holds("da ##*", "da 45+"));
  CHECK_FALSE(holds("da ##*", "da 450"));
  CHECK_FALSE(holds("da ##*", "da 4"));
  CHECK(holds("list ##+", "list 4500 of all"));
  CHECK_FALSE(holds("list ##+", "list 4500th"));
  CHECK_FALSE(holds("list ##+", "list 4"));
  CHECK(holds("list #+*", "list 4th"));
}

TEST_CASE("a gap holds at most thirty characters") {
  CHECK(holds("seo ... rank*", "seo, and how to ranking"));
  CHECK(holds("seo ... rank*", "seo " + std::string(29, '.') + "rank"));
  CHECK_FALSE(holds("seo ... rank*", "seo " + std::string(30, '.') + "rank"));
  CHECK_FALSE(holds("seo ... rank*", "seo frank"));
  CHECK_FALSE(holds("seo ... rank*", "seorank"));
  CHECK_FALSE(holds("seo ... rank*", "seo"));
  std::string wide = "seo";
  for (int i = 0; i < 30; ++i) wide += "é";
  CHECK_FALSE(holds("seo ... rank*", wide + "rank"));      // no word begins there
  CHECK(holds("seo ... rank*", "seo " + wide.substr(3, 56) + " rank"));   // 28 letters of two bytes
}

TEST_CASE("a phrase that begins with a mark or one byte is passed over") {
  for (const std::string_view phrase : {"", "*", "**", "a", "#", "~link", "a~b", "*#*"}) {
    CAPTURE(phrase);
    CHECK_FALSE(holds(phrase, "a link of # 45 and a b"));
  }
}

TEST_CASE("phrases within one another are all found") {
  quality::PhraseMatcher matcher;
  for (const auto& [piece, list] : {std::pair("she", 0U), {"he", 1U}, {"hers", 2U}, {"his", 3U}, {"sheriff", 4U}}) {
    matcher.add_piece(piece, list);
  }
  matcher.build();
  CHECK(matcher.find("ushers") == 0b00111U);
  CHECK(matcher.find("sherif") == 0b00011U);
  CHECK(matcher.find("the sheriff") == 0b10011U);
  CHECK(matcher.find("ushers", 0b00100U) == 0b00100U);
  CHECK(matcher.find("") == 0);
}

TEST_CASE("more phrases than there are states for are found all the same") {
  std::vector<std::string> phrases;
  quality::PhraseMatcher matcher;
  for (std::uint32_t i = 0; i < 12000; ++i) {
    std::string& phrase = phrases.emplace_back();
    for (std::uint32_t bits = i * 2654435761U, letter = 0; letter < 14;
         ++letter, bits = bits * 1664525U + 1013904223U) {
      phrase += static_cast<char>('a' + (bits >> 24) % 26);
    }
    matcher.add(phrase, i % 32);
  }
  matcher.build();
  std::size_t found = 0;
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    found += matcher.find("an " + phrases[i] + " or") == 1U << i % 32 ? 1 : 0;
    found += matcher.find("an x" + phrases[i] + " or") == 0 ? 1 : 0;
  }
  CHECK(found == 2 * phrases.size());
}

TEST_CASE("lists of titles") {
  CHECK(lists_of("Where to buy 🚀 aged domains and backlinks") == "trade commercial");
  CHECK(lists_of("Best white/dark hat linkbuilding") == "trade commercial");
  CHECK(lists_of("SEO tips to rank higher") == "trade");
  CHECK(lists_of("High DA guest posts") == "trade");
  CHECK(lists_of("Website List 522") == "directory");
  CHECK(lists_of("Web Directory of everything") == "directory");
  CHECK(lists_of("Online directories") == "directory commercial");
  CHECK(lists_of("Casino bonus") == "spam");
  CHECK(lists_of("WHOIS of example.com: alternatives") == "machine");
  CHECK(lists_of("How we built an oak table by hand").empty());
  CHECK(lists_of("Seoul in the rain").empty());
}

TEST_CASE("lists of hosts") {
  CHECK(lists_of_host("seo-tools.example") == "trade");
  CHECK(lists_of_host("my-links.example") == "trade");
  CHECK(lists_of_host("toplinkdirectory.example") == "trade directory");
  CHECK(lists_of_host("webrankslist.example") == "directory");
  CHECK(lists_of_host("pagerank.example") == "trade");
  CHECK(lists_of_host("frankfurt.example").empty());
  CHECK(lists_of_host("museo.example") == "trade");
  CHECK(lists_of_host("www.oakjournal.example").empty());
}

TEST_CASE("every list has phrases, each once, folded, and each can be found") {
  for (unsigned i = 0; i < quality::kLists; ++i) {
    const auto list = static_cast<List>(i);
    CAPTURE(quality::name_of(list));
    CHECK_FALSE(quality::built_in(list).empty());
    if (list == List::kSpam) continue;
    auto phrases = quality::phrases_of(quality::built_in(list));
    CHECK(phrases.size() >= 5);
    for (const std::string_view phrase : phrases) {
      CAPTURE(phrase);
      std::string folded;
      text::fold(phrase, folded);
      CHECK(folded == phrase);
    }
    std::ranges::sort(phrases);
    CHECK(std::ranges::adjacent_find(phrases) == phrases.end());
  }
}

TEST_CASE("sets of words") {
  const quality::Words words;
  CHECK(words.contains(List::kCheapSuffixes, "xyz"));
  CHECK_FALSE(words.contains(List::kCheapSuffixes, "xy"));
  CHECK(words.contains(List::kGeneric, "click here"));      // of the anchors' list
  CHECK(words.contains(List::kGeneric, "official website"));
  CHECK(words.name_stems().front() == "backlink");
}

TEST_CASE("lists of a person take the place of those built in") {
  auto texts = quality::Words::built_in_texts();
  texts[static_cast<std::size_t>(List::kTrade)] = "# mine\r\n\r\nOak Links*\r\n";
  const quality::Words words(texts);
  CHECK(words.in_text("cheap oak linkset", ~0U) ==
        (quality::set_of(List::kTrade) | quality::set_of(List::kCommercial)));
  CHECK(words.in_text("backlinks", quality::set_of(List::kTrade)) == 0);
}

TEST_CASE("characters and boundaries") {
  CHECK(quality::is_letter(U'é'));
  CHECK_FALSE(quality::is_letter(U'७'));
  CHECK(quality::is_number(U'७'));
  CHECK(quality::is_word_letter(U'七'));
  CHECK_FALSE(quality::is_word_letter(U'_'));
  CHECK(quality::at_boundary("a b", 1));
  CHECK_FALSE(quality::at_boundary("a_b", 1));
  CHECK_FALSE(quality::at_boundary("éa", 2));
  CHECK(quality::at_boundary("🔥a", 4));
  CHECK(quality::at_boundary("\x80\x80\x80\x80\x80\x80 a", 7));
  std::string seen;
  quality::for_each_word("don't a_b été 4x", [&](std::string_view word) { (seen += word) += '|'; });
  CHECK(seen == "don|t|a|b|été|4x|");
}
