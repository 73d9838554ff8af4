#include <catch_amalgamated.hpp>

#include "crawl/page_text.h"
#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

using crawl::LinkType;
using crawl::ProblemCode;
using crawl::Region;
namespace flag = crawl::flag;

constexpr std::string_view kHeaderC =
    "\"Type\",\"Source\",\"Destination\",\"Size (Bytes)\",\"Alt Text\",\"Anchor\",\"Status Code\",\"Status\","
    "\"Follow\",\"Target\",\"Rel\",\"Path Type\",\"Link Path\",\"Link Position\",\"Link Origin\"\n";

std::string_view anchor_text(const crawl::Crawl& crawl, std::uint32_t link) {
  return crawl.texts[crawl.links.anchor[link].value];
}
std::string_view source(const crawl::Crawl& crawl, std::uint32_t link) {
  return crawl.pages.urls[crawl.links.source[link].value];
}
std::string_view target(const crawl::Crawl& crawl, std::uint32_t link) {
  return crawl.pages.urls[crawl.links.target[link].value];
}
std::uint64_t count(const crawl::Crawl& crawl, ProblemCode code) {
  return crawl.problems.counts.empty() ? 0 : crawl.problems.counts[0][static_cast<std::size_t>(code)];
}

}  // namespace

TEST_CASE("shape (c): every column that reports use", "[ingest][sf]") {
  const std::string text = "\xEF\xBB\xBF" + std::string(kHeaderC) +
                           "\"Hyperlink\",\"https://ex.com/\",\"https://ex.com/a\",\"47\",\"\",\"About  us\",\"200\","
                           "\"OK\",\"true\",\"_blank\",\"noopener\",\"Absolute\",\"//body/div/footer/nav/a\","
                           "\"Navigation\",\"HTML & Rendered HTML\"\n"
                           "\"Hyperlink\",\"https://ex.com/\",\"https://ex.com/gone\",\"0\",\"Logo\",\"\",\"404\","
                           "\"Not Found\",\"false\",\"\",\"nofollow ugc\",\"Absolute\",\"\",\"Header\",\"HTML\"\n";
  const crawl::Crawl crawl = support::read(text);
  REQUIRE(crawl.links.size() == 2);
  CHECK(crawl.files[0].format == "Screaming Frog links");
  CHECK(source(crawl, 0) == "https://ex.com/");
  CHECK(target(crawl, 0) == "https://ex.com/a");
  CHECK(anchor_text(crawl, 0) == "About us");
  CHECK(crawl.links.region[0] == Region::kFooter);  // the path knows better than the position
  CHECK(crawl.links.flags[0] == (flag::kFollow | flag::kNewWindow | flag::kInHtml | flag::kInRendered));
  CHECK(crawl.links.line[0] == 2);
  CHECK(anchor_text(crawl, 1) == "Logo");
  CHECK(crawl.links.region[1] == Region::kHeader);
  CHECK(crawl.links.flags[1] == (flag::kNofollow | flag::kUgc | flag::kImageAnchor | flag::kInHtml));
  CHECK(crawl.pages.status[crawl.links.target[1].value] == 404);
  CHECK(crawl.texts[crawl.rels[crawl.links.rel[1]].value] == "nofollow ugc");
  CHECK(crawl.links.line[1] == 3);
}

