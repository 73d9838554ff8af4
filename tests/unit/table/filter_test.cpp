#include "table/filter/filter.h"

#include <catch_amalgamated.hpp>

#include "table/filter/text_match.h"
#include "table/view/view.h"

namespace {

using table::Op;
using table::parse_filter;
using table::Term;

std::vector<Term> parsed(std::string_view text) {
  const auto terms = parse_filter(text);
  REQUIRE(terms);
  REQUIRE(parse_filter(table::to_text(*terms)) == *terms);
  return *terms;
}

bool matches(std::string_view glob, std::string_view text) { return table::Glob(glob)(text); }

}  // namespace

TEST_CASE("terms of a filter", "[report]") {
  CHECK(parsed("").empty());
  CHECK(parsed("depth>3 inlinks<5 url:/blog/ -rel:nofollow \"two words\"") ==
        std::vector<Term>{{"depth", {"3"}, Op::kGreater, false},
                          {"inlinks", {"5"}, Op::kLess, false},
                          {"url", {"/blog/"}, Op::kContains, false},
                          {"rel", {"nofollow"}, Op::kContains, true},
                          {"", {"two words"}, Op::kWord, false}});
  CHECK(parsed("depth >= 3") == std::vector<Term>{{"depth", {"3"}, Op::kGreaterEqual, false}});
  CHECK(parsed("title != \"\"") == std::vector<Term>{{"title", {""}, Op::kNotEqual, false}});
  CHECK(parsed("title==x") == std::vector<Term>{{"title", {"x"}, Op::kEqual, false}});
  CHECK(parsed("url~*/shop/?") == std::vector<Term>{{"url", {"*/shop/?"}, Op::kGlob, false}});
  CHECK(parsed("a:b:c") == std::vector<Term>{{"a", {"b:c"}, Op::kContains, false}});
  CHECK(parsed("\"say \"\"hi\"\"\"") == std::vector<Term>{{"", {"say \"hi\""}, Op::kWord, false}});
}

TEST_CASE("alternatives of terms and of values", "[report]") {
  CHECK(parsed("a OR -b:1 oder c d") == std::vector<Term>{{"", {"a"}, Op::kWord, false},
                                                          {"b", {"1"}, Op::kContains, true, true},
                                                          {"", {"c"}, Op::kWord, false, true},
                                                          {"", {"d"}, Op::kWord, false}});
  CHECK(parsed("status=404|410") == std::vector<Term>{{"status", {"404", "410"}, Op::kEqual, false}});
  CHECK(parsed("anchor=\"read more\"|\"a|b\"|\"\"") ==
        std::vector<Term>{{"anchor", {"read more", "a|b", ""}, Op::kEqual, false}});
  CHECK(parsed("status=404|") == std::vector<Term>{{"status", {"404"}, Op::kEqual, false}});
  CHECK(parsed("| or") == std::vector<Term>{{"", {"|"}, Op::kWord, false}, {"", {"or"}, Op::kWord, false}});
  CHECK(parsed("or a") == std::vector<Term>{{"", {"or"}, Op::kWord, false}, {"", {"a"}, Op::kWord, false}});
  CHECK(parsed("a or = 3") == std::vector<Term>{{"", {"a"}, Op::kWord, false}, {"or", {"3"}, Op::kEqual, false}});
  CHECK(parsed("a \"or\" b").size() == 3);
}

TEST_CASE("columns by their labels", "[report]") {
  const std::vector<table::Label> labels = {
      {"inlinks", "inlinks"}, {"Unique inlinks", "unique_inlinks"}, {"Inlinks", "other"}, {"Share (%)", "share"}};
  const auto named = [&](std::string_view text) {
    const auto terms = parse_filter(text, labels);
    REQUIRE(terms);
    return table::to_text(*terms);
  };
  CHECK(named("unique inlinks>2") == "unique_inlinks>2");
  CHECK(named("-Unique Inlinks > 2 or INLINKS=1|3") == "-unique_inlinks>2 or inlinks=1|3");
  CHECK(named("share (%)>5%") == "share>\"5%\"");
  CHECK(named("unique inlinks") == "unique inlinks");
  CHECK(named("\"Unique inlinks>2\"") == "\"Unique inlinks>2\"");
}

