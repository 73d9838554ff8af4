#include "anchor/lists/page_phrases.h"

#include <catch_amalgamated.hpp>

namespace {

struct Fixture {
  crawl::Crawl crawl;
  base::PageId page(std::string_view url) { return crawl.page(url, base::hash_bytes(url)); }
};

TEST_CASE("phrases of pages, one line each") {
  Fixture f;
  const base::PageId boots = f.page("https://e.com/boots"), comma = f.page("https://e.com/a,b");
  const auto phrases = anchor::parse_phrases(
      "# of the spring\n* acme outlet\nhttps://e.com/boots hiking boots | winter boots\r\n"
      "https://e.com/unknown  nothing\nhttps://e.com/a,b\tsocks, warm\n\n   \n|",
      f.crawl);
  REQUIRE(phrases.size() == 4);
  CHECK(phrases[0].page == boots);
  CHECK(phrases[0].phrase == "hiking boots");
  CHECK(phrases[1].phrase == "winter boots");
  CHECK(phrases[2].page == comma);
  CHECK(phrases[2].phrase == "socks, warm");
  CHECK_FALSE(phrases[3].page.valid());
  CHECK(phrases[3].phrase == "acme outlet");
}

TEST_CASE("phrases of pages, from an export of queries") {
  Fixture f;
  const base::PageId boots = f.page("https://e.com/boots");
  const auto phrases = anchor::parse_phrases(
      "page,query,clicks\nhttps://e.com/boots,hiking boots,12\n\"https://E.com/boots\",\"red boots\",3\n", f.crawl);
  REQUIRE(phrases.size() == 2);
  CHECK(phrases[0].page == boots);
  CHECK(phrases[0].phrase == "hiking boots");
  CHECK(phrases[1].page == boots);
  CHECK(phrases[1].phrase == "red boots");
}

}  // namespace
