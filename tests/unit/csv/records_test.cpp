#include "csv/records.h"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read(std::string_view text, const csv::Dialect& dialect = {}) {
  Rows rows;
  for (csv::Records records(text, dialect); records.next();) {
    auto& row = rows.emplace_back();
    for (std::uint32_t i = 0; i < records.fields(); ++i) row.emplace_back(records.field(i));
  }
  return rows;
}

std::vector<std::uint32_t> lines(std::string_view text, const csv::Dialect& dialect = {}) {
  std::vector<std::uint32_t> out;
  csv::Records records(text, dialect);
  while (records.next()) out.push_back(records.line());
  out.push_back(records.lines());
  return out;
}

}  // namespace

TEST_CASE("plain and quoted fields", "[csv]") {
  CHECK(read("a,b\nc,d\n") == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(read("\"a\",\"b,c\"\r\n\"\",\"d\"") == Rows{{"a", "b,c"}, {"", "d"}});
  CHECK(read("a,,\n,") == Rows{{"a", "", ""}, {"", ""}});
  CHECK(read("\"x\"\"y\",\"\"\"\"\n") == Rows{{"x\"y", "\""}});
  CHECK(read("").empty());
  CHECK(read("\n\r\n\r\r").empty());
}

TEST_CASE("quotes out of place are text, as in Python's csv", "[csv]") {
  CHECK(read("5\" disk,b\nc,d\n") == Rows{{"5\" disk", "b"}, {"c", "d"}});
  CHECK(read("\"a\"b\"c\",d\n") == Rows{{"ab\"c\"", "d"}});
  CHECK(read("a,\"b\" ,c\n") == Rows{{"a", "b ", "c"}});
  CHECK(read("a \"b,c\" d\n") == Rows{{"a \"b", "c\" d"}});
}

TEST_CASE("a quote that is never closed costs no line but its own", "[csv]") {
  CHECK(read("a,\"never closed\nb,c\n") == Rows{{"a", "never closed"}, {"b", "c"}});
  CHECK(read("a,\"x\"\"y,z\r\nb,c") == Rows{{"a", "x\"y,z"}, {"b", "c"}});
  CHECK(read("a,\"\"\"") == Rows{{"a", "\""}});
  CHECK(lines("a\n\"b\nc\nd") == std::vector<std::uint32_t>{0, 1, 2, 3, 3});
}

TEST_CASE("lines are counted where records start, line ends in quotes too", "[csv]") {
  CHECK(lines("a\nb\nc\n") == std::vector<std::uint32_t>{0, 1, 2, 3});
  CHECK(lines("a\r\nb\rc\nd") == std::vector<std::uint32_t>{0, 1, 2, 3, 3});
  CHECK(lines("a\n\n\"x\r\ny\nz\",1\nb\n") == std::vector<std::uint32_t>{0, 2, 5, 6});
}

TEST_CASE("other dialects", "[csv]") {
  CHECK(read("a\tb \"c\"\n", {.delimiter = '\t', .quote = 0}) == Rows{{"a", "b \"c\""}});
  CHECK(read("  1 2\t3 \n4  5\n", {.delimiter = ' ', .quote = 0}) == Rows{{"1", "2", "3"}, {"4", "5"}});
  CHECK(read("# it's a \"graph\"\n1,2\n", {.comment = '#'}) == Rows{{"1", "2"}});
  CHECK(read("# one\n1 2\n#\n3 4", {.delimiter = ' ', .quote = 0, .comment = '#'}) == Rows{{"1", "2"}, {"3", "4"}});
}

TEST_CASE("records longer than a window of the index are whole", "[csv]") {
  const std::string big(100'000, 'x');
  CHECK(read(big + ",\"" + big + "\"\nc,d\n") == Rows{{big, big}, {"c", "d"}});
}

TEST_CASE("cutting finds the last whole record", "[csv]") {
  const csv::Dialect dialect;
  const auto cut = [&](std::string_view text, std::size_t max = 1000) {
    return csv::whole_records(text, dialect, max);
  };
  CHECK(cut("a,b\nc,d\ne") == 8);
  CHECK(cut("a,b") == 0);
  CHECK(cut("a,\"b\nc") == 0);
  CHECK(cut("a,b\nc,\"d\n") == 4);
  CHECK(cut("a\r") == 0);       // an LF may follow
  CHECK(cut("a\r\n") == 3);
  CHECK(cut("a\rb") == 2);
  CHECK(cut("5\" disk\n\"x\ny\"\nz") == 14);
  CHECK(cut("short\n" + std::string(150, 'x') + "\nshort\n", 100) == 6);
  CHECK(cut(std::string(150, 'x') + "\nshort\n", 100) == 0);
}