TEST_CASE("words that only look like comparisons", "[report]") {
  CHECK(parsed("https://x.example/?a=b") == std::vector<Term>{{"", {"https://x.example/?a=b"}, Op::kWord, false}});
  CHECK(parsed("-HTTP://x") == std::vector<Term>{{"", {"HTTP://x"}, Op::kWord, true}});
  CHECK(parsed("/p?x=1") == std::vector<Term>{{"", {"/p?x=1"}, Op::kWord, false}});
  CHECK(parsed("10:30") == std::vector<Term>{{"", {"10:30"}, Op::kWord, false}});
  CHECK(parsed("- x") == std::vector<Term>{{"", {"-"}, Op::kWord, false}, {"", {"x"}, Op::kWord, false}});
  CHECK(parsed("depth \">\" 3").size() == 3);
}

TEST_CASE("what cannot be parsed says why", "[report]") {
  const auto open = parse_filter("depth>");
  REQUIRE_FALSE(open);
  CHECK(open.error().code == base::ErrorCode::kBadOption);
  CHECK(open.error().message.contains("depth>"));
  std::string many;
  for (std::size_t i = 0; i <= table::kMaxTerms; ++i) many += "x ";
  CHECK_FALSE(parse_filter(many));
  std::string alternatives = "a=1";
  for (std::size_t i = 0; i < table::kMaxTerms; ++i) alternatives += "|x";
  CHECK_FALSE(parse_filter(alternatives));
}

TEST_CASE("globs and contained texts", "[report]") {
  CHECK(matches("*/blog/*", "https://X/BLOG/1"));
  CHECK(matches("a?c*", "ABC"));
  CHECK(matches("*", ""));
  CHECK(matches("*ab*ab", "abab"));
  CHECK_FALSE(matches("ab", "abc"));
  CHECK_FALSE(matches("?", ""));
  CHECK(matches("", ""));
  CHECK(matches("a**C", "abc"));
  CHECK(matches("*?B*", "ab"));
  CHECK_FALSE(matches("a*a", "a"));
  CHECK(table::Needle("moRe").is_in("Read MORE"));
  CHECK(table::Needle("").is_in("x"));
  CHECK_FALSE(table::Needle("more").is_in("mor"));
}

namespace {

struct Pages {
  std::vector<std::string> urls = {"/", "/Blog/a", "/shop", ""};
  std::vector<std::uint32_t> depth = {0, 2, base::kNone, 3};
  std::vector<std::int32_t> seen = {19723, 19754, INT32_MIN, 20088};  // 2024-01-01, 2024-02-01, 2024-12-31
  std::vector<std::uint16_t> flags = {1, 0, 1, 0};
  std::vector<double> share = {0.05, 0.1, 0.25, 1};
  table::Table table;

