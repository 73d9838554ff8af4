#include <catch_amalgamated.hpp>

#include "unit/unpack/texts.h"

namespace {

using Catch::Matchers::ContainsSubstring;
using support::Packed;
using support::zip_of;

struct Book {
  std::string sheet;
  std::string texts =
      "<sst><si><t>shared</t></si><si><r><t>in </t></r><r><t>runs</t></r><rPh><t>x</t></rPh></si>"
      "<si/><si><t>a &amp; &quot;b&quot; &#x4E2D;</t></si></sst>";
  std::string styles = R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]&quot;day&quot; 0.0"/>)"
                       R"(<numFmt numFmtId="165" formatCode="yyyy\-mm\-dd"/></numFmts>)"
                       R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>)"
                       R"(<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)";
  std::string properties = {};
};

std::vector<Packed> parts_of(const Book& book) {
  const std::string sheet = "<worksheet><sheetData>" + book.sheet + "</sheetData></worksheet>";
  return {
      {.name = "xl/workbook.xml",
       .text = "<workbook>" + book.properties + "<sheets><sheet name=\"One\" r:id=\"a\"/></sheets></workbook>"},
      {.name = "xl/_rels/workbook.xml.rels",
       .text = "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
               "<Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
               "<Relationship Id=\"c\" Type=\"x/chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>"},
      {.name = "xl/sharedStrings.xml", .text = book.texts},
      {.name = "xl/styles.xml", .text = book.styles},
      {.name = "xl/worksheets/sheet1.xml", .text = sheet},
  };
}

std::string csv_of(const Book& book) { return text_in(zip_of(parts_of(book))); }
std::string rows(const std::string& sheet) { return csv_of({.sheet = sheet}); }
std::string cell(const std::string& cell) { return rows("<row>" + cell + "</row>"); }

}  // namespace

TEST_CASE("cells of every kind", "[unpack][xlsx]") {
  CHECK(cell(R"(<c t="s"><v>0</v></c>)") == "\"shared\"\n");
  CHECK(cell(R"(<c t="s"><v>1</v></c>)") == "\"in runs\"\n");
  CHECK(cell(R"(<c t="s"><v>2</v></c>)") == "\"\"\n");
  CHECK(cell(R"(<c t="s"><v>3</v></c>)") == "\"a & \"\"b\"\" 中\"\n");
  CHECK(cell(R"(<c t="s"><v>4</v></c><c t="s"><v>-1</v></c>)") == ",\n");
  CHECK(cell(R"(<c t="inlineStr"><is><r><t>a</t></r><t> b</t><rPh><t>x</t></rPh></is></c>)") == "\"a b\"\n");
  CHECK(cell(R"(<c t="str"><f>A1&amp;"x"</f><v>computed</v></c>)") == "\"computed\"\n");
  CHECK(cell(R"(<c t="str"><v><![CDATA[a<b&amp;]]></v></c>)") == "\"a<b&amp;\"\n");
  CHECK(cell(R"(<c><v>12.5</v></c><c t="n"><v>-1E-7</v></c>)") == "\"12.5\",\"-0.0000001\"\n");
  CHECK(cell(R"(<c t="b"><v>1</v></c><c t="b"><v>0</v></c>)") == "TRUE,FALSE\n");
  CHECK(cell(R"(<c t="e"><v>#N/A</v></c><c t="str"><v>b</v></c>)") == ",\"b\"\n");
  CHECK(cell(R"(<x:c t="str"><x:v>prefixed</x:v></x:c>)") == "\"prefixed\"\n");
}

TEST_CASE("numbers in a date's format are days", "[unpack][xlsx]") {
  const auto date = [](const std::string& style, const std::string& serial, const std::string& properties = "") {
    return csv_of({.sheet = "<row><c s=\"" + style + "\"><v>" + serial + "</v></c></row>", .properties = properties});
  };
  CHECK(date("1", "45443") == "\"2024-05-31\"\n");
  CHECK(date("3", "45443.572916666664") == "\"2024-05-31 13:45:00\"\n");
  CHECK(date("0", "45443") == "\"45443\"\n");
  CHECK(date("2", "45443") == "\"45443\"\n");  // "day" stands in quotes there
  CHECK(date("9", "45443") == "\"45443\"\n");
  CHECK(date("1", "1") == "\"1900-01-01\"\n");
  CHECK(date("1", "59") == "\"1900-02-28\"\n");
  CHECK(date("1", "61") == "\"1900-03-01\"\n");
  CHECK(date("1", "2958465") == "\"9999-12-31\"\n");
  CHECK(date("1", "2958466") == "\"2958466\"\n");
  CHECK(date("1", "-1") == "\"-1\"\n");
  CHECK(date("1", "1.9999999") == "\"1900-01-02\"\n");
  CHECK(date("1", "0", "<workbookPr date1904=\"1\"/>") == "\"1904-01-01\"\n");
}

