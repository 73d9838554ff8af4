// Where a file is cut into blocks changes nothing in the tables: laws over small files of every kind.
#include <random>

#include <catch_amalgamated.hpp>

#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

std::string pick(std::mt19937& random, std::initializer_list<const char*> from) {
  return from.begin()[random() % from.size()];
}

// A link export with everything that can go wrong in it.
std::string random_export(std::mt19937& random) {
  const std::string end = pick(random, {"\n", "\r\n", "\r"});
  std::string text = pick(random, {"", "\xEF\xBB\xBF", "\"All Inlinks\"\n"});
  text += "\"Type\",\"Source\",\"Destination\",\"Anchor\",\"Follow\",\"Rel\",\"Link Path\"" + end;
  for (std::size_t row = random() % 12; row > 0; --row) {
    text += pick(random, {"Hyperlink", "\"Hyperlink\"", "AHREF", "Image", "Nonsense", ""}) + ",";
    text += pick(random, {"http://a.com/", "\"http://a.com/\"", "HTTP://A.com", "http://a.com/\"q\"", "", "mailto:x"}) +
            ",";
    text += pick(random, {"http://b.com/", "\"http://b.com/1\"", "\"http://b.com/1\"x", "javascript:void(0)"}) + ",";
    text += pick(random,
                 {"text", "\"two\r\nlines\"", "\"two\nlines, and \"\"quotes\"\"\"", "5\" disk", "", "\"\"", "\xE9"}) +
            ",";
    text += pick(random, {"true", "false", "TRUE", ""}) + ",";
    text += pick(random, {"nofollow", "\"ugc sponsored\"", ""});
    text += pick(random, {",//body/footer/a", ",\"//body/nav/a\"", "", ",,,more", ",\"never closed"});
    text += row > 1 || random() % 2 == 0 ? end : "";
    if (random() % 5 == 0) text += end;
  }
  return text;
}

}  // namespace

TEST_CASE("cutting the input anywhere changes nothing", "[ingest][property]") {
  std::mt19937 random(99);
  for (int round = 0; round < 400; ++round) {
    const std::string text = random_export(random);
    const auto mapping = ingest::sniff(text, true, {});
    REQUIRE(mapping);
    crawl::Crawl whole;
    support::read_into(whole, text, *mapping);
    CAPTURE(text);
    for (const std::size_t block : {std::size_t{1}, std::size_t{2}, std::size_t{3}, 5 + random() % 60}) {
      crawl::Crawl pieces;
      support::read_into(pieces, text, *mapping, block);
      REQUIRE(support::to_text(pieces) == support::to_text(whole));
    }
  }
}

TEST_CASE("every record is a link or a problem that dropped it", "[ingest][property]") {
  std::mt19937 random(4);
  for (int round = 0; round < 2'000; ++round) {
    const std::string text = random_export(random);
    const auto mapping = ingest::sniff(text, true, {});
    REQUIRE(mapping);
    crawl::Crawl crawl;
    support::read_into(crawl, text, *mapping);
    std::uint64_t dropped = 0;
    for (int code = 0; code < crawl::kProblemCodes; ++code) {
      if (!crawl::drops_row(static_cast<crawl::ProblemCode>(code)) || crawl.problems.counts.empty()) continue;
      dropped += crawl.problems.counts[0][static_cast<std::size_t>(code)];
    }
    CAPTURE(text);
    REQUIRE(crawl.files[0].rows == crawl.files[0].links + dropped);
  }
}
