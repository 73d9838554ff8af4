#include "ingest/detect/skipping.h"

#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "ingest/detect/parse.h"

namespace {

using ingest::Shape;
using ingest::Skipping;

struct Left {
  std::string text;
  std::uint32_t lines = 0;
  bool done = false;
  bool operator==(const Left&) const = default;
};

// What is left of a text that comes in pieces, the first of them longer than a record may be.
Left skipped(Shape shape, const std::vector<std::string>& pieces) {
  Skipping skipping(shape);
  Left left;
  for (const std::string& piece : pieces) {
    left.text += piece;
    if (!skipping.done()) left.text.erase(0, skipping.take(left.text));
  }
  left.lines = skipping.lines();
  left.done = skipping.done();
  return left;
}

std::string long_text(std::string_view start) {
  std::string text(start);
  return text.append(ingest::kMaxRecordBytes, 'x');
}

}  // namespace

TEST_CASE("a record of a table that never ends costs one line", "[ingest][parse]") {
  CHECK(skipped(Shape::kDelimited, {"abc"}) == Left{"", 1, false});
  CHECK(skipped(Shape::kDelimited, {"abc\ndef"}) == Left{"def", 1, true});
  CHECK(skipped(Shape::kDelimited, {"ab", "c\r\ndef"}) == Left{"def", 1, true});
  CHECK(skipped(Shape::kDelimited, {"abc\r", "\ndef"}) == Left{"def", 1, true});
  CHECK(skipped(Shape::kDelimited, {"abc\rdef"}) == Left{"def", 1, true});
  CHECK(skipped(Shape::kDelimited, {"abc\r"}) == Left{"\r", 1, false});
}

TEST_CASE("a record of an archive goes by its length", "[ingest][parse][warc]") {
  const std::string size = std::to_string(ingest::kMaxRecordBytes + 30);
  const std::string head = "WARC/1.0\r\nContent-Length: " + size + "\r\n\r\n";
  const std::string next = "\r\n\r\nWARC/1.0\r\n";
  const std::string inside = "\nWARC/1.0\r\nmore of it, 30 bytes"; // it is what the length says
  const std::string rest = inside.substr(0, 30);
  CHECK(skipped(Shape::kWarc, {long_text(head), rest + next}) == Left{next, 5, true});
  CHECK(skipped(Shape::kWarc, {long_text(head), rest.substr(0, 10), rest.substr(10) + next}) == Left{next, 5, true});
  CHECK_FALSE(skipped(Shape::kWarc, {long_text(head), rest.substr(0, 29)}).done);
}

TEST_CASE("one without a length goes up to the next", "[ingest][parse][warc]") {
  const std::string start = long_text("WARC/1.0\r\nContent-Length: many\r\n\r\n");
  CHECK(skipped(Shape::kWarc, {start + "\r\nWARC/1.0\r\n"}) == Left{"WARC/1.0\r\n", 4, true});
  CHECK(skipped(Shape::kWarc, {start + "\r\nWAR", "C/1.0\r\n"}) == Left{"WARC/1.0\r\n", 4, true});
  CHECK_FALSE(skipped(Shape::kWarc, {start, "WARC/1.0"}).done);
}

TEST_CASE("an entry of a sitemap goes up to the next", "[ingest][parse][sitemap]") {
  const std::string start = long_text("<url><!-- <url> \n");
  for (const std::string next : {"<url>", "<url\n>", "<s:url id='a'>", "<url/>"}) {
    CAPTURE(next);
    CHECK(skipped(Shape::kSitemap, {start + "<curl> url <a url=''>" + next}) == Left{next, 1, true});
    for (std::size_t cut = 1; cut < next.size(); ++cut) {
      CHECK(skipped(Shape::kSitemap, {start + next.substr(0, cut), next.substr(cut)}) == Left{next, 1, true});
    }
  }
}

TEST_CASE("what was given up is one row", "[ingest][parse]") {
  const ingest::LinkBatch batch = ingest::overlong_record(3);
  CHECK(batch.rows == 1);
  CHECK(batch.lines == 3);
  CHECK(batch.problem_counts[static_cast<std::size_t>(crawl::ProblemCode::kRecordTooLong)] == 1);
}
