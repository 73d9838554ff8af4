#include "ingest/documents/html_page.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "ingest/detect/parse.h"

namespace {

using crawl::ProblemCode;

std::string_view text_at(const ingest::Dictionary& dictionary, std::uint32_t id) {
  const std::uint32_t start = id == 0 ? 0 : dictionary.ends[id - 1];
  return {dictionary.bytes.data() + start, dictionary.ends[id] - start};
}

ingest::Mapping page_at(std::string address) {
  ingest::Mapping mapping;
  mapping.shape = ingest::Shape::kHtml;
  mapping.page_url = std::move(address);
  return mapping;
}

std::vector<std::string> targets(const ingest::LinkBatch& batch) {
  std::vector<std::string> out;
  for (const std::uint32_t id : batch.target) out.emplace_back(text_at(batch.urls, id));
  return out;
}

std::string source(const ingest::LinkBatch& batch) { return std::string(text_at(batch.urls, batch.page.at(0))); }

std::uint64_t count(const ingest::LinkBatch& batch, ProblemCode code) {
  return batch.problem_counts[static_cast<std::size_t>(code)];
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("html page: links are resolved against the base element, that against the page", "[ingest][html]") {
  const auto batch = ingest::parse_html_page(
      "<base href=/dir/x><a href=a>A</a>\n<a href='../b?c#d'>B</a><a href=https://Other.example>C</a>",
      page_at("https://example.com/page"));
  CHECK(targets(batch) == Names{"https://example.com/dir/a", "https://example.com/b?c", "https://other.example/"});
  CHECK(source(batch) == "https://example.com/page");
  CHECK(text_at(batch.texts, batch.anchor[1]) == "B");
  CHECK(batch.line == std::vector<std::uint32_t>{0, 1, 1});
  CHECK(batch.rows == 3);
  CHECK(batch.lines == 1);
}

TEST_CASE("html page: its address", "[ingest][html]") {
  constexpr std::string_view kSaved = "<!-- saved from url=(0019)https://example.com/x --><a href=y>";
  CHECK(source(ingest::parse_html_page(kSaved, page_at("https://given.example"))) == "https://given.example/");
  CHECK(source(ingest::parse_html_page(kSaved, page_at("saved.html"))) == "https://example.com/x");
  CHECK(targets(ingest::parse_html_page(kSaved, page_at("saved.html"))) == Names{"https://example.com/y"});
  CHECK(source(ingest::parse_html_page("<a href=y>", page_at("pasted-1.html"))) == "pasted-1.html");
  CHECK(source(ingest::parse_html_page("<a href=y>", page_at("./saved/../my page.html"))) == "my page.html");
  CHECK(source(ingest::parse_html_page("<a href=y>", page_at(""))) == "page.html");
}

TEST_CASE("html page: a file's name may look like an address", "[ingest][html]") {
  for (const std::string name : {"Re: a.html", "C:a.html", "mailto:x.html", "http: .html", "about:blank", "data:,"}) {
    CAPTURE(name);
    const auto batch = ingest::parse_html_page("<link rel=canonical href=a><a href=y><a href='#z'>", page_at(name));
    CHECK(ingest::checked_view(batch));
    CHECK(source(batch) == name);
    CHECK(targets(batch) == Names{"a", "y", name});
  }
  const auto there = ingest::parse_html_page("<a href='Re%3A%20a.html'><a href='./Re:%20a.html'>", page_at("b.html"));
  CHECK(targets(there) == Names{"Re: a.html", "Re: a.html"});
  CHECK(ingest::checked_view(ingest::parse_html_page("<a href=y>", page_at("http%3A//[x"))));
}

TEST_CASE("html page: an address that is none is told, and the page is read", "[ingest][html]") {
  for (const char* address : {"view-source:https://a.example/", "file:///a.html", "about:blank", "http://[x", " "}) {
    CAPTURE(address);
    ingest::Mapping mapping = page_at("pasted");
    ingest::give_address(address, mapping);
    const auto batch = ingest::parse("<a href=y>", *ingest::mapping_from_json(ingest::to_json(mapping)), true);
    CHECK(source(batch) == "pasted");
    CHECK(targets(batch) == Names{"y"});
    CHECK(batch.rows == 2);
    CHECK(count(batch, ProblemCode::kNotAUrl) == 1);
  }
  ingest::Mapping mapping = page_at("pasted");
  ingest::give_address("a.com/x", mapping);
  CHECK(source(ingest::parse_html_page("<a href=y>", mapping)) == "https://a.com/x");
  CHECK(ingest::parse_html_page("<a href=y>", mapping).rows == 1);
}

TEST_CASE("html page: a byte order mark is no text", "[ingest][html]") {
  const auto batch = ingest::parse_html_page("\xEF\xBB\xBF<link rel=next href=y>", page_at("a.html"));
  REQUIRE(batch.region.size() == 1);
  CHECK(batch.region[0] == static_cast<std::uint8_t>(crawl::Region::kHead));
}

TEST_CASE("html page: pages of a folder link to each other by name", "[ingest][html]") {
  const auto batch = ingest::parse_html_page(
      "<a href=b.html>1</a><a href='../my%20page.html#top'>2</a><a href=//example.com/x>3", page_at("site/a.html"));
  CHECK(source(batch) == "site/a.html");
  CHECK(targets(batch) == Names{"site/b.html", "my page.html", "https://example.com/x"});
}

TEST_CASE("html page: a row about itself", "[ingest][html]") {
  const auto batch =
      ingest::parse_html_page("<title>The title</title><meta name=robots content=noindex><link rel=canonical href=/c>",
                              page_at("https://example.com/p"));
  REQUIRE(batch.page.size() == 1);
  REQUIRE(batch.page_columns.size() == 7);
  CHECK(text_at(batch.texts, batch.page_columns[0].ids.at(0)) == "The title");
  CHECK(batch.page_columns[1].field == ingest::PageField::kH1);
  CHECK(batch.page_columns[6].field == ingest::PageField::kText);
  CHECK(batch.page_columns[2].numbers.at(0) == ingest::number_of(crawl::Indexable::kNo));
  CHECK(text_at(batch.urls, batch.page_columns[3].ids.at(0)) == "https://example.com/c");
  CHECK(batch.type == std::vector<std::uint8_t>{static_cast<std::uint8_t>(crawl::LinkType::kCanonical)});
}

TEST_CASE("html page: what leads nowhere is counted and shown", "[ingest][html]") {
  const auto batch = ingest::parse_html_page(
      "<a href='javascript:void(0)'>1</a><a href=''>2</a><a>3</a><a href='mailto:a@b.c'>4</a>\n<a href=tel:1>5</a>"
      "<a href='http://[x/'>6</a><a href='#top'>7</a><iframe src=about:blank></iframe>",
      page_at("https://example.com/"));
  CHECK(count(batch, ProblemCode::kNotALink) == 3);
  CHECK(count(batch, ProblemCode::kOtherScheme) == 2);
  CHECK(count(batch, ProblemCode::kNotAUrl) == 1);
  CHECK(targets(batch) == Names{"https://example.com/", "https://example.com/"});
  CHECK(batch.rows == 8);
  const auto tel = std::ranges::find_if(batch.problems, [&](const ingest::BatchProblem& problem) {
    return text_at(batch.texts, problem.value) == "tel:1";
  });
  REQUIRE(tel != batch.problems.end());
  CHECK(tel->line == 1);
  CHECK(tel->column == 0);
}

TEST_CASE("html page: an image in its own address is no row", "[ingest][html]") {
  const auto batch = ingest::parse_html_page("<img src='data:image/gif;base64,R0lG'><a href='data:text/html,x'>y</a>",
                                             page_at("https://example.com/"));
  CHECK(batch.rows == 1);
  CHECK(count(batch, ProblemCode::kOtherScheme) == 1);
}

TEST_CASE("html page: one that cannot be read says why", "[ingest][html]") {
  std::string deep;
  for (int i = 0; i < 30'000; ++i) deep += "<div>";
  const auto batch = ingest::parse_html_page(deep, page_at("https://example.com/"));
  CHECK(batch.source.empty());
  CHECK(batch.page.empty());
  CHECK(count(batch, ProblemCode::kFileSkipped) == 1);
  REQUIRE(batch.problems.size() == 1);
  CHECK(text_at(batch.texts, batch.problems[0].value).starts_with("The page nests more than"));
}

TEST_CASE("html page: canonicals that contradict each other count for nothing", "[ingest][html]") {
  const auto canonical = [](std::string_view head) {
    const auto batch = ingest::parse_html_page(head, page_at("https://example.com/p"));
    const std::uint32_t id = batch.page_columns.at(3).ids.at(0);
    return id == base::kNone ? std::string() : std::string(text_at(batch.urls, id));
  };
  CHECK(canonical("<link rel=canonical href=/a><link rel=canonical href=https://example.com/a#x>") ==
        "https://example.com/a");
  CHECK(canonical("<link rel=canonical href=/a><link rel=canonical href=/b><link rel=canonical href=/a>").empty());
  CHECK(canonical("<base href=/d/><link rel=canonical href=a>") == "https://example.com/d/a");
}

TEST_CASE("html page: saved as MHTML", "[ingest][html]") {
  const std::string head =
      "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.com/d/p\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b\"\r\n\r\n";
  const auto part = [](std::string_view headers, std::string_view body) {
    return "----b\r\n" + std::string(headers) + "\r\n\r\n" + std::string(body) + "\r\n";
  };
  const auto read = [&](const std::string& parts) {
    return ingest::parse_html_page(head + "\r\n" + parts + "----b--\r\n", page_at("p.mhtml"));
  };
  const std::string picture = part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "AAAA");
  const auto quoted = read(picture + part("Content-Type: text/html\r\nContent-Transfer-Encoding: Quoted-Printable",
                                          "<a href=3D\"/a=\r\nb?c=3D=E2=82=AC\">=F0=9F=\r\n=98=80</a>"));
  CHECK(source(quoted) == "https://example.com/d/p");
  CHECK(targets(quoted) == Names{"https://example.com/ab?c=%E2%82%AC"});
  CHECK(text_at(quoted.texts, quoted.anchor.at(0)) == "\xF0\x9F\x98\x80");
  CHECK(quoted.line.at(0) == 17);
  const auto packed =
      read(part("Content-Location: https://example.com/other\r\nContent-Type: text/html\r\n"
                "Content-Transfer-Encoding: base64",
                "PGEgaHJl\r\nZj0iL3giPkE8L2E+"));
  CHECK(source(packed) == "https://example.com/other");
  CHECK(targets(packed) == Names{"https://example.com/x"});
  const auto latin = read(part("Content-Type: text/html; Charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: 8bit",
                               "<a href=x>Caf\xE9</a>"));
  CHECK(text_at(latin.texts, latin.anchor.at(0)) == "Caf\xC3\xA9");
  const auto none = read(picture);
  CHECK(count(none, ProblemCode::kFileSkipped) == 1);
  CHECK(none.page.empty());
}
