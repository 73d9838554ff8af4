#include "ingest/documents/warc.h"

#include <algorithm>
#include <format>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "ingest/detect/parse.h"
#include "support/archive.h"

namespace {

using crawl::ProblemCode;

std::string record(std::string_view type, std::string_view target, std::string_view body) {
  return "WARC/1.0\r\nWARC-Type: " + std::string(type) + "\r\nWARC-Target-URI: " + std::string(target) +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body) + "\r\n\r\n";
}

std::string answer(std::string_view headers, std::string_view body) {
  return "HTTP/1.1 " + std::string(headers) + "\r\n\r\n" + std::string(body);
}

std::string page(std::string_view target, std::string_view markup) {
  return record("response", target, answer("200 OK\r\nContent-Type: text/html", markup));
}

std::string_view text_at(const ingest::Dictionary& dictionary, std::uint32_t id) {
  const std::uint32_t start = id == 0 ? 0 : dictionary.ends[id - 1];
  return {dictionary.bytes.data() + start, dictionary.ends[id] - start};
}

std::vector<std::string> links(const ingest::LinkBatch& batch) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < batch.source.size(); ++i) {
    out.push_back(std::string(text_at(batch.urls, batch.source[i])) + " > " +
                  std::string(text_at(batch.urls, batch.target[i])));
  }
  return out;
}

