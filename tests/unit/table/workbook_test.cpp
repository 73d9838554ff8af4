#include "table/write/workbook.h"

#include <cmath>
#include <limits>
#include <numeric>

#include <catch_amalgamated.hpp>

#include "table/write/sheet_cells.h"
#include "unit/unpack/texts.h"

namespace {

std::string cell(std::string_view text) {
  std::string out;
  table::append_sheet_text(text, out);
  return out;
}

struct Sample {
  std::vector<std::string> texts = {"a<b", "=1+1", "", "two\nlines", "_x0041_", "\x01\r"};
  std::vector<double> numbers = {0.1, -2, std::nan(""), 1e21, std::numeric_limits<double>::infinity(), 0};
  std::vector<std::uint16_t> flags = {1, 0, 1, 0, 1, 0};
  std::vector<std::int32_t> dates = {0, 19723, INT32_MIN, -1, 11016, 20088};
  std::vector<std::uint32_t> ids = {0, 1, 2, 3, 4, 5};
  table::Table table = {.name = "pages",
                        .rows = 6,
                        .columns = {{"text", "", "", {}, {}, table::OwnText{texts}},
                                    {"number", "", "", {}, {}, table::Number{numbers}},
                                    {"flag", "", "", {}, {}, table::FlagBit{flags, 1}},
                                    {"date", "", "", {}, {}, table::Date{dates}}},
                        .default_sort = {},
                        .keep = {}};

  std::string written(table::Workbook to, std::size_t slice = 6) const {
    std::string out;
    to.begin(table, ids, out);
    for (std::size_t at = 0; at < ids.size(); at += slice) {
      to.append_rows(table, std::span(ids).subspan(at, std::min(slice, ids.size() - at)), out);
    }
    REQUIRE(to.end(out).has_value());
    return out;
  }
};

}  // namespace

TEST_CASE("workbook: a table as a sheet", "[table][xlsx]") {
  const Sample sample;
  CHECK(text_in(sample.written(table::Workbook({}))) ==
        "\"text\",\"number\",\"flag\",\"date\"\n"
        "\"a<b\",\"0.1\",\"true\",\"1970-01-01\"\n"
        "\"'=1+1\",\"-2\",\"false\",\"2024-01-01\"\n"
        ",,\"true\"\n"
        "\"two\nlines\",\"1E+21\",\"false\",\"1969-12-31\"\n"
        "\"_x0041_\",,\"true\",\"2000-02-29\"\n"
        "\"\x01\r\",\"0\",\"false\",\"2024-12-31\"\n");
  CHECK(text_in(sample.written(table::Workbook({"date", "number"}, {"Day", "=Number"})))
            .starts_with("\"Day\",\"'=Number\"\n"));
}

TEST_CASE("workbook: a full sheet is followed by a further one with its header", "[table][xlsx]") {
  const Sample sample;
  const auto by_rows = texts_in(sample.written(table::Workbook({"number"}, {}, {.rows = 4})));
  REQUIRE(by_rows.size() == 2);
  CHECK(by_rows[0].name == "f/pages");
  CHECK(by_rows[1].name == "f/pages 2");
  CHECK(by_rows[0].text == "\"number\"\n\"0.1\"\n\"-2\"\n\n");
  CHECK(by_rows[1].text == "\"number\"\n\"1E+21\"\n\n\"0\"\n");
  // Of 64 kB of XML, which are deflated at a time.
  Sample large;
  large.texts[0] = std::string(30'000, 'a');
  large.ids.assign(9, 0);
  CHECK(texts_in(large.written(table::Workbook({"text"}, {}, {.sheet_bytes = 80'000}))).size() == 3);
}

TEST_CASE("workbook: the same bytes however rows are cut into calls", "[table][xlsx]") {
  Sample sample;
  sample.ids.resize(5000);
  std::iota(sample.ids.begin(), sample.ids.end(), 0U);
  for (std::uint32_t& id : sample.ids) id = (id * 7) % 6;
  const std::string whole = sample.written(table::Workbook({}), 5000);
  for (const std::size_t slice : {std::size_t{1}, std::size_t{13}, std::size_t{1024}, std::size_t{4999}})
    CHECK(sample.written(table::Workbook({}), slice) == whole);
}

TEST_CASE("workbook: a last column comes with the rows", "[table][xlsx]") {
  const Sample sample;
  table::Workbook to({"number"}, {"Number", "Segment"});
  const std::vector<std::string> names = {"blog", ""};
  std::string out;
  to.begin(sample.table, sample.ids, out);
  to.append_rows(sample.table, std::span(sample.ids).first(2), out, names);
  REQUIRE(to.end(out).has_value());
  CHECK(text_in(out) == "\"Number\",\"Segment\"\n\"0.1\",\"blog\"\n\"-2\"\n");
}

TEST_CASE("workbook: larger than a zip can be is an error", "[table][xlsx]") {
  const Sample sample;
  table::Workbook to({}, {}, {.bytes = 1000});
  std::string out;
  to.begin(sample.table, sample.ids, out);
  const auto ended = to.end(out);
  REQUIRE(!ended.has_value());
  CHECK(ended.error().code == base::ErrorCode::kBadOption);
}

TEST_CASE("texts of cells", "[table][xlsx]") {
  CHECK(cell("a & b < c > d \"e\" 'f'") == "a &amp; b &lt; c &gt; d \"e\" 'f'");
  CHECK(cell("a_b _x00 _x00g0_ _X0041_") == "a_b _x00 _x00g0_ _X0041_");
  CHECK(cell("_x000D_") == "_x005F_x000D_");
  CHECK(cell("a\x01\x1F\x7F\tb") == "a_x0001__x001F_\x7F\tb");
  CHECK(cell(std::string_view("a\0b\r\nc", 6)) == "a_x0000_b_x000D_\nc");
  CHECK(cell("\xED\xA0\xBD") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");   // half of a surrogate pair
  CHECK(cell("\xEF\xBF\xBE\xEF\xBF\xBF") == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(cell("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
  CHECK(cell("x;=1") == "x;'=1");
  CHECK(cell(std::string(40'000, 'a')).size() == 32'767);
  CHECK(cell(std::string(32'766, 'a') + "\xF0\x9F\x98\x80").size() == 32'766);   // two units, one is left
  CHECK(cell(std::string(32'765, 'a') + "\xF0\x9F\x98\x80z").size() == 32'769);
  CHECK(cell(std::string(32'766, 'a') + "&z").size() == 32'766 + 5);
}

TEST_CASE("columns of a sheet by letters", "[table][xlsx]") {
  CHECK(table::sheet_column(0) == "A");
  CHECK(table::sheet_column(25) == "Z");
  CHECK(table::sheet_column(26) == "AA");
  CHECK(table::sheet_column(701) == "ZZ");
  CHECK(table::sheet_column(702) == "AAA");
}
