// Files that are no plain table of links: disavow lists, lists within cells, JSON documents, web graphs in two files.
#include <catch_amalgamated.hpp>

#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

using support::links;
using Links = std::vector<std::string>;

void check_cuts(std::string_view text) {
  const auto mapping = ingest::sniff(text, true, {.file_name = "test.csv", .map = {}});
  REQUIRE(mapping);
  crawl::Crawl whole;
  support::read_into(whole, text, *mapping, text.size() + 1);
  for (std::size_t block = 1; block <= text.size(); ++block) {
    crawl::Crawl pieces;
    support::read_into(pieces, text, *mapping, block);
    CAPTURE(block);
    REQUIRE(support::to_text(pieces) == support::to_text(whole));
  }
}

}  // namespace

TEST_CASE("a disavow list marks pages and hosts", "[ingest][disavow]") {
  const std::string text =
      "# exported from backlink tool\r\n# domains\r\n\r\ndomain:seo-cartel.com\r\nDomain:www.link-indexing.net \r\n"
      "http://spam.example.org/x\r\ndomain:\r\ndomain:cartel.zzznone\r\n";
  const crawl::Crawl crawl = support::read(text);
  CHECK(crawl.files[0].format == "Disavow list");
  CHECK(crawl.files[0].rows == 5);
  CHECK(crawl.is_disavowed("seo-cartel.com"));
  CHECK(crawl.is_disavowed("a.b.seo-cartel.com"));
  CHECK_FALSE(crawl.is_disavowed("not-seo-cartel.com"));
  CHECK(crawl.is_disavowed("www.link-indexing.net"));
  CHECK_FALSE(crawl.is_disavowed("link-indexing.net"));
  CHECK(crawl.is_disavowed("cartel.zzznone"));
  CHECK_FALSE(crawl.is_disavowed("example.org"));
  CHECK(crawl.pages.disavowed.at(crawl.pages.urls.find("http://spam.example.org/x")) == 1);
  CHECK(crawl.pages.listed[0] == 0);
  REQUIRE(crawl.problems.size() == 1);
  CHECK(crawl.problems.line[0] == 7);
  check_cuts(text);
  const crawl::Crawl addresses = support::read("# Links to disavow\nhttp://a.com/x\n");
  CHECK(addresses.files[0].format == "Disavow list");
  const crawl::Crawl length = support::read("domain:a.com\nhttp://a.com/" + std::string(3000, 'x') + "\n");
  CHECK(length.problems.counts[0][static_cast<std::size_t>(crawl::ProblemCode::kOverLimit)] == 1);
}

TEST_CASE("addresses or domains a line are pages and domains that are known", "[ingest][lists]") {
  const std::string addresses = "https://a.com/x,y;z\r\nhttps://a.com/\r\n\r\nhttps://b.com/?q=1|2\r\n";
  const crawl::Crawl pages = support::read(addresses);
  CHECK(pages.files[0].format == "List of addresses");
  CHECK(pages.files[0].pages == 3);
  CHECK(pages.pages.urls.find("https://a.com/x,y;z") != base::kNone);
  CHECK(pages.problems.size() == 0);
  check_cuts(addresses);
  CHECK(support::read("Pages of mine\nhttps://a.com/\n").files[0].pages == 1);
  CHECK(support::read("# mine\nhttps://a.com/\n").files[0].format == "List of addresses");
  CHECK(support::read("Pages, mine\nhttps://a.com/\n").files[0].pages == 1);
  const auto table = ingest::sniff("wo;wohin;nr\nhttps://a.com/;https://a.com/b;7\n", true, {});
  REQUIRE_FALSE(table);
  CHECK(table.error().code == base::ErrorCode::kMissingColumn);
  const std::string names = "a.com\nwww.b.co.uk\nnot a domain\n" + std::string("c.org\n");
  CHECK_FALSE(ingest::sniff(names, true, {}));
  const crawl::Crawl domains = support::read("a.com\nwww.b.co.uk\n");
  CHECK(domains.files[0].format == "List of domains");
  CHECK(domains.domains.names.find("b.co.uk") != base::kNone);
  CHECK_FALSE(ingest::sniff("hello.com\n", true, {}));
  CHECK_FALSE(ingest::sniff("index.html\nstyle.css\n", true, {}));
}

TEST_CASE("advertools' crawl as a table holds its links in lists", "[ingest][advertools]") {
  const std::string text =
      "url,title,status,depth,canonical,alt_href,alt_hreflang,links_url,links_text,links_nofollow,nav_links_url,"
      "nav_links_text,nav_links_nofollow,redirect_times\n"
      "http://e.com/,Home,200,0,http://e.com/,,,http://e.com/a@@http://e.com/b@@http://e.com/c,\"A, first@@@@C\","
      "False@@True@@False,http://e.com/a,\"A, first\",False,\n"
      "http://e.com/a,A,200,1,,,,http://e.com/@@http://e.com/b,one@@two@@three,False@@False,,,,\n";
  const crawl::Crawl crawl = support::read(text);
  CHECK(crawl.files[0].format == "advertools crawl");
  CHECK(links(crawl) == Links{"2 http://e.com/ > http://e.com/a [A, first] navigation",
                              "2 http://e.com/ > http://e.com/b [] ", "2 http://e.com/ > http://e.com/c [C] ",
                              "3 http://e.com/a > http://e.com/ [] ", "3 http://e.com/a > http://e.com/b [] "});
  CHECK((crawl.links.flags[1] & crawl::flag::kNofollow) != 0);
  CHECK(crawl.pages.status[crawl.pages.urls.find("http://e.com/a")] == 200);
  REQUIRE(crawl.problems.size() == 1);
  CHECK(crawl.problems.code[0] == crawl::ProblemCode::kListMismatch);
  CHECK(crawl.problems.line[0] == 3);
  check_cuts(text);
  const crawl::Crawl json = support::read(
      "{\"url\":\"http://e.com/\",\"links_url\":\"http://e.com/a\",\"links_text\":\"x@@y\",\"status\":200}\n");
  CHECK(json.problems.code.at(0) == crawl::ProblemCode::kListMismatch);
}