const ingest::PageColumn& column(const ingest::LinkBatch& batch, ingest::PageField field) {
  for (const ingest::PageColumn& found : batch.page_columns) {
    if (found.field == field) return found;
  }
  FAIL("no such column");
  return batch.page_columns.front();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("warc: pages of response records", "[ingest][warc]") {
  const std::string file = record("warcinfo", "", "software: x\r\n") +
                           page("http://a.example/", "\n<title>A</title><a href=x>1</a>") +
                           record("request", "http://a.example/", "GET / HTTP/1.1\r\n\r\n") +
                           page("<https://b.example/d/>", "<a href=../y rel=nofollow>2</a><a href='mailto:x'>3</a>");
  const auto batch = ingest::parse_warc(file);
  CHECK(links(batch) == Names{"http://a.example/ > http://a.example/x", "https://b.example/d/ > https://b.example/y"});
  CHECK(batch.page.size() == 2);
  CHECK(text_at(batch.texts, column(batch, ingest::PageField::kTitle).ids[0]) == "A");
  CHECK(column(batch, ingest::PageField::kStatus).numbers == std::vector<double>{200, 200});
  CHECK(batch.rows == 3);
  CHECK(batch.problem_counts[static_cast<std::size_t>(ProblemCode::kOtherScheme)] == 1);

  CHECK(batch.line[0] ==
        std::count(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(file.find("<a href=x")), '\n'));
  CHECK(batch.lines == std::count(file.begin(), file.end(), '\n'));
}

TEST_CASE("warc: redirects and missing pages are page rows", "[ingest][warc]") {
  const std::string file =
      record("response", "http://a.example/old", answer("301 Moved\r\nLocation: /new", "")) +
      record("response", "http://a.example/gone",
             answer("404 Not Found\r\nContent-Type: text/html", "<a href=/>home</a>")) +
      record("response", "http://a.example/i.png", answer("200 OK\r\nContent-Type: image/png", "\x89PNG"));
  const auto batch = ingest::parse_warc(file);
  REQUIRE(batch.page.size() == 2);
  CHECK(column(batch, ingest::PageField::kStatus).numbers == std::vector<double>{301, 404});
  CHECK(column(batch, ingest::PageField::kIndexable).numbers ==
        std::vector{ingest::number_of(crawl::Indexable::kElsewhere), ingest::number_of(crawl::Indexable::kNo)});
  const auto& redirects = column(batch, ingest::PageField::kRedirect).ids;
  CHECK(text_at(batch.urls, redirects[0]) == "http://a.example/new");
  CHECK(redirects[1] == base::kNone);
}

TEST_CASE("warc: bodies in chunks, and in other encodings", "[ingest][warc]") {
  const std::string chunked = record("response", "http://a.example/",
                                     answer("200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                                            "8;x=y\r\n<a href=\r\n4\r\nx>1<\r\n0\r\n\r\n"));
  CHECK(links(ingest::parse_warc(chunked)) == Names{"http://a.example/ > http://a.example/x"});
  const std::string russian =
      record("response", "http://a.example/",
             answer("200 OK\r\nContent-Type: text/html; charset=koi8-r", "<a href=x>\xF0\xD2</a>"));
  const auto batch = ingest::parse_warc(russian);
  REQUIRE(batch.anchor.size() == 1);
  CHECK(text_at(batch.texts, batch.anchor[0]) == "Пр");
}

TEST_CASE("warc: bodies in gzip", "[ingest][warc]") {
  const std::string markup = "<a href=x>1</a>";
  const std::string packed = support::gzip_of(support::deflated_stored(markup), markup);
  CHECK(links(ingest::parse_warc(page("http://a.example/", packed))) ==
        Names{"http://a.example/ > http://a.example/x"});
  const std::string chunked = "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked";
  const std::string body = std::format("{:x}\r\n{}\r\n0\r\n\r\n", packed.size(), packed);
  CHECK(links(ingest::parse_warc(record("response", "http://a.example/", answer(chunked, body)))) ==
        Names{"http://a.example/ > http://a.example/x"});
}

TEST_CASE("warc: what cannot be read is said", "[ingest][warc]") {
  const std::string run(17U << 20, 'a');
  const std::string bomb = support::gzip_of(support::deflated_run('a', run.size()), run);
  const auto batch = ingest::parse_warc(page("http://a.example/", "\x1F\x8B\x08 damaged") +
                                        page("http://b.example/", bomb) + page("http://c.example/", "<a href=x>1</a>"));
  CHECK(batch.problem_counts[static_cast<std::size_t>(ProblemCode::kContainerMember)] == 2);
  CHECK(text_at(batch.texts, batch.problems.at(0).value).starts_with("http://a.example/: The packed data is "));
  CHECK(text_at(batch.texts, batch.problems.at(1).value) == "http://b.example/: its body unpacks to more than 16 MB");
  CHECK(links(batch) == Names{"http://c.example/ > http://c.example/x"});
}

TEST_CASE("warc: headers know no case", "[ingest][warc]") {
  const Names want{"http://a.example/ > http://a.example/x"};
  CHECK(links(ingest::parse_warc(
            record("response", "http://a.example/",
                   answer("200 OK\r\nCONTENT-type: Text/HTML ; Charset=UTF-8", "<a href=x>1</a>")))) == want);
  CHECK(links(ingest::parse_warc(record("Response", "http://a.example/",
                                        answer("200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: CHUNKED",
                                               "F\r\n<a href=x>1</a>\r\n0\r\n\r\n")))) == want);
  CHECK(links(ingest::parse_warc(record("response", "http://a.example/", answer("200 OK", "<html><a href=x>1</a>")))) ==
        want);
  CHECK(links(ingest::parse_warc(record("response", "http://a.example/", answer("200 OK", "a > b")))).empty());
}

TEST_CASE("warc: bodies as servers pack them", "[ingest][warc]") {
  const std::string markup = "<a href=x>1</a>";
  const Names want{"http://a.example/ > http://a.example/x"};
  const auto read = [](std::string_view coding, std::string_view body) {
    return ingest::parse_warc(
        record("response", "http://a.example/",
               answer("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + std::string(coding), body)));
  };
  const std::string raw = support::deflated_stored(markup);
  CHECK(links(read("deflate", raw)) == want);
  CHECK(links(read("Deflate", support::zlib_of(raw, markup))) == want);
  CHECK(links(read("X-GZip", support::gzip_of(raw, markup))) == want);
  // One meta-block that is not packed (RFC 7932, 9.2), and the end.
  const std::string brotli = "\x0B\x07\x80" + markup + "\x03";
  CHECK(links(read("br", brotli)) == want);
  for (const std::string_view coding : {"br", "deflate", "gzip", "zstd", "identity"}) {
    INFO(coding);
    CHECK(links(read(coding, "<!doctype html>" + markup)) == want);
  }
  const auto damaged = read("br", "\xFF\xFF damaged");
  REQUIRE(damaged.problems.size() == 1);
  CHECK(text_at(damaged.texts, damaged.problems[0].value).starts_with("http://a.example/: The packed data is damaged"));
  const auto cut_off = read("br", brotli.substr(0, 9));
  REQUIRE(cut_off.problems.size() == 1);
  CHECK(text_at(cut_off.texts, cut_off.problems[0].value).contains("incomplete"));
  const auto other = read("zstd", "\x28\xB5\x2F\xFD");
  REQUIRE(other.problems.size() == 1);
  CHECK(text_at(other.texts, other.problems[0].value).contains("\"zstd\""));
}

TEST_CASE("warc: pages that are kept without an answer", "[ingest][warc]") {
  const auto kept = [](std::string_view type, std::string_view address) {
    return ingest::parse_warc("WARC/1.1\r\nwarc-type: " + std::string(type) +
                              "\r\nWARC-TARGET-URI: " + std::string(address) +
                              "\r\nContent-Type: Text/HTML\r\nContent-Length: 15\r\n\r\n"
                              "<a href=x>1</a>\r\n\r\n");
  };
  CHECK(links(kept("resource", "http://a.example/")) == Names{"http://a.example/ > http://a.example/x"});
  const auto of_a_file = kept("resource", "file:///tmp/a.html");
  CHECK(of_a_file.source.empty());
  CHECK(of_a_file.rows == 1);
  CHECK(of_a_file.problem_counts[static_cast<std::size_t>(ProblemCode::kNotAUrl)] == 1);
}

TEST_CASE("warc: what headers say of a page", "[ingest][warc]") {
  const auto read = [](std::string_view headers, std::string_view head = "") {
    return ingest::parse_warc(record("response", "http://a.example/p",
                                     answer("200 OK\r\nContent-Type: text/html\r\n" + std::string(headers),
                                            std::string(head) + "<base href=/d/><body><a href=x>1</a>")));
  };
  const auto indexable = [](const ingest::LinkBatch& batch) {
    return column(batch, ingest::PageField::kIndexable).numbers.at(0) == ingest::number_of(crawl::Indexable::kYes);
  };
  const auto follows = [](const ingest::LinkBatch& batch) { return (batch.flags.back() & crawl::flag::kFollow) != 0; };
  const auto canonical = [](const ingest::LinkBatch& batch) {
    const std::uint32_t id = column(batch, ingest::PageField::kCanonical).ids.at(0);
    return id == base::kNone ? std::string() : std::string(text_at(batch.urls, id));
  };
  CHECK_FALSE(indexable(read("x-robots-tag: NoIndex")));
  CHECK_FALSE(indexable(read("X-Robots-Tag: otherbot: none\r\nX-Robots-Tag: noindex")));
  CHECK(indexable(read("X-Robots-Tag: otherbot: none")));
  CHECK_FALSE(follows(read("X-Robots-Tag: none")));
  CHECK(follows(read("X-Robots-Tag: max-image-preview:none")));
  CHECK(canonical(read("Link: <c>; rel=\"canonical\"")) == "http://a.example/c");
  CHECK(canonical(read("LINK: </n>; rel=next, <http://a.example/c>;type=x; REL=Canonical")) == "http://a.example/c");
  CHECK(canonical(read("Link: <c>; rel=canonical; anchor=\"#x\"")).empty());
  CHECK(canonical(read("Link: <c>; title=\"a, b; rel=canonical\"; rel=next")).empty());
  CHECK(canonical(read("Link: <c>; rel=canonical", "<link rel=canonical href=http://a.example/c>")) ==
        "http://a.example/c");
  CHECK(canonical(read("Link: <c>; rel=canonical", "<link rel=canonical href=/other>")).empty());
}

TEST_CASE("warc: a record that is cut off is said", "[ingest][warc]") {
  const std::string file = page("http://a.example/", "<a href=x>1</a>") + page("http://b.example/", "<a href=y>2</a>");
  const auto batch = ingest::parse_warc(std::string_view(file).substr(0, file.size() - 9));
  CHECK(links(batch) == Names{"http://a.example/ > http://a.example/x"});
  CHECK(batch.rows == 2);
  REQUIRE(batch.problems.size() == 1);
  CHECK(text_at(batch.texts, batch.problems[0].value).starts_with("http://b.example/: "));
}

TEST_CASE("warc: cut falls between records, and cutting changes nothing", "[ingest][warc]") {
  const std::string first = page("http://a.example/", "<a href=x>1</a>");
  const std::string file = first + page("http://b.example/", "<a href=y>2</a>");
  for (std::size_t size = 0; size <= file.size(); ++size) {
    const std::size_t cut = ingest::cut_warc(std::string_view(file).substr(0, size));
    // The line ends after a record may come later, or never.
    CHECK((cut == 0 || (cut <= size && cut + 4 >= first.size())));
    if (cut == 0) continue;
    Names both = links(ingest::parse_warc(std::string_view(file).substr(0, cut)));
    const Names rest = links(ingest::parse_warc(std::string_view(file).substr(cut)));
    both.insert(both.end(), rest.begin(), rest.end());
    CHECK(both == links(ingest::parse_warc(file)));
  }
}

TEST_CASE("warc: damage costs one record", "[ingest][warc]") {
  const std::string good = page("http://a.example/", "<a href=x>1</a>");
  CHECK(links(ingest::parse_warc("lost bytes\r\n" + good)).size() == 1);
  CHECK(links(ingest::parse_warc("WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n\r\n" + good)).size() == 1);
  CHECK(ingest::parse_warc("").source.empty());
}

TEST_CASE("warc: a record of a wrong length is told, and costs none after it", "[ingest][warc]") {
  const std::string good = page("http://a.example/", "<a href=x>1</a>");
  const std::string after = page("http://b.example/", "<a href=y>2</a>");
  const std::size_t length = good.find("Length: ") + 8;
  const std::string digits = good.substr(length, good.find('\r', length) - length);
  for (const std::string wrong : {"", "many", "-1", "0", "7", "90", "300", "99999999", "99999999999999999999"}) {
    CAPTURE(wrong);
    const std::string damaged = std::string(good).replace(length, digits.size(), wrong);
    const auto batch = ingest::parse_warc(after + damaged + after);
    CHECK(links(batch) == Names(2, "http://b.example/ > http://b.example/y"));
    REQUIRE(batch.problems.size() == 1);
    CHECK(text_at(batch.texts, batch.problems[0].value).starts_with("http://a.example/: "));
    CHECK(batch.problems[0].line == std::ranges::count(after, '\n'));
    CHECK(batch.rows == 3);
    CHECK(batch.problem_counts[static_cast<std::size_t>(ProblemCode::kContainerMember)] == 1);
    CHECK(ingest::cut_warc(after + damaged + after) >= after.size());
  }
  const auto between = ingest::parse_warc(good + "lost\r\nbytes\r\n" + after);
  CHECK(links(between).size() == 2);
  CHECK(between.rows == 3);
  CHECK(ingest::parse_warc("WARC/1.0\r\n").rows == 1);
  CHECK(ingest::parse_warc(good + "\r\n\r\n" + after).rows == 2);
}

TEST_CASE("warc: starts without records cost no more than their bytes", "[ingest][warc]") {
  std::string starts;
  for (int i = 0; i < 300'000; ++i) starts += "WARC/1.\n";
  const auto batch = ingest::parse_warc(starts);
  CHECK(batch.rows == 300'000);
  CHECK(ingest::cut_warc(starts) > starts.size() - 100);
}

TEST_CASE("warc: cut stops before a record that is too long", "[ingest][warc]") {
  const std::string good = page("http://a.example/", "<a href=x>1</a>");
  const std::string large = record("response", "http://b.example/", std::string(ingest::kMaxRecordBytes, 'x'));
  CHECK(ingest::cut_warc(good + large + good) == good.size());
  CHECK(ingest::cut_warc(large + good) == 0);
}

TEST_CASE("warc: a page without an address is told, what is no page is not", "[ingest][warc]") {
  const auto batch = ingest::parse_warc(page("", "<a href=x>1</a>") + page("dns:a.example", "x") +
                                        record("metadata", "http://a.example/", "fetchTimeMs: 1"));
  CHECK(batch.rows == 1);
  CHECK(batch.problem_counts[static_cast<std::size_t>(ProblemCode::kNotAUrl)] == 1);
}

TEST_CASE("wat: the links that the extractor found", "[ingest][warc]") {
  const std::string file = record("metadata", "http://a.example/p", R"({"Envelope":{
    "WARC-Header-Metadata":{"WARC-Target-URI":"http://a.example/p","WARC-Type":"response"},
    "Payload-Metadata":{"HTTP-Response-Metadata":{"Response-Message":{"Status":"200"},"HTML-Metadata":{
      "Head":{"Title":" A  title ","Base":"http://a.example/d/","Metas":[{"name":"robots","content":"nofollow"}],
              "Link":[{"path":"LINK@/href","url":"/c","rel":"canonical"}]},
      "Links":[{"path":"A@/href","url":"x","text":"An  anchor"},{"path":"IMG@/src","url":"i.png","alt":"An image"},
               {"path":"A@/href","url":"javascript:1"}]}}}}})");
  const auto batch = ingest::parse_warc(file);
  CHECK(links(batch) == Names{"http://a.example/p > http://a.example/c", "http://a.example/p > http://a.example/d/x",
                              "http://a.example/p > http://a.example/d/i.png"});
  CHECK(text_at(batch.texts, batch.anchor[1]) == "An anchor");
  CHECK((batch.flags[1] & crawl::flag::kNofollow) != 0);
  CHECK(batch.type[2] == static_cast<std::uint8_t>(crawl::LinkType::kImage));
  CHECK(text_at(batch.texts, column(batch, ingest::PageField::kTitle).ids[0]) == "A title");
  CHECK(text_at(batch.urls, column(batch, ingest::PageField::kCanonical).ids[0]) == "http://a.example/c");
  const auto broken = ingest::parse_warc(record("metadata", "http://a.example/", "{\"Envelope\":{") + file);
  CHECK(links(broken) == links(batch));
  REQUIRE(broken.problem_counts[static_cast<std::size_t>(ProblemCode::kContainerMember)] == 1);
  CHECK(text_at(broken.texts, broken.problems[0].value) == "http://a.example/: expected JSON, found what is none");
}
