#include "quality/networks/shape.h"

#include <catch_amalgamated.hpp>

namespace {

quality::SiteNames oak() { return quality::site_names("northwind-oak.example", {}, {}, {}); }

std::string title_shape(std::string_view folded, const quality::Owner& owner = {"linker.example", "linker"}) {
  std::string shape;
  quality::append_title_shape(folded, owner, oak(), shape);
  return shape;
}

std::string path_shape(std::string_view lower) {
  std::string shape;
  quality::append_path_shape(lower, oak(), shape);
  return shape;
}

std::vector<std::string_view> parts_of(std::string_view folded) {
  std::vector<std::string_view> parts;
  quality::parts_of_title(folded, parts);
  return parts;
}

bool path_tells(std::string_view lower) {
  static const quality::Words words;
  return quality::path_tells(path_shape(lower), words);
}

}  // namespace

TEST_CASE("shapes of titles") {
  CHECK(title_shape("where to buy 🚀 aged domains from linker.example!") == "where to buy aged domains from ¤");
  CHECK(title_shape("where to buy aged domains from linker") == "where to buy aged domains from ¤");
  CHECK(title_shape("northwind-oak.example: 24 facts") == "§ # facts");
  CHECK(title_shape("northwind-oak, 2024/25") == "§ # #");
  CHECK(title_shape("__oak__ #1") == "__oak__ ##");
  CHECK(title_shape("  ,, ").empty());
  CHECK(title_shape("the abc", {"abc.example", "abc"}) == "the abc");       // too short to be looked for
  CHECK(title_shape("¤ für §") == "¤ für §");
}

TEST_CASE("names are found wherever they stand") {
  for (std::size_t before = 0; before < 40; ++before) {
    for (const std::size_t behind : {0U, 1U, 12U, 13U, 40U}) {
      const std::string left(before, '.'), right(behind, '.');
      CHECK(title_shape(left + "linker" + right) == "¤");
      CHECK(title_shape(left + "linker.example" + right) == "¤");
      CHECK(title_shape(left + "linked.linked" + right) == "linked linked");
      CHECK(path_shape(left + "northwind-oak.example" + right) == left + "§" + right);
    }
  }
  CHECK(title_shape("linkerlinker.examplelinker northwind-oak") == "¤¤¤ §");
}

TEST_CASE("parts of titles") {
  using Parts = std::vector<std::string_view>;
  CHECK(parts_of("oak - floors | leeds") == Parts{"oak", "floors", "leeds"});
  CHECK(parts_of("oak|floors»leeds•uk") == Parts{"oak", "floors", "leeds", "uk"});
  CHECK(parts_of("oak-floors: leeds :uk") == Parts{"oak-floors: leeds :uk"});
  CHECK(parts_of("oak :: floors – leeds · uk") == Parts{"oak", "floors", "leeds", "uk"});
  CHECK(parts_of("oak |- floors") == Parts{"oak", "floors"});
  CHECK(parts_of("oak |-floors") == Parts{"oak", "-floors"});
  CHECK(parts_of("| oak |") == Parts{"oak"});
  CHECK(parts_of("oak -") == Parts{"oak -"});
  CHECK(parts_of("oakƻfloors") == Parts{"oakƻfloors"});      // its last byte is that of »
  CHECK(parts_of("").empty());
}

TEST_CASE("which titles tell") {
  const quality::Words words;
  CHECK(quality::title_tells("oak floors for leeds", words));
  CHECK_FALSE(quality::title_tells("oak floors of the home", words));       // two words besides fillers
  CHECK_FALSE(quality::title_tells("a1 b2 c3 d4", words));                  // eleven characters
}

TEST_CASE("shapes of paths") {
  CHECK(path_shape("/list-0123456789abcdef/a12b3") == "/list-%/a#b#");
  CHECK(path_shape("/x0123456789abcdef") == "/x#abcdef");
  CHECK(path_shape("/stats/northwind-oak.example") == "/stats/§");
}

TEST_CASE("which paths tell") {
  CHECK(path_tells("/list-0123456789abcdef"));
  CHECK_FALSE(path_tells("/0123456789abcdef/"));           // nothing but a hash
  CHECK(path_tells("/story/48213/new-mill"));
  CHECK_FALSE(path_tells("/news/48213"));                  // words of systems
  CHECK_FALSE(path_tells("/new-mill"));                    // no number
  CHECK_FALSE(path_tells("/12/how-they-built-the-mill"));  // many words: a title
}