TEST_CASE("the other shapes of the link table are read by their headers", "[ingest][sf]") {
  const auto [name, text] = GENERATE(Catch::Generators::table<std::string, std::string>({
      {"a",
       "\"All Outlinks\"\n\"Type\",\"Source\",\"Destination\",\"Alt Text\",\"Anchor\",\"Status Code\",\"Status\","
       "\"Follow\"\n\"HREF\",\"http://ex.com/\",\"http://ex.com/b\",\"\",\"B\",\"200\",\"OK\",\"true\"\n"},
      {"b",
       "\"All Inlinks\"\n\"Type\",\"Source\",\"Destination\",\"Size (Bytes)\",\"Alt Text\",\"Anchor\","
       "\"Status Code\",\"Status\",\"Follow\"\n"
       "\"AHREF\",\"http://ex.com/\",\"http://ex.com/b\",\"5\",\"\",\"B\",\"200\",\"OK\",\"true\"\n"},
      {"d",
       "\"Type\",\"Source\",\"Destination\",\"Size (Bytes)\",\"Alt Text\",\"Anchor\",\"Status Code\",\"Status\","
       "\"Crawlability\",\"Follow\",\"Target\",\"Rel\",\"Path Type\",\"Link Path\",\"Link Position\","
       "\"Link Origin\"\n\"Hyperlink\",\"http://ex.com/\",\"http://ex.com/b\",\"5\",\"\",\"B\",\"200\",\"OK\","
       "\"Crawlable\",\"true\",\"\",\"\",\"Absolute\",\"//body/a\",\"Content\",\"HTML\"\n"},
      {"e",
       "Type,Source,Source Segments,Destination,Destination Segments,Size (Bytes),Alt Text,Anchor,Status Code,"
       "Status,Follow\nHyperlink,http://ex.com/,Blog,http://ex.com/b,Shop,5,,B,200,OK,TRUE\n"},
      {"g",
       "Type,Source,Destination,Indexability,Indexability Status,Size (Bytes),Status Code,Status,Target,Rel,"
       "Path Type,Link Path,Link Position,Link Origin\nHyperlink,http://ex.com/,http://ex.com/b,Indexable,,5,200,"
       "OK,,,Absolute,//body/a,Content,HTML\n"},
      {"h",
       "Type,Source,Destination,Anchor Text,Alt Text,Path Type\nHyperlink,http://ex.com/,http://ex.com/b,B,,"
       "Absolute\n"},
      {"Spanish",
       "Tipo,Fuente,Destino,Texto alternativo,Ancla,C\xC3\xB3"
       "digo de estado\nHiperv\xC3\xADnculo,http://ex.com/,http://ex.com/b,,B,200\n"},
      {"French",
       "Type,Source,Destination,Ancrage,Chemin du lien,Position du lien,Origine du lien\n"
       "Hyperlink,http://ex.com/,http://ex.com/b,B,//body/a,Contenu,HTML\n"},
  }));
  CAPTURE(name);
  const crawl::Crawl crawl = support::read(text);
  REQUIRE(crawl.links.size() == 1);
  CHECK(crawl.files[0].format == "Screaming Frog links");
  CHECK(source(crawl, 0) == "http://ex.com/");
  CHECK(target(crawl, 0) == "http://ex.com/b");
  CHECK(anchor_text(crawl, 0) == (name == "g" ? "" : "B"));
  CHECK(crawl.links.type[0] == LinkType::kHyperlink);
  CHECK((crawl.links.flags[0] & flag::kFollow) != 0);
  CHECK(crawl.problems.size() == 0);
}

TEST_CASE("rows that cannot be used are problems with line, column and value", "[ingest][sf]") {
  const std::string text =
      "Type,Source,Destination,Anchor\r\n"
      "Hyperlink,http://ex.com/,javascript:void(0),x\r\n"
      "Hyperlink,http://ex.com/,,x\r\n"
      "Hyperlink,,http://ex.com/,x\r\n"
      "Hyperlink,http://ex.com/\r\n"
      "Hyperlink,http://ex.com/,not a url,x\r\n"
      "\r\n"
      "Telepathy,http://ex.com/,http://ex.com/ok,x,extra\r\n";
  const crawl::Crawl crawl = support::read(text);
  CHECK(crawl.files[0].rows == 6);
  CHECK(crawl.files[0].links == 1);
  CHECK(count(crawl, ProblemCode::kOtherScheme) == 1);
  CHECK(count(crawl, ProblemCode::kEmptyTarget) == 1);
  CHECK(count(crawl, ProblemCode::kEmptySource) == 1);
  CHECK(count(crawl, ProblemCode::kTooFewFields) == 1);
  CHECK(count(crawl, ProblemCode::kNotAUrl) == 1);
  CHECK(count(crawl, ProblemCode::kUnknownType) == 1);
  CHECK(count(crawl, ProblemCode::kTooManyFields) == 1);
  CHECK(crawl.problems.line[0] == 2);
  CHECK(crawl.problems.column[0] == "Destination");
  CHECK(crawl.problems.value[0] == "javascript:void(0)");
  CHECK(crawl.links.line[0] == 8);
}

TEST_CASE("redirects and canonicals among the links tell about pages", "[ingest][sf]") {
  const crawl::Crawl crawl = support::read(
      "Type,Source,Destination,Anchor\n"
      "HTTP Redirect,http://ex.com/old,http://ex.com/new,\n"
      "HTML Canonical,http://ex.com/new?x=1,http://ex.com/new,\n");
  const auto page = [&](std::string_view url) { return crawl.pages.urls.find(url); };
  CHECK(crawl.pages.redirect[page("http://ex.com/old")].value == page("http://ex.com/new"));
  CHECK(crawl.pages.canonical[page("http://ex.com/new?x=1")].value == page("http://ex.com/new"));
}