TEST_CASE("an answer of DataForSEO is read item by item", "[ingest][json]") {
  const std::string text =
      "{\"version\": \"0.1\", \"tasks\": [{\"result\": [{\"target\": \"b.com\", \"items\": [\n"
      "  {\"type\": \"backlink\", \"domain_from\": \"a.com\", \"url_from\": \"https://a.com/x\",\n"
      "   \"url_to\": \"https://b.com/\", \"anchor\": \"two\\nwords\", \"dofollow\": false,\n"
      "   \"attributes\": [\"nofollow\", \"ugc\"], \"item_type\": \"image\", \"semantic_location\": \"footer\",\n"
      "   \"page_from_rank\": 12, \"domain_from_rank\": 345, \"first_seen\": \"2024-05-01 10:00:00 +00:00\",\n"
      "   \"is_lost\": true, \"nested\": {\"a\": [1, {\"b\": null}]}},\n"
      "  {\"url_from\": \"https://c.com/\", \"url_to\": \"https://b.com/\", \"dofollow\": true, \"anchor\": null}\n"
      "]}]}]}\n";
  const crawl::Crawl crawl = support::read(text);
  CHECK(crawl.files[0].format == "DataForSEO backlinks (JSON)");
  CHECK(crawl.files[0].rows == 2);
  CHECK(links(crawl) ==
        Links{"2 https://a.com/x > https://b.com/ [two words] footer", "7 https://c.com/ > https://b.com/ [] "});
  namespace flag = crawl::flag;
  CHECK(crawl.links.flags[0] == (flag::kNofollow | flag::kUgc | flag::kImageAnchor | flag::kLost));
  CHECK(crawl.links.flags[1] == flag::kFollow);
  CHECK(crawl.links.first_seen[0] == 19844);
  CHECK(crawl.pages.metrics.at("dataforseo_page_rank").at(0) == 12);
  CHECK(crawl.domains.metrics.at("dataforseo_domain_rank").at(0) == 345);
  CHECK(crawl.problems.size() == 0);

  const crawl::Crawl cut_off = support::read(text.substr(0, text.size() - 8));
  CHECK(cut_off.files[0].links == 2);
  CHECK(cut_off.problems.size() == 1);

  const crawl::Crawl summary = support::read(
      "{\"target\": \"b.com\", \"rank\": 300, \"backlinks\": 7,\n"
      " \"referring_links_types\": {\"anchor\": 5, \"image\": 1, \"redirect\": 1},\n"
      " \"referring_links_attributes\": {\"nofollow\": 2, \"noopener\": 1, \"ugc\": 0},\n"
      " \"referring_links_semantic_locations\": {\"main\": 4, \"\": 3}}");
  CHECK(summary.files[0].format == "DataForSEO summary (JSON)");
  CHECK(summary.domains.metrics.at("dataforseo_nofollow_links").at(0) == 2);
}

TEST_CASE("arrays of objects are edge lists", "[ingest][json]") {
  CHECK(links(support::read("[\n {\"source\": \"http://a.com/\", \"target\": \"http://b.com/\"},\n"
                            " {\"target\": \"http://a.com/\", \"source\": \"http://b.com/\"}\n]\n")) ==
        Links{"2 http://a.com/ > http://b.com/ [] ", "3 http://b.com/ > http://a.com/ [] "});
  CHECK(links(support::read("{\"edges\": [{\"x\": \"http://a.com/\", \"y\": \"http://b.com/\"}]}",
                            "source=x,target=y")) == Links{"1 http://a.com/ > http://b.com/ [] "});
  const std::string deep = std::string(200'000, '[') + "{\"source\":1}";
  CHECK_FALSE(ingest::sniff(deep, true, {}));
}

TEST_CASE("vertices of Common Crawl name the ends of its edges", "[ingest][common-crawl]") {
  const std::string vertices = "0\tcom.example\t3\n1\torg.wikipedia\t40\n2\tuk.co.bbc\t7\n";
  const auto mapping = ingest::sniff(vertices, true, {});
  REQUIRE(mapping);
  CHECK(mapping->format == "Common Crawl vertices");
  crawl::Crawl crawl = support::read("0\t1\n1\t2\n");
  support::read_into(crawl, vertices, *mapping);
  REQUIRE(crawl.vertices.size() == 3);
  CHECK(crawl.files[1].pages == 3);
  check_cuts(vertices);
}

TEST_CASE("a zero byte at the end of an address is told", "[ingest][links]") {
  using namespace std::string_view_literals;
  const crawl::Crawl crawl = support::read("source,target\nhttp://a.com/,http://b.com/\0\n"sv);
  CHECK(links(crawl) == Links{"2 http://a.com/ > http://b.com/ [] "});
  CHECK(crawl.problems.code.at(0) == crawl::ProblemCode::kNulByte);
}
