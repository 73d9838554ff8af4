#include <catch_amalgamated.hpp>

#include "ingest/json/json_text.h"
#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

using support::links;
using Links = std::vector<std::string>;

constexpr std::string_view kAdvertools =
    "{\"url\":\"http://ex.com/\",\"title\":\"Home\",\"status\":200,\"canonical\":\"http://ex.com/\","
    "\"links_url\":\"http://ex.com/a@@http://ex.com/b@@http://ex.com/a\",\"links_text\":\"A@@B, \\\"b\\\"@@A\","
    "\"links_nofollow\":\"False@@True@@False\",\"nav_links_url\":\"http://ex.com/a\",\"nav_links_text\":\"A\","
    "\"nav_links_nofollow\":\"False\"}\n"
    "not json\n"
    "{\"url\":\"http://ex.com/a\",\"status\":404,\"links_url\":\"http://ex.com/\",\"links_text\":\"one@@two\"}\n";

}  // namespace

TEST_CASE("advertools' crawls: pages with lists of links", "[ingest][json]") {
  const crawl::Crawl crawl = support::read(kAdvertools);
  CHECK(crawl.files[0].format == "advertools crawl (JSON lines)");
  CHECK(links(crawl) == Links{"1 http://ex.com/ > http://ex.com/a [A] navigation",
                              "1 http://ex.com/ > http://ex.com/b [B, \"b\"] ",
                              "1 http://ex.com/ > http://ex.com/a [A] ", "3 http://ex.com/a > http://ex.com/ [] "});
  CHECK((crawl.links.flags[1] & crawl::flag::kFollow) == 0);
  CHECK(crawl.pages.status[crawl.pages.urls.find("http://ex.com/a")] == 404);
  CHECK(crawl.files[0].pages == 2);
  CHECK(crawl.files[0].rows == 3);
  REQUIRE(crawl.problems.size() == 2);
  CHECK(crawl.problems.code[1] == crawl::ProblemCode::kListMismatch);
  CHECK(crawl.problems.line[1] == 3);
  CHECK(crawl.problems.line[0] == 2);
  CHECK(crawl.problems.value[0] == "not json");
}

TEST_CASE("JSON lines read the same wherever they are cut", "[ingest][json]") {
  const auto mapping = ingest::sniff(kAdvertools, true, {});
  REQUIRE(mapping);
  const std::string whole = support::to_text(support::read(kAdvertools));
  for (std::size_t block = 1; block < kAdvertools.size(); block += 7) {
    crawl::Crawl pieces;
    support::read_into(pieces, kAdvertools, *mapping, block);
    CHECK(support::to_text(pieces) == whole);
  }
}

TEST_CASE("flat objects are edge lists", "[ingest][json]") {
  CHECK(links(support::read("{\"source\":\"http://a.com/\",\"target\":\"http://b.com/\",\"anchor\":\"two\\nlines\"}\n"
                            "{\"target\":\"http://a.com/\",\"source\":\"http://b.com/\"}\n")) ==
        Links{"1 http://a.com/ > http://b.com/ [two lines] ", "2 http://b.com/ > http://a.com/ [] "});
  CHECK(links(support::read("{\"from\":1,\"to\":2}\n{\"from\":2,\"to\":3}\n")) == Links{"1 1 > 2 [] ", "2 2 > 3 [] "});
  CHECK(links(support::read("{\"x\":\"http://a.com/\",\"y\":\"http://b.com/\"}\n", "source=x,target=y")) ==
        Links{"1 http://a.com/ > http://b.com/ [] "});
}

TEST_CASE("what the first record has besides need not be in the others", "[ingest][json]") {
  std::string first = "{";
  for (int i = 0; i < 1000; ++i) first += "\"k" + std::to_string(i) + "\":1,";
  first += R"("source":"http://a.com/","target":"http://b.com/"})";
  const std::string next = R"({"target":"http://a.com/","source":"http://b.com/"})";
  const Links want{"1 http://a.com/ > http://b.com/ [] ", "2 http://b.com/ > http://a.com/ [] "};
  for (const std::string& text : {"[" + first + "\n," + next + "]", first + "\n" + next}) {
    CHECK(ingest::sniff(text, true, {})->columns.size() == 2);
    CHECK(links(support::read(text)) == want);
  }
}

TEST_CASE("objects lend so many keys, under names of so many bytes", "[ingest][json]") {
  std::string lending = R"("source":"http://a.com/")";
  for (int i = 0; i < 4094; ++i) lending += ",\"k" + std::to_string(i) + "\":1";
  // The last key that is kept lends nothing to those that are not.
  const std::string late = R"("target":"http://b.com/","x":{"y":1},"target":"http://c.com/")";
  CHECK(links(support::read("[{" + lending + "," + late + "}]")) == Links{"1 http://a.com/ > http://b.com/ [] "});
  const auto nested = [](const std::string& key) {
    const std::string inside = R"({"source":"http://a.com/","target":"http://b.com/"})";
    return "[{\"" + key + "\":" + inside + "}]";
  };
  CHECK(links(support::read(nested(std::string(10'000, 'k')))).size() == 1);
}

TEST_CASE("other JSON is refused with what was expected", "[ingest][json]") {
  for (const std::string_view text : {"{}", "[1,2]", "[{\"a\":1}]", "{\"referring_links_types\":{\"anchor\":3}}"}) {
    const auto mapping = ingest::sniff(text, true, {.file_name = "x.json", .map = {}});
    CAPTURE(text);
    REQUIRE_FALSE(mapping);
    CHECK_THAT(mapping.error().message, Catch::Matchers::ContainsSubstring("x.json"));
  }
}

TEST_CASE("numbers that JSON does not know are empty, and texts stay", "[ingest][json]") {
  std::string buffer;
  CHECK(ingest::without_odd_numbers("{\"a\":1}", buffer) == "{\"a\":1}");
  CHECK(ingest::without_odd_numbers("{\"a\":NaN,\"b\":-Infinity,\"c\":[Infinity]}", buffer) ==
        "{\"a\":\"\" ,\"b\":\"\"       ,\"c\":[\"\"      ]}");
  CHECK(ingest::without_odd_numbers("{\"NaN\":\"a \\\" NaN\"}", buffer) == "{\"NaN\":\"a \\\" NaN\"}");
  CHECK(ingest::without_odd_numbers("\"NaN", buffer) == "\"NaN");
  CHECK(ingest::without_odd_numbers("NaN", buffer) == "\"\" ");
}

TEST_CASE("advertools' text of a page is kept, from lines and from a table", "[ingest][json]") {
  const std::string_view text = GENERATE(
      R"({"url":"https://ex.com/","status":200,"title":"T","links_url":"https://ex.com/a","body_text":"All that the page has to say of a mill and its boards."}
)",
      "url,status,title,links_url,body_text\n"
      "https://ex.com/,200,T,https://ex.com/a,All that the page has to say of a mill and its boards.\n");
  CAPTURE(text);
  const crawl::Crawl crawl = support::read(text);
  const std::uint32_t page = crawl.pages.urls.find("https://ex.com/");
  REQUIRE(page < crawl.pages.text.size());
  CHECK(crawl.texts[crawl.pages.text[page].value] == "tAll that the page has to say of a mill and its boards.");
  CHECK(crawl.links.size() == 1);
  CHECK(crawl.problems.size() == 0);
}