TEST_CASE("zero bytes and broken UTF-8 are mended and said", "[ingest][sf]") {
  using namespace std::string_literals;
  const crawl::Crawl crawl = support::read(
      "Type,Source,Destination,Anchor\n"
      "Hyperlink,http://ex.com/,http://ex.com/a,te\0xt\n"
      "Hyperlink,http://ex.com/,http://ex.com/a,te\0xt\n"
      "Hyperlink,http://ex.com/,http://ex.com/a,caf\xE9 au lait, \xC3\xA9t\xC3\xA9 \xC3\xA9t\xC3\xA9\n"s);
  REQUIRE(crawl.links.size() == 3);
  CHECK(anchor_text(crawl, 0) == "text");
  CHECK(anchor_text(crawl, 2) == "caf\xEF\xBF\xBD au lait");
  CHECK(count(crawl, ProblemCode::kNulByte) == 2);
  CHECK(count(crawl, ProblemCode::kInvalidText) == 1);
}

TEST_CASE("page tables of all years are read by their headers", "[ingest][sf]") {
  const auto [name, text] = GENERATE(Catch::Generators::table<std::string, std::string>({
      {"2024",
       "\"Address\",\"Content Type\",\"Status Code\",\"Status\",\"Indexability\",\"Indexability Status\","
       "\"Title 1\",\"Canonical Link Element 1\",\"rel=\"\"next\"\" 1\",\"Word Count\",\"Redirect URL\"\r\n"
       "\"http://ex.com/a\",\"text/html\",\"200\",\"OK\",\"Non-Indexable\",\"Canonicalised\",\"The title\","
       "\"http://ex.com/b\",\"\",\"1,240\",\"\"\r\n"},
      {"2018",
       "\"Internal - All\"\n\"Address\",\"Content\",\"Status Code\",\"Status\",\"Title 1\","
       "\"Canonical Link Element 1\",\"Word Count\",\"Redirect URI\"\n"
       "\"http://ex.com/a\",\"text/html\",\"200\",\"OK\",\"The title\",\"/b\",\"1240\",\"\"\n"},
  }));
  CAPTURE(name);
  const crawl::Crawl crawl = support::read(text);
  CHECK(crawl.files[0].format == "Screaming Frog pages");
  CHECK(crawl.files[0].pages == 1);
  const std::uint32_t page = crawl.pages.urls.find("http://ex.com/a");
  REQUIRE(page != base::kNone);
  CHECK(crawl.pages.status[page] == 200);
  CHECK(crawl.pages.listed[page] == 1);
  CHECK(crawl.texts[crawl.pages.title[page].value] == "The title");
  CHECK(crawl.pages.urls[crawl.pages.canonical[page].value] == "http://ex.com/b");
  CHECK(crawl.pages.metrics.at("word_count")[page] == 1240);
  CHECK(crawl.pages.indexable[page] == (name == "2024" ? crawl::Indexable::kElsewhere : crawl::Indexable::kUnknown));
  CHECK(crawl.problems.size() == 0);
}

TEST_CASE("links say which of their targets robots.txt keeps crawlers from", "[ingest][sf]") {
  const crawl::Crawl crawl = support::read(
      "Type,Source,Destination,Anchor,Status Code,Status,Follow\n"
      "Hyperlink,http://ex.com/,http://ex.com/b,B,0,Blocked by robots.txt,true\n"
      "Hyperlink,http://ex.com/,http://ex.com/c,C,0,DNS lookup failed,true\n"
      "Hyperlink,http://ex.com/,http://ex.com/d,D,200,OK,true\n");
  const auto page = [&](const char* url) { return crawl.pages.urls.find(url); };
  CHECK(crawl.pages.indexable[page("http://ex.com/b")] == crawl::Indexable::kBlocked);
  CHECK(crawl.pages.indexable[page("http://ex.com/c")] == crawl::Indexable::kNoAnswer);
  CHECK(crawl.pages.indexable[page("http://ex.com/d")] == crawl::Indexable::kUnknown);
  CHECK(crawl.pages.status[page("http://ex.com/b")] == 0);
  CHECK(crawl.pages.status[page("http://ex.com/d")] == 200);
  CHECK(crawl.problems.size() == 0);
}

