#include "quality/values/page_values.h"

#include <string>

#include <catch_amalgamated.hpp>

#include "unit/quality/expect.h"

namespace {

std::string said_of(std::string_view address, std::string_view title = "") {
  static const quality::Words words;
  quality::PageReader reader(words);
  reader.read(address, title);
  return quality::holding(reader.values());
}

std::string said_of_path(const std::string& path) { return said_of("https://oak.example" + path); }
std::string said_of_title(std::string_view title) { return said_of("https://oak.example/a", title); }

}  // namespace

TEST_CASE("hashes in paths") {
  CHECK(said_of_path("/0123456789abcdef") == "path_hash");
  CHECK(said_of_path("/a-0123456789ABCDEF.html") == "path_hash");
  CHECK(said_of_path("/0123456789abcde").empty());
  CHECK(said_of_path("/x0123456789abcdef").empty());          // a letter before it
  CHECK(said_of_path("/0123456789abcdefg").empty());
  CHECK(said_of_path("/?key=0123456789abcdef0") == "path_hash");
  for (std::size_t before = 0; before < 40; ++before) {
    const std::string start = "/" + std::string(before, '.');
    CHECK(said_of_path(start + "0123456789abcdef") == "path_hash");
    CHECK(said_of_path(start + "0123456789abcde.f").empty());
    CHECK(said_of_path(start + "0123456789abcdefg").empty());
    CHECK(said_of_path(start + "g0123456789abcdef").empty());
  }
}

TEST_CASE("counters in paths") {
  CHECK(said_of_path("/web-list-522/") == "path_counter");
  CHECK(said_of_path("/site_99") == "path_counter");
  CHECK(said_of_path("/sites12.html") == "path_counter");
  CHECK(said_of_path("/pages12") == "path_counter");
  CHECK(said_of_path("/site_9").empty());                      // one digit
  CHECK(said_of_path("/site_99/oak").empty());                 // not the last part
  CHECK(said_of_path("/listing-522") == "fact_listing");
  CHECK(said_of_path("/stats/123") == "path_counter");
  CHECK(said_of_path("/stats/12").empty());
  CHECK(said_of_path("/new-domains-today/part/3") == "path_counter");
  CHECK(said_of_path("/domain/new/part/3").empty());
  CHECK(said_of_path("/all?part=3") == "path_counter");
}

TEST_CASE("random letters in paths") {
  CHECK(said_of_path("/kTqWzRbe") == "path_random");
  CHECK(said_of_path("/a/kTqWzRbe") == "path_random");
  CHECK(said_of_path("/kTqwzrbe").empty());                    // one capital
  CHECK(said_of_path("/kTqWzRb").empty());                     // seven letters
  CHECK(said_of_path("/kTqWzRbe/").empty());
  CHECK(said_of_path("/NASAreport").empty());                  // an acronym
  CHECK(said_of_path("/4r5rrvn/oak") == "path_random");
  CHECK(said_of_path("/4r5rrvn").empty());                     // not an inner part
  CHECK(said_of_path("/ab12c/oak") == "path_random");
  CHECK(said_of_path("/oak2024/oak").empty());
  CHECK(said_of_path("/a1b2c3/oak").empty());                  // no two letters in a row
}

TEST_CASE("queries, profiles and dates") {
  CHECK(said_of_path("/?a=87760917") == "path_query");
  CHECK(said_of_path("/?a=8776").empty());
  CHECK(said_of_path("/?ab=87760917").empty());
  CHECK(said_of_path("/shop?a=87760917").empty());
  CHECK(said_of_path("/user/oak") == "path_profile");
  CHECK(said_of_path("/u/oak") == "path_profile");
  CHECK(said_of_path("/user/").empty());
  CHECK(said_of_path("/profile.php?id=3") == "path_profile");
  CHECK(said_of_path("/home?u=3") == "path_profile");
  CHECK(said_of_path("/directory/user/oak") == "fact_listing");
  CHECK(said_of("https://chamber.example/user/oak").empty());
  CHECK(said_of_path("/2023/04/oak") == "trust_dated");
  CHECK(said_of_path("/1999/4") == "trust_dated");
  CHECK(said_of_path("/2023/13/oak").empty());
  CHECK(said_of_path("/2023/00/oak").empty());
  CHECK(said_of_path("/2023/04x/oak").empty());
  CHECK(said_of_path("/2123/04/oak").empty());
  CHECK(said_of_path("/2023/123/oak").empty());
}

TEST_CASE("facts of paths") {
  CHECK(said_of_path("/") == "fact_home");
  CHECK(said_of_path("/?") == "fact_home");
  CHECK(said_of_path("/a").empty());
  CHECK(said_of_path("/directory/oak") == "fact_listing");
  CHECK(said_of_path("/shops/member-directory") == "fact_listing");
  CHECK(said_of_path("/lists/oak").empty());
  CHECK(said_of_path("/forum/oak") == "fact_forum");
  CHECK(said_of_path("/how-to-oil-oak/") == "fact_slug");
  CHECK(said_of_path("/how-to-oil/").empty());
  CHECK(said_of_path("/how-to-oil-4").empty());
  CHECK(said_of_path("/wie-man-%C3%B6l-tr%C3%A4gt") == "fact_slug");       // escapes are read
  CHECK(said_of("https://oakwiki.example/a") == "fact_wiki");
  CHECK(said_of("https://www.newswire.example/a") == "fact_press");
  CHECK(said_of_path("/press-release/a") == "fact_press");
}

TEST_CASE("titles") {
  CHECK(said_of_title("The carpenters we trust").empty());
  CHECK(said_of_title("the carpenters we trust") == "page_lowercase");
  CHECK(said_of_title("the carpenters").empty());
  CHECK(said_of_title("les menuisiers préférés ici").empty());             // not ASCII
  CHECK(said_of_title("Oak 🔥") == "page_emoji");
  CHECK(said_of_title("Oak ❤") == "page_emoji");
  CHECK(said_of_title("Oak ☆").empty());
  CHECK(said_of_title("Buy Backlinks") == "page_trade");
  CHECK(said_of_title("Website List 522") == "page_directory");
  CHECK(said_of_title("Casino night") == "page_spam_topic");
  CHECK(said_of_title("Дуб и ель Oak") == "fact_other_script");
  CHECK(said_of_title("Oak floors and Дуб").empty());
  CHECK(said_of_title("Whois of an oak") == "fact_machine");
  CHECK(said_of_title("Oak press release 2024").empty());
  CHECK(said_of_title("Oak press-release 2024") == "fact_press");
}

TEST_CASE("without a title nothing is said of it") {
  const quality::Words words;
  quality::PageReader reader(words);
  reader.read("https://oak.example/a", "");
  const quality::RuleSet known = reader.values().known;
  CHECK((known & quality::set_of(quality::Rule::kPageTrade)) == 0);
  CHECK((known & quality::set_of(quality::Rule::kFactOtherScript)) == 0);
  CHECK((known & quality::set_of(quality::Rule::kPathHash)) != 0);
  reader.read("https://oak.example/a", "Oak");
  CHECK((reader.values().known & quality::set_of(quality::Rule::kPageTrade)) != 0);
}

TEST_CASE("broken escapes and bytes that are no UTF-8 do no harm") {
  for (const char* path :
       {"/%", "/%4", "/%zz", "/%ff%fe%80", "/%00", "/\xff\xfe", "/2023/", "/19", "//", "/?u=", "/u/"}) {
    CAPTURE(path);
    CHECK_NOTHROW(said_of_path(path));
  }
}