  Pages() {
    table.name = "pages";
    table.rows = 4;
    table.columns = {{"url", "Web address", "", {}, {}, table::OwnText{urls}},
                     {"depth", "", "", {}, {}, table::Integer{depth}},
                     {"first_seen", "", "", {}, {}, table::Date{seen}},
                     {"follow", "", "", {}, {}, table::FlagBit{flags, 1}},
                     {"share", "", "", {}, {}, table::Number{share}}};
  }
  std::vector<std::uint32_t> rows(std::string filter) const {
    const auto found = table::rows(table, {{std::move(filter)}, {}, 0, base::kNone});
    REQUIRE(found);
    return found->ids;
  }
  std::string error(std::string filter) const {
    const auto found = table::rows(table, {{std::move(filter)}, {}, 0, base::kNone});
    REQUIRE_FALSE(found);
    CHECK(found.error().code == base::ErrorCode::kBadOption);
    return found.error().message;
  }
};
using Ids = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("filters over every kind of column", "[report]") {
  const Pages pages;
  CHECK(pages.rows("depth>0") == Ids{1, 3});
  CHECK(pages.rows("depth=\"\"") == Ids{2});
  CHECK(pages.rows("depth!=\"\"") == Ids{0, 1, 3});
  CHECK(pages.rows("-depth=2") == Ids{0, 2, 3});
  CHECK(pages.rows("depth!=2") == Ids{0, 2, 3});
  CHECK(pages.rows("DEPTH<=2") == Ids{0, 1});
  CHECK(pages.rows("url:BLOG") == Ids{1});
  CHECK(pages.rows("url=\"\"") == Ids{3});
  CHECK(pages.rows("blog") == Ids{1});
  CHECK(pages.rows("-blog") == Ids{0, 2, 3});
  CHECK(pages.rows("nowhere") == Ids{});
  CHECK(pages.rows("-nowhere") == Ids{0, 1, 2, 3});
  CHECK(pages.rows("url~/s*") == Ids{2});
  CHECK(pages.rows("first_seen=2024-01") == Ids{0});
  CHECK(pages.rows("first_seen:2024") == Ids{0, 1, 3});
  CHECK(pages.rows("first_seen>2024-01") == Ids{1, 3});
  CHECK(pages.rows("first_seen<=2024-02-01") == Ids{0, 1});
  CHECK(pages.rows("follow=yes depth=0") == Ids{0});
  CHECK(pages.rows("follow:false") == Ids{1, 3});
  CHECK(pages.rows("share>=10%") == Ids{1, 2, 3});
  CHECK(pages.rows("share=.25") == Ids{2});
  CHECK(pages.rows("depth>-1e3 depth<2.5") == Ids{0, 1});
  CHECK(pages.rows("depth=0|3") == Ids{0, 3});
  CHECK(pages.rows("depth!=0|3") == Ids{1, 2});
  CHECK(pages.rows("depth=\"\"|3") == Ids{2, 3});
  CHECK(pages.rows("-depth=\"\"|3") == Ids{0, 1});
  CHECK(pages.rows("url=/shop|/|\"\"") == Ids{0, 2, 3});
  CHECK(pages.rows("url!=/shop|/") == Ids{1, 3});
  CHECK(pages.rows("url:blog|shop") == Ids{1, 2});
  CHECK(pages.rows("blog|shop") == Ids{1, 2});
  CHECK(pages.rows("url~/s*|*/a") == Ids{1, 2});
  CHECK(pages.rows("first_seen=2024-01|2024-12") == Ids{0, 3});
  CHECK(pages.rows("depth=0 or depth=3") == Ids{0, 3});
  CHECK(pages.rows("depth=0 or blog follow=no") == Ids{1});
  CHECK(pages.rows("follow=no depth=0 oder depth=3") == Ids{3});
  CHECK(pages.rows("-depth=0 or -depth=0") == Ids{1, 2, 3});
  CHECK(pages.rows("web address:shop or depth=2") == Ids{1, 2});
}

TEST_CASE("filters that cannot be say what can", "[report]") {
  const Pages pages;
  const std::string unknown = pages.error("dept>3");
  CHECK(unknown.contains("\"dept\""));
  CHECK(unknown.contains("Did you mean depth?"));
  CHECK(unknown.contains("url, depth, first_seen, follow, share"));
  CHECK(pages.error("depth>deep").contains("number"));
  CHECK(pages.error("depth>0x10").contains("number"));
  CHECK(pages.error("depth=1|deep").contains("number"));
  CHECK(pages.error("depth<1|\"\"").contains("<"));
  CHECK(pages.error("first_seen>yesterday").contains("date"));
  CHECK(pages.error("first_seen=2024-02-30").contains("date"));
  CHECK(pages.error("follow=maybe").contains("true or false"));
  CHECK(pages.error("follow>true").contains(">"));
  CHECK(pages.error("depth~1*").contains("~"));
}