TEST_CASE("what page tables say of the index comes from all of their columns", "[ingest][sf]") {
  using enum crawl::Indexable;
  const std::string frog =
      "\"Address\",\"Content Type\",\"Status Code\",\"Status\",\"Indexability\",\"Indexability Status\",\"Meta Robots "
      "1\","
      "\"Meta Robots 2\",\"X-Robots-Tag 1\"\n\"http://ex.com/\",\"text/html\",";
  struct Case {
    std::string text;
    crawl::Indexable expected;
  };
  const std::string sitebulb =
      "URL,HTTP Status Code,Page Title,Canonical URL,Crawl Depth,Meta Robots,X-Robots-Tag,Redirect URL\n";
  const std::string oncrawl = "url;status_code;inrank;meta_robots_index;x_robots_tag_index;robots_txt_denied\n";
  const std::string botify = "url,depth,metadata.robots.noindex,internal_page_rank.value\n";
  const auto each = GENERATE_COPY(values<Case>({
      {frog + "200,OK,Indexable,,,,\n", kYes},
      {frog + "200,OK,Indexable,,\"index, follow\",,\n", kYes},
      {frog + "200,OK,Non-Indexable,Canonicalised,,,\n", kElsewhere},
      {frog + "301,Moved Permanently,Non-Indexable,Redirected,,,\n", kElsewhere},
      {frog + "200,OK,Non-Indexable,Noindex,\"noindex, follow\",,\n", kNo},
      {frog + "200,OK,Non-Indexable,\"Canonicalised,Noindex\",,,\n", kNo},
      {frog + "404,Not Found,Non-Indexable,Client Error,,,\n", kNo},
      {frog + "0,Blocked by Robots.txt,Non-Indexable,Blocked by Robots.txt,,,\n", kBlocked},
      {frog + "0,Connection Timeout,Non-Indexable,No Response,,,\n", kNoAnswer},
      {frog + "0,DNS Lookup Failed,,,,,\n", kNoAnswer},
      {frog + "0,,Non-Indexable,,,,\n", kNoAnswer},
      {frog + "200,-,,,,,\n", kUnknown},
      {frog + "200,OK,Indexable,,max-image-preview:none,,\n", kYes},
      {frog + "200,OK,,,,NONE,\n", kNo},
      {frog + "200,OK,,,,,\"googlebot: noindex\"\n", kNo},
      {frog + "200,OK,,,max-snippet:-1,,\n", kUnknown},
      {sitebulb + "http://ex.com/,200,T,,0,\"noindex,nofollow\",,\n", kNo},
      {sitebulb + "http://ex.com/,200,T,,0,,noindex,\n", kNo},
      {sitebulb + "http://ex.com/,200,T,,0,index,,\n", kUnknown},
      {oncrawl + "http://ex.com/;200;7;true;true;false\n", kYes},
      {oncrawl + "http://ex.com/;200;7;false;true;false\n", kNo},
      {oncrawl + "http://ex.com/;0;7;;;true\n", kBlocked},
      {botify + "http://ex.com/,1,true,9.5\n", kNo},
      {botify + "http://ex.com/,1,false,9.5\n", kUnknown},
  }));
  CAPTURE(each.text);
  const crawl::Crawl crawl = support::read(each.text);
  CHECK(crawl.pages.indexable[crawl.pages.urls.find("http://ex.com/")] == each.expected);
  CHECK(crawl.problems.size() == 0);
}

TEST_CASE("a custom extraction that holds sentences is the text of the page", "[ingest][screaming_frog]") {
  const std::string text = "A page of a mill, with all that it has to say of boards.";
  const std::string header = "Address,Status Code,Title 1,Extractor 1 1,Extractor 2 1,Extractor 2 2\n";
  const crawl::Crawl crawl =
      support::read(header + "https://ex.com/,200,T,12 \xE2\x82\xAC,\"" + text + "\",\"" + text + " Twice.\"\n");
  REQUIRE(crawl.pages.text.size() == 1);
  CHECK(crawl.texts[crawl.pages.text[0].value] == "t" + text);
  CHECK(crawl.files[0].facts.has(crawl::Fact::kPageText));
  CHECK(crawl.problems.size() == 0);
  CHECK(support::read(header + "https://ex.com/,200,T,12,a mill,\n").pages.text.empty());
}

TEST_CASE("a text beyond what is kept of a page is cut between characters", "[ingest][screaming_frog]") {
  std::string text = "Boards, and what they are for, said once and again: ";
  while (text.size() < 2 * crawl::kMostPageText) text += "\xC3\xA4";
  const crawl::Crawl crawl = support::read("Address,Status Code,Extractor 1 1\nhttps://ex.com/,200,\"" + text + "\"\n");
  REQUIRE(crawl.pages.text.size() == 1);
  CHECK(crawl.texts[crawl.pages.text[0].value].size() <= crawl::kMostPageText + 1);
  CHECK(crawl.problems.size() == 1);  // no broken character beside it
}
