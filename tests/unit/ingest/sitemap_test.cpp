#include "ingest/documents/sitemap.h"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "support/read_text.h"

namespace {

using Names = std::vector<std::string>;

std::string set_of(std::string_view entries) {
  return "<?xml version=\"1.0\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" +
         std::string(entries) + "</urlset>\n";
}
std::string loc(std::string_view inside) { return "<url><loc>" + std::string(inside) + "</loc></url>"; }

Names pages(const std::string& text) {
  const crawl::Crawl crawl = support::read(text);
  CHECK(crawl.files.at(0).format == "XML sitemap");
  Names out;
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) {
    if (crawl.pages.listed[page] != 0) out.emplace_back(crawl.pages.urls[page]);
  }
  return out;
}

}  // namespace

TEST_CASE("sitemap: references and CDATA", "[ingest][sitemap]") {
  CHECK(pages(set_of(loc("http://e.com/?a&#38;b"))) == Names{"http://e.com/?a&b"});
  CHECK(pages(set_of(loc("http://e.com/?a&#038;b&#x26;c&#X26;d&amp;e"))) == Names{"http://e.com/?a&b&c&d&e"});
  CHECK(pages(set_of(loc("http://e.com/&#xe9;"))) == Names{"http://e.com/%C3%A9"});
  CHECK(pages(set_of(loc("http://e.com/?a&nbsp;b&#;&#xZ;"))) == Names{"http://e.com/?a&nbsp;b&"});
  CHECK(pages(set_of(loc("\n http://e.com/<![CDATA[?a&amp;b]]>\n"))) == Names{"http://e.com/?a&amp;b"});
  CHECK(pages(set_of(loc("http://e.com/<!-- no -->a"))) == Names{"http://e.com/a"});
}

TEST_CASE("sitemap: names with prefixes, attributes and white space", "[ingest][sitemap]") {
  CHECK(pages("<sm:urlset xmlns:sm='x'><sm:url ><sm:loc\n>http://e.com/a</sm:loc ></sm:url\n></sm:urlset>") ==
        Names{"http://e.com/a"});
  CHECK(pages("<!-- made by x --><?xml-stylesheet href='a>b'?><!DOCTYPE urlset [<!ENTITY x \"y\">]>" +
              set_of("<url id='a>b'><loc>http://e.com/a</loc></url>").substr(22)) == Names{"http://e.com/a"});
}

TEST_CASE("sitemap: what belongs to a page is no page, alternates are", "[ingest][sitemap]") {
  CHECK(pages(set_of("<url><image:image><image:loc>http://e.com/i.png</image:loc></image:image>"
                     "<video:video><video:content_loc>http://e.com/v</video:content_loc></video:video>"
                     "<loc>http://e.com/a</loc>"
                     "<xhtml:link rel='Alternate' hreflang='de' href='http://e.com/de?x&amp;y'/>"
                     "<xhtml:link rel='stylesheet' href='http://e.com/s.css'></xhtml:link></url>")) ==
        Names{"http://e.com/a", "http://e.com/de?x&y"});
  CHECK(pages(set_of("<!-- " + loc("http://e.com/old") + " -->" + loc("http://e.com/a"))) == Names{"http://e.com/a"});
  CHECK(pages(set_of("<url><image:loc>http://e.com/i.png</image:loc><loc>http://e.com/a</loc></url>")) ==
        Names{"http://e.com/a"});
}

TEST_CASE("sitemap: an index lists no pages", "[ingest][sitemap]") {
  const auto mapping = ingest::sniff("<s:sitemapindex xmlns:s='x'><s:sitemap/></s:sitemapindex>", true, {});
  REQUIRE_FALSE(mapping);
  CHECK(mapping.error().message.contains("an index of sitemaps"));
}

TEST_CASE("sitemap: entries without an address, and one that is cut off", "[ingest][sitemap]") {
  const crawl::Crawl crawl = support::read("<urlset><url/><url><loc> </loc></url><url>\n<loc>http://e.com/a");
  CHECK(crawl.files[0].rows == 3);
  CHECK(crawl.files[0].problems == 3);
  CHECK(crawl.files[0].pages == 0);
}

TEST_CASE("sitemap: an entry without its end costs none after it", "[ingest][sitemap]") {
  const crawl::Crawl crawl = support::read(
      set_of("<url><loc>http://e.com/a</loc>\n" + loc("http://e.com/b") + "<url>" + loc("http://e.com/c")));
  CHECK(crawl.files[0].rows == 4);
  CHECK(crawl.files[0].problems == 2);
  CHECK(crawl.files[0].pages == 2);
  CHECK(crawl.problems.line == std::vector<std::uint32_t>{2, 3});
}

TEST_CASE("sitemap: cut off anywhere in an entry, it says so", "[ingest][sitemap]") {
  const std::string start = "<urlset>" + loc("http://e.com/a");
  const std::string last = "<url><loc><![CDATA[http://e.com/b]]></loc></url>";
  for (std::size_t size = 1; size < last.size(); ++size) {
    CAPTURE(size);
    const crawl::Crawl crawl = support::read(start + last.substr(0, size));
    CHECK(crawl.files[0].rows == 2);
    CHECK(crawl.files[0].problems == 1);
  }
}

TEST_CASE("sitemap: cut between entries, comments and all", "[ingest][sitemap]") {
  const std::string text = set_of(loc("http://e.com/a") + "<!-- <url></url> " + loc("http://e.com/b") + "-->" +
                                  loc("<![CDATA[http://e.com/</url>]]>") + loc("http://e.com/c")) +
                           "<url>\n<loc>x</loc>\n" + loc("http://e.com/d");
  const crawl::Crawl whole = support::read(text);
  const auto mapping = ingest::sniff(text, true, {});
  for (std::size_t block = 1; block < text.size(); ++block) {
    crawl::Crawl pieces;
    support::read_into(pieces, text, *mapping, block);
    REQUIRE(pieces.pages.size() == whole.pages.size());
    REQUIRE(pieces.files[0].rows == whole.files[0].rows);
    REQUIRE(pieces.problems.line == whole.problems.line);
  }
  CHECK(whole.files[0].rows == 5);
}
