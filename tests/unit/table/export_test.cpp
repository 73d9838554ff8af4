#include "table/write/export.h"

#include <cmath>
#include <limits>

#include <catch_amalgamated.hpp>

#include "table/columns/cell.h"
#include "table/columns/date.h"
#include "table/view/query.h"
#include "table/write/json.h"
#include "table/write/terminal.h"

namespace {

std::string json(std::string_view text) {
  std::string out;
  table::append_json_string(text, out);
  return out;
}
std::string date(std::int32_t days) {
  std::string out;
  table::append_date(days, out);
  return out;
}

struct Sample {
  std::vector<std::string> texts = {"a,b", "=1+1", "-5", "", "line\nend", "say \"x\""};
  std::vector<double> numbers = {0.1, -2, 1e-7, std::nan(""), 1e21, std::numeric_limits<double>::infinity()};
  std::vector<std::uint16_t> flags = {1, 0, 1, 0, 1, 0};
  std::vector<std::int32_t> dates = {0, 19723, INT32_MIN, -1, 11016, 20088};
  table::Table table;
  std::vector<std::uint32_t> ids = {0, 1, 2, 3, 4, 5};

  Sample() {
    table.rows = 6;
    table.columns = {{"text", "", "", {}, {}, table::OwnText{texts}},
                     {"number", "", "", {}, {}, table::Number{numbers}},
                     {"flag", "", "", {}, {}, table::FlagBit{flags, 1}},
                     {"date", "", "", {}, {}, table::Date{dates}}};
  }
  std::string written(table::Format format, const std::vector<std::string>& columns = {}) const {
    std::string out;
    table::Export to(format, columns);
    const std::span all(ids);
    to.begin(table, all, out);
    to.append_rows(table, all.first(2), out);
    to.append_rows(table, all.subspan(2), out);
    CHECK(to.end(out).has_value());
    return out;
  }
};

}  // namespace

TEST_CASE("CSV export", "[report]") {
  const Sample sample;
  CHECK(sample.written(table::Format::kCsv) ==
        "text,number,flag,date\n"
        "\"a,b\",0.1,true,1970-01-01\n"
        "'=1+1,-2,false,2024-01-01\n"
        "-5,1e-07,true,\n"
        ",,false,1969-12-31\n"
        "\"line\nend\",1e+21,true,2000-02-29\n"
        "\"say \"\"x\"\"\",inf,false,2024-12-31\n");
  CHECK(sample.written(table::Format::kCsv, {"text"}) ==
        "text\n\"a,b\"\n'=1+1\n-5\n\"\"\n\"line\nend\"\n\"say \"\"x\"\"\"\n");
}

TEST_CASE("whole numbers are written by their digits", "[report]") {
  const auto number = [](double value) {
    std::string out;
    table::append_number(value, out);
    return out;
  };
  CHECK(number(100000) == "100000");
  CHECK(number(-3e5) == "-300000");
  CHECK(number(1e15) == "1000000000000000");
  CHECK(number(9007199254740991) == "9007199254740991");
  CHECK(number(0.1) == "0.1");
  CHECK(number(1e-7) == "1e-07");
  CHECK(number(1e300) == "1e+300");
}

TEST_CASE("JSON export", "[report]") {
  const Sample sample;
  CHECK(sample.written(table::Format::kJson, {"date", "text", "number", "flag"}) ==
        "[\n"
        "{\"date\":\"1970-01-01\",\"text\":\"a,b\",\"number\":0.1,\"flag\":true},\n"
        "{\"date\":\"2024-01-01\",\"text\":\"=1+1\",\"number\":-2,\"flag\":false},\n"
        "{\"date\":null,\"text\":\"-5\",\"number\":1e-07,\"flag\":true},\n"
        "{\"date\":\"1969-12-31\",\"text\":\"\",\"number\":null,\"flag\":false},\n"
        "{\"date\":\"2000-02-29\",\"text\":\"line\\nend\",\"number\":1e+21,\"flag\":true},\n"
        "{\"date\":\"2024-12-31\",\"text\":\"say \\\"x\\\"\",\"number\":null,\"flag\":false}\n"
        "]\n");
}

TEST_CASE("JSON strings are always UTF-8", "[report]") {
  CHECK(json("a\x01\t\\\x7F") == "\"a\\u0001\\t\\\\\\u007f\"");
  CHECK(json("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\"");
  const std::string replaced = "\xEF\xBF\xBD";
  CHECK(json("\xFF") == "\"" + replaced + "\"");
  CHECK(json("\xE2\x82") == "\"" + replaced + "\"");
  CHECK(json("\xE2\x82x") == "\"" + replaced + "x\"");
  CHECK(json("\xC0\x80") == "\"" + replaced + replaced + "\"");
  CHECK(json("\xED\xA0\x80") == "\"" + replaced + replaced + replaced + "\"");
  CHECK(json("\xF4\x90\x80\x80").size() == 2 + 4 * 3);
}

TEST_CASE("dates", "[report]") {
  CHECK(date(0) == "1970-01-01");
  CHECK(date(-719162) == "0001-01-01");
  CHECK(date(2932896) == "9999-12-31");
  for (std::int32_t day = -30000; day < 60000; ++day) {
    const auto back = table::parse_days(date(day));
    REQUIRE(back);
    REQUIRE(back->first == day);
    REQUIRE(back->last == day);
  }
  CHECK(table::parse_days("2024-02")->last == table::parse_days("2024-02-29")->first);
  CHECK(table::parse_days("2023-12")->last - table::parse_days("2023")->first == 364);
  for (const char* bad : {"", "24", "2024-13", "2024-00", "2023-02-29", "2024-1-01", "2024/01/01", "2024-01-0x", "0000",
                          "-024", "2024-+1-01"}) {
    CHECK_FALSE(table::parse_days(bad));
  }
}

TEST_CASE("a column that is aside is written where it is named, and a header may differ from its name") {
  const std::vector<std::string> cells = {"a", "b"};
  table::Table table;
  table.rows = 2;
  for (const char* name : {"one", "two", "three"}) {
    table::Column column;
    column.name = name;
    column.cells = table::OwnText{cells};
    if (column.name == "one") {
      column.aside = true;
    } else {
      column.header = "Labels";
    }
    table.columns.push_back(std::move(column));
  }
  const std::vector<std::uint32_t> ids = {1};
  std::string text;
  table::append_csv_header(table, {}, text);
  table::append_csv_rows(table, {}, ids, text);
  CHECK(text == "Labels,Labels\nb,b\n");
  text.clear();
  const std::vector<std::string> named = {"one"};
  table::append_csv_header(table, named, text);
  table::append_csv_rows(table, named, ids, text);
  CHECK(text == "one\nb\n");
  text.clear();
  table::append_terminal(table, {}, ids, text);
  CHECK(!text.contains("one"));
}
