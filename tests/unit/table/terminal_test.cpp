#include "table/write/terminal.h"

#include <catch_amalgamated.hpp>

using table::display_width;
using table::shortened;

TEST_CASE("display width", "[report]") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("\u65E5\u672C") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\x1B[31m") == 5);
  CHECK(display_width("\xFF\xFE") == 2);
}

TEST_CASE("long cells are shortened in the middle", "[report]") {
  CHECK(shortened("abcdefghij", 10) == "abcdefghij");
  CHECK(shortened("abcdefghij", 7) == "abc\u2026hij");
  CHECK(shortened("abcdefghij", 1) == "\u2026");
  CHECK(shortened("abc", 0).empty());
  CHECK(shortened("\u65E5\u672C\u8A9E\u65E5\u672C\u8A9E", 7) == "\u65E5\u2026\u672C\u8A9E");
}

TEST_CASE("what a terminal could act on is made harmless", "[report]") {
  CHECK(shortened("a\x1B]0;x\x07", 20) == "a\u241B]0;x\u2407");
  CHECK(shortened("a\u202Eb", 20) == "a\uFFFDb");
  CHECK(shortened("a\u009Bb\xC3", 20) == "a\uFFFDb\uFFFD");
  CHECK(shortened("a\nb\x7F", 20) == "a\u240Ab\u2421");
}

TEST_CASE("a table for the terminal", "[report]") {
  const std::vector<std::string> urls = {"https://example.com/a", "\u65E5\u672C", ""};
  const std::vector<std::uint32_t> links = {5, base::kNone, 12345};
  table::Table table;
  table.rows = 3;
  table.columns = {{"url", "", "", {}, {}, table::OwnText{urls}}, {"links", "", "", {}, {}, table::Integer{links}}};
  const std::vector<std::uint32_t> ids = {0, 1, 2};
  std::string out;
  table::append_terminal(table, {}, ids, out, {.width = 20, .matched = 3313});
  CHECK(out ==
        "url            links\n"
        "─────────────  ─────\n"
        "https:….com/a      5\n"
        "日本\n"
        "               12345\n"
        "3 of 3,313 rows\n");
}
