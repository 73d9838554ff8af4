#include "ingest/values/schemes.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "support/read_text.h"

namespace {

// "source > target" of all links, in the order of their addresses, whatever the order of the files.
std::vector<std::string> links_of(std::vector<std::string> files) {
  std::vector<std::vector<std::string>> results;
  std::ranges::sort(files);
  do {
    crawl::Crawl crawl;
    for (const std::string& rows : files) {
      const std::string text = "source,target\n" + rows;
      const auto mapping = ingest::sniff(text, true, {});
      support::read_into(crawl, text, *mapping);
    }
    ingest::settle_schemes(crawl);
    std::vector<std::string> links;
    for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
      links.push_back(std::string(crawl.pages.urls[crawl.links.source[link].value]) + " > " +
                      std::string(crawl.pages.urls[crawl.links.target[link].value]));
    }
    std::ranges::sort(links);
    results.push_back(links);
  } while (std::ranges::next_permutation(files).found);
  CHECK(std::ranges::all_of(results, [&](const auto& links) { return links == results.front(); }));
  return results.front();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("schemes: the page that is known, else its host, else https", "[ingest][url]") {
  CHECK(links_of({"a.com/x,www.b.com/y\n"}) == Names{"https://a.com/x > https://www.b.com/y"});
  CHECK(links_of({"a.com/x,b.com/y\n", "http://b.com/y,http://b.com/z\n"}) ==
        Names{"http://b.com/y > http://b.com/z", "https://a.com/x > http://b.com/y"});
  CHECK(links_of({"a.com/x,b.com/y\n", "http://b.com/,http://b.com/z\n"}) ==
        Names{"http://b.com/ > http://b.com/z", "https://a.com/x > http://b.com/y"});
  CHECK(links_of({"a.com/x,b.com/y\n", "http://b.com/y,https://b.com/z\n"}) ==
        Names{"http://b.com/y > https://b.com/z", "https://a.com/x > http://b.com/y"});
  CHECK(links_of({"a.com/x,b.com/y\n", "http://b.com/z,https://b.com/z\n"}) ==
        Names{"http://b.com/z > https://b.com/z", "https://a.com/x > https://b.com/y"});
  CHECK(links_of({"a.com/x,b.com/y\n", "http://b.com/y,http://b.com/z\n", "https://b.com/y,https://b.com/z\n"}) ==
        Names{"http://b.com/y > http://b.com/z", "https://a.com/x > https://b.com/y",
              "https://b.com/y > https://b.com/z"});
  CHECK(links_of({"http://b.com/y,http://b.com/y?z\na.com/x,b.com/y\na.com/x,//b.com/y\n"}) ==
        Names{"http://b.com/y > http://b.com/y?z", "https://a.com/x > http://b.com/y",
              "https://a.com/x > http://b.com/y"});
}

TEST_CASE("schemes: a link without one has that of its page", "[ingest][url]") {
  CHECK(links_of({"https://a.com/x,//b.com/y\nhttp://a.com/x,//b.com/y\n"}) ==
        Names{"http://a.com/x > http://b.com/y", "https://a.com/x > https://b.com/y"});
}

TEST_CASE("schemes: what tables say goes with the page", "[ingest][url]") {
  crawl::Crawl crawl;
  for (const std::string text : {"Page,Clicks\nb.com/y,7\n", "source,target\nhttp://b.com/y,http://b.com/z\n"}) {
    const auto mapping =
        ingest::sniff(text, true, {.file_name = {}, .map = text.starts_with("Page") ? "page=Page" : ""});
    REQUIRE(mapping);
    support::read_into(crawl, text, *mapping);
  }
  ingest::settle_schemes(crawl);
  const std::uint32_t plain = crawl.pages.urls.find("http://b.com/y");
  const std::uint32_t secure = crawl.pages.urls.find("https://b.com/y");
  CHECK(crawl.pages.listed[plain] == 1);
  CHECK(crawl.pages.listed[secure] == 0);
}