TEST_CASE("row n is record n, a cell stands in its column", "[unpack][xlsx]") {
  CHECK(rows(R"(<row r="2"><c r="B2"><v>1</v></c><c r="E2"><v>2</v></c></row><row r="5"><c><v>3</v></c></row>)") ==
        "\n,\"1\",,,\"2\"\n\n\n\"3\"\n");
  CHECK(rows("<row/><row><c><v>1</v></c></row>") == "\n\"1\"\n");
  CHECK(rows(R"(<row r="1"><c r="AA1"><v>1</v></c></row>)") == std::string(26, ',') + "\"1\"\n");
  // What cannot be is not believed: a row before the last, a row past Excel's last, a cell before the last.
  CHECK(rows(R"(<row r="3"/><row r="2"><c><v>1</v></c></row>)") == "\n\n\n\"1\"\n");
  CHECK(rows(R"(<row r="1048577"><c r="XFE1"><v>1</v></c></row>)") == "\"1\"\n");
  CHECK(rows(R"(<row><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>)") == ",\"1\",\"2\"\n");
}

TEST_CASE("all sheets, in the book's order; one whose part is missing is told", "[unpack][xlsx]") {
  auto parts = parts_of({.sheet = "<row><c><v>1</v></c></row>"});
  parts[0].text = R"(<workbook><sheets><sheet name="Gone" r:id="b"/><sheet name="Chart" r:id="c"/>)"
                  R"(<sheet name="A &amp; b" r:id="a"/></sheets></workbook>)";
  const auto texts = texts_in(zip_of(parts));
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].name == "f/Gone");
  CHECK_THAT(texts[0].error, ContainsSubstring("does not hold it"));
  CHECK(texts[1].name == "f/A & b");
  CHECK(texts[1].text == "\"1\"\n");
}

TEST_CASE("a part that several sheets name is read once", "[unpack][xlsx]") {
  auto parts = parts_of({.sheet = "<row><c><v>1</v></c></row>"});
  parts[0].text = R"(<workbook><sheets><sheet name="One" r:id="a"/><sheet name="Two" r:id="a"/></sheets></workbook>)";
  const auto texts = texts_in(zip_of(parts));
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].text == "\"1\"\n");
  CHECK(texts[1].text.empty());
  CHECK_THAT(texts[1].error, ContainsSubstring("the cells of another one"));
}

TEST_CASE("a damaged sheet gives the whole rows before the damage", "[unpack][xlsx]") {
  const std::string good = "<row><c><v>1</v></c></row>";
  for (const std::string bad : {"<row><c><v>2</v", "<!DOCTYPE x>", "<!ENTITY x>", "<![CDATA[", "<!--"}) {
    auto parts = parts_of({.sheet = ""});
    parts[4].text = "<worksheet><sheetData>" + good + bad;
    const Text text = texts_in(zip_of(parts)).at(0);
    CAPTURE(bad);
    CHECK(text.text == "\"1\"\n");
    CHECK_THAT(text.error, ContainsSubstring("no XML"));
  }
}

TEST_CASE("a workbook without its parts", "[unpack][xlsx]") {
  auto parts = parts_of({.sheet = "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>3</v></c></row>"});
  std::erase_if(parts, [](const Packed& part) { return part.name.starts_with("xl/s"); });
  CHECK(text_in(zip_of(parts)) == ",\"3\"\n");
  std::erase_if(parts, [](const Packed& part) { return part.name.contains("rels"); });
  CHECK_THAT(texts_in(zip_of(parts)).at(0).error, ContainsSubstring("no sheet that can be read"));
}

TEST_CASE("large sheets cross every buffer", "[unpack][xlsx]") {
  std::string sheet, expected;
  for (int i = 0; i < 20'000; ++i) {
    const std::string number = std::to_string(i);
    sheet += "<row r=\"" + std::to_string(i + 1) + "\"><c t=\"str\"><v>https://a.example/?a=" + number +
             "&amp;b=" + number + "</v></c><c t=\"s\"><v>" + std::to_string(i % 2) + "</v></c></row>";
    expected += "\"https://a.example/?a=" + number + "&b=" + number + "\"," +
                (i % 2 == 0 ? "\"shared\"" : "\"in runs\"") + "\n";
  }
  CHECK(rows(sheet) == expected);
}

TEST_CASE("a long text that is named again and again is a bomb", "[unpack][xlsx]") {
  const auto named = [](int rows, int cells) {
    Book book;
    book.texts = "<sst><si><t>" + std::string(1U << 18, 'x') + "</t></si></sst>";
    for (int row = 0; row < rows; ++row) {
      book.sheet += "<row>";
      for (int i = 0; i < cells; ++i) book.sheet += R"(<c t="s"><v>0</v></c>)";
      book.sheet += "</row>";
    }
    return texts_in(zip_of(parts_of(book))).at(0);
  };
  CHECK(named(100, 1).error == "");
  const Text rows = named(600, 1);
  CHECK_THAT(rows.error, ContainsSubstring("more than 400 times its size"));
  CHECK(rows.text.ends_with("x\"\n"));
  const Text row = named(1, 300);  // 75 MB
  CHECK_THAT(row.error, ContainsSubstring("A row of more than 64 MB"));
  CHECK(row.text == "");
}
