#include <algorithm>

#include <catch_amalgamated.hpp>

#include "ingest/mapping/format.h"
#include "support/read_text.h"

namespace {

using base::ErrorCode;
using Catch::Matchers::ContainsSubstring;
using ingest::Role;

ErrorCode refusal(std::string_view bytes, std::string_view part_of_message) {
  const auto mapping = ingest::sniff(bytes, true, {.file_name = "x.csv", .map = {}});
  REQUIRE_FALSE(mapping);
  CHECK_THAT(mapping.error().message, ContainsSubstring("x.csv") && ContainsSubstring(std::string(part_of_message)));
  return mapping.error().code;
}

std::vector<std::string> edges(const crawl::Crawl& crawl) {
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < crawl.links.size(); ++i) {
    out.push_back(std::string(crawl.pages.urls[crawl.links.source[i].value]) + ">" +
                  std::string(crawl.pages.urls[crawl.links.target[i].value]));
  }
  return out;
}

using Edges = std::vector<std::string>;

}  // namespace

TEST_CASE("files that hold no links are refused with what they are", "[ingest][sniff]") {
  using namespace std::string_view_literals;
  CHECK(refusal("", "is empty") == ErrorCode::kEmptyFile);
  CHECK(refusal(" \n\n", "is empty") == ErrorCode::kEmptyFile);
  CHECK(refusal("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, "a PNG image") == ErrorCode::kBinaryFile);
  CHECK(refusal("\x1F\x8B\x08\0\0"sv, "a gzip archive") == ErrorCode::kBinaryFile);
  CHECK(refusal("PAR1\x15\0\x15"sv, "npm run -s parquet -- FILE | anchorite report pages -") == ErrorCode::kBinaryFile);
  CHECK(refusal("PK\x03\x04\x14\0"sv, "a zip archive") == ErrorCode::kBinaryFile);
  CHECK(refusal("\0\0\1\0\0\0\0\0\0\2"sv, "binary") == ErrorCode::kBinaryFile);
  CHECK(refusal("Just a few words\nand no columns at all\n", "text without columns") == ErrorCode::kNotALinkFile);
  CHECK(refusal("name,age\nAnn,31\nBob,29\n", "\"name\", \"age\"") == ErrorCode::kMissingColumn);
}

TEST_CASE("HTML is a shape of its own", "[ingest][sniff]") {
  for (const std::string_view text : {"<!DOCTYPE html><p>x", "\n<!-- saved from url=(1)x -->\n<HTML>",
                                      "<p>one <a href=x>two</a>", "\xEF\xBB\xBF<html>", "<div>,;\n,;</div>"}) {
    CAPTURE(text);
    const auto mapping = ingest::sniff(text, true, {});
    REQUIRE(mapping);
    CHECK(mapping->shape == ingest::Shape::kHtml);
  }
}

TEST_CASE("edge lists with a header", "[ingest][sniff]") {
  CHECK(edges(support::read("source,target\na,b\nb,c\n")) == Edges{"a>b", "b>c"});
  CHECK(edges(support::read("weight;To;From\n1;http://b.com/x;http://a.com\n")) ==
        Edges{"http://a.com/>http://b.com/x"});
  CHECK(edges(support::read("src dst wgt\n1 2 1.0\n2 3 1.0\n")) == Edges{"1>2", "2>3"});
  CHECK(edges(support::read("URL|Link URL|Anchor Text\nhttp://a.com/|http://b.com/|x\n")) ==
        Edges{"http://a.com/>http://b.com/"});
  CHECK(edges(support::read("my notes\n\nurl_from\turl_to\nhttp://a.com/\thttp://b.com/\n")) ==
        Edges{"http://a.com/>http://b.com/"});
}

TEST_CASE("edge lists without a header", "[ingest][sniff]") {
  CHECK(edges(support::read("http://a.com/,http://b.com/\nhttp://b.com/,http://a.com/\n")) ==
        Edges{"http://a.com/>http://b.com/", "http://b.com/>http://a.com/"});
  CHECK(edges(support::read("1 2\n2 3\n")) == Edges{"1>2", "2>3"});
  CHECK(edges(support::read("# Nodes: 3\n# FromNodeId\tToNodeId\n1\t2\n2\t3\n")) == Edges{"1>2", "2>3"});
  CHECK(edges(support::read("% sym\n1 2 0.5\n2 3 1\n")) == Edges{"1>2", "2>3"});
  CHECK(edges(support::read("ann,bob\nbob,cy\n")) == Edges{"ann>bob", "bob>cy"});
  CHECK(edges(support::read("1\t2\n")) == Edges{"1>2"});
}

TEST_CASE("a weight is left aside and the mapping says so", "[ingest][sniff]") {
  const auto mapping = ingest::sniff("1 2 0.5\n2 3 1\n", true, {});
  REQUIRE(mapping);
  REQUIRE(mapping->columns.size() == 3);
  CHECK(mapping->columns[2].role == Role::kIgnore);
  CHECK(mapping->columns[2].header == "column 3 (weight, not used)");
  CHECK(mapping->names_allowed);
  CHECK(mapping->delimiter == ' ');
}

TEST_CASE("--map names the columns", "[ingest][sniff]") {
  CHECK(edges(support::read("wo,wohin\nhttp://a.com/,http://b.com/\n", "source=wo,target=wohin")) ==
        Edges{"http://a.com/>http://b.com/"});
  CHECK(edges(support::read("x;http://a.com/;http://b.com/\n", "target=2,source=3")) ==
        Edges{"http://b.com/>http://a.com/"});
  const auto missing = ingest::sniff("wo,wohin\na,b\n", true, {.file_name = "e.csv", .map = "source=wo,target=where"});
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::kMissingColumn);
  CHECK_THAT(missing.error().message, ContainsSubstring("\"wohin\""));
  const auto role = ingest::sniff("a,b\n", true, {.file_name = "e.csv", .map = "sauce=a"});
  REQUIRE_FALSE(role);
  CHECK(role.error().code == ErrorCode::kBadOption);
}

TEST_CASE("a mapping crosses as JSON", "[ingest][sniff]") {
  auto mapping = ingest::sniff("source;target;weight\na;b;1\n", true, {});
  REQUIRE(mapping);
  mapping->page_url = "https://ex.com/\xC3\xA9";
  mapping->comment = '#';
  const auto back = ingest::mapping_from_json(ingest::to_json(*mapping));
  REQUIRE(back);
  CHECK(ingest::to_json(*back) == ingest::to_json(*mapping));
  CHECK(back->delimiter == ';');
  CHECK(back->columns.size() == 3);
  for (const std::string_view bad : {"", "[]", "{\"columns\":3}", "{\"shape\":\"round\"}", "{\"delimiter\":\"ab\"}",
                                     "{\"columns\":[{\"role\":\"sauce\"}]}", "{\"skip_records\":-1}"}) {
    CAPTURE(bad);
    CHECK_FALSE(ingest::mapping_from_json(bad));
  }
}

TEST_CASE("files that no tool signs are called what they are", "[ingest][sniff]") {
  const auto format = [](std::string_view text) { return ingest::sniff(text, true, {})->format; };
  CHECK(format("source,target\na,b\n") == "Edge list");
  CHECK(format("<!DOCTYPE html><p>x") == "Saved HTML page");
  CHECK(format("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n") == "Web archive (WARC)");
  CHECK(format("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 15\r\n\r\n{\"Envelope\": {}}\r\n\r\n") ==
        "Common Crawl WAT");
}

TEST_CASE("ends of links are columns that hold some", "[ingest][sniff]") {
  // "Target" beside "To" is the window in which a link opens.
  CHECK(edges(support::read("From,To,Target\nhttp://a.com/,http://b.com/,\nhttp://b.com/,http://a.com/,_blank\n")) ==
        Edges{"http://a.com/>http://b.com/", "http://b.com/>http://a.com/"});
  CHECK(edges(support::read("Target,Source,To\n_blank,http://a.com/,http://b.com/\n")) ==
        Edges{"http://a.com/>http://b.com/"});
  CHECK(edges(support::read("Quelle;Ziel;Anker\nhttp://a.com/;http://b.com/;b\n")) ==
        Edges{"http://a.com/>http://b.com/"});
  // Ids with addresses as labels.
  CHECK(edges(support::read("Source,Target,Source Label,Target Label\nn1,n2,http://a.com/,http://b.com/\n")) ==
        Edges{"http://a.com/>http://b.com/"});
  // A tool's words above a graph of names.
  CHECK(edges(support::read("Source,Destination,Type\nn1,n2,Directed\nn2,n3,Directed\n")) == Edges{"n1>n2", "n2>n3"});
  CHECK(edges(support::read("A, B\nB, C\nC, A\n")) == Edges{"A>B", "B>C", "C>A"});
}

TEST_CASE("nodes are names or addresses by the whole column", "[ingest][sniff]") {
  CHECK(edges(support::read("Linux\tOpenOffice.org\nOpenOffice.org\tJava\nJava\tLinux\n")) ==
        Edges{"Linux>OpenOffice.org", "OpenOffice.org>Java", "Java>Linux"});
  CHECK(edges(support::read("source,target\nTalk:Java,Java\nJava,ASP.net\nASP.net,https://b.com\n")) ==
        Edges{"Talk:Java>Java", "Java>ASP.net", "ASP.net>https://b.com/"});
  CHECK(edges(support::read("source,target\na.com,b.org\nb.org,a.com\n")) ==
        Edges{"https://a.com/>https://b.org/", "https://b.org/>https://a.com/"});
}

TEST_CASE("nodes with labels name the ids of a list of edges", "[ingest][sniff]") {
  const auto mapping = ingest::sniff("Id,Label,Degree\nn1,http://a.com/,2\nn2,Bob,1\n", true, {});
  REQUIRE(mapping);
  CHECK(mapping->format == "Graph nodes");
  const crawl::Crawl crawl = support::read("Id,Label,Degree\nn1,http://a.com/,2\nn2,Bob,1\nn3,,1\n");
  REQUIRE(crawl.vertices.size() == 2);
  CHECK(crawl.files[0].rows == 3);
  std::vector<std::string> named;
  for (const auto& [node, page] : crawl.vertices) {
    named.push_back(std::string(crawl.pages.urls[node.value]) + "=" + std::string(crawl.pages.urls[page.value]));
  }
  std::ranges::sort(named);
  CHECK(named == std::vector<std::string>{"n1=http://a.com/", "n2=Bob"});
}

TEST_CASE("tables of pages are no lists of links", "[ingest][sniff]") {
  const auto sniffed = [](std::string_view text) {
    return ingest::sniff(text, true, {.file_name = "x.csv", .map = {}});
  };
  const auto pages = sniffed(
      "URL,HTTP status,Page title,Canonical\nhttp://a.com/,200,A,http://a.com/\nhttp://a.com/b,404,B,http://a.com/\n");
  REQUIRE(pages);
  CHECK(pages->format == "Page table");
  CHECK(pages->columns[0].role == Role::kPage);
  CHECK(pages->columns[1].role == Role::kPageStatus);
  CHECK(pages->columns[2].role == Role::kPageTitle);
  CHECK(pages->columns[3].role == Role::kPageCanonical);
  const auto worded = sniffed("URL,Status,Title\nhttp://a.com/,active,A\nhttp://a.com/b,active,B\n");
  REQUIRE(worded);
  CHECK(worded->columns[1].role == Role::kIgnore);
  // Words that nobody knows; each row names its page twice.
  const auto twice = sniffed(
      "Osoite,Koodi,Kanoninen\nhttp://a.com/,200,http://a.com/\nhttp://a.com/b,301,http://a.com/b\n"
      "http://a.com/c,200,http://a.com/c\n");
  REQUIRE(twice);
  CHECK(twice->format == "Page table");
  CHECK(twice->confidence < 0.8);
  CHECK(twice->columns[0].role == Role::kPage);
  CHECK(twice->columns[1].role == Role::kPageStatus);
  CHECK(twice->columns[2].role == Role::kIgnore);
  // An unknown column of other addresses may say where the links lead.
  const auto links = sniffed(
      "Page address,Title,Leads to\nhttp://a.com/,A,http://b.com/\nhttp://a.com/b,B,http://c.com/\n"
      "http://a.com/c,C,http://d.com/\nhttp://a.com/d,D,http://e.com/\n");
  REQUIRE(links);
  CHECK(links->format == "Edge list");
  CHECK(
      refusal("source,target\nhttp://a.com/,http://a.com/\nhttp://b.com/,http://b.com/\nhttp://c.com/,http://c.com/\n",
              "no links") == ErrorCode::kNotALinkFile);
  // Postal addresses are no pages.
  CHECK_FALSE(sniffed("Adresse,Status\nHauptweg 1,neu\nNebenweg 2,alt\n"));
}

TEST_CASE("disavow lists are told by their comments too", "[ingest][sniff]") {
  const auto sniffed = [](std::string_view text) { return ingest::sniff(text, true, {}); };
  const auto prose = sniffed("# links that we never asked for\nhttp://a.com/x\nhttp://b.com/y\n");
  REQUIRE(prose);
  CHECK(prose->format == "Disavow list");
  CHECK(prose->confidence < 0.8);
  CHECK(sniffed("# Disavow\nhttp://a.com/x\n")->confidence == 1);
  CHECK(sniffed("# my pages\nhttp://a.com/x\nhttp://b.com/y\n")->format == "List of addresses");
  CHECK(sniffed("# all the pages to crawl next\nhttp://a.com/x\nhttp://b.com/y\n")->format == "List of addresses");
}

TEST_CASE("words like from and to in prose make no header", "[ingest][sniff]") {
  CHECK_FALSE(
      ingest::sniff("take it from there to here\n\nand so on\nwith more\nwords in each line of it\n", true, {}));
}

TEST_CASE("sitemaps list pages that nothing needs to link to", "[ingest][sniff]") {
  const std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
      "<url><loc>http://ex.com/a?x=1&amp;y=2</loc><lastmod>2024-01-01</lastmod></url>\n"
      "<url>\n  <loc> <![CDATA[http://ex.com/b]]> </loc>\n</url>\n<url><loc>mailto:x</loc></url>\n</urlset>\n";
  const crawl::Crawl crawl = support::read(text);
  CHECK(crawl.files[0].format == "XML sitemap");
  CHECK(crawl.files[0].rows == 3);
  CHECK(crawl.files[0].pages == 2);
  CHECK(crawl.pages.urls[0] == "http://ex.com/a?x=1&y=2");
  CHECK(crawl.pages.urls[1] == "http://ex.com/b");
  REQUIRE(crawl.problems.size() == 1);
  CHECK(crawl.problems.line[0] == 7);
  const auto mapping = ingest::sniff(text, true, {});
  for (std::size_t block = 1; block < 60; ++block) {
    crawl::Crawl pieces;
    support::read_into(pieces, text, *mapping, block);
    CHECK(pieces.problems.line == crawl.problems.line);
    CHECK(pieces.pages.size() == crawl.pages.size());
  }
  CHECK(refusal("<sitemapindex><sitemap><loc>http://ex.com/s.xml</loc></sitemap></sitemapindex>",
                "an index of sitemaps") == ErrorCode::kNotALinkFile);
}

TEST_CASE("a page saved as MHTML is told by its header", "[ingest][sniff]") {
  const auto mapping = ingest::sniff(
      "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n--x\r\nContent-Type: "
      "text/html\r\n\r\n<a href=\"https://a.com/\">A</a>\r\n--x--\r\n",
      true, {});
  REQUIRE(mapping);
  CHECK(mapping->format == "Saved page (MHTML)");
}
