#include "ingest/batch/batch.h"

#include <random>

#include <catch_amalgamated.hpp>

#include "ingest/detect/parse.h"
#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

constexpr std::string_view kLinks =
    "Type,Source,Destination,Anchor,Status Code\nHyperlink,http://a.com/,http://b.com/,x,200\n"
    "Hyperlink,http://a.com/,mailto:x,x,200\n";
constexpr std::string_view kPages = "Address,Status Code,Title 1,Word Count\nhttp://a.com/,200,A,12\n";

ingest::LinkBatch batch_of(std::string_view text) { return ingest::parse(text, *ingest::sniff(text, true, {}), true); }

}  // namespace

TEST_CASE("a batch crosses the wire unchanged", "[ingest][batch]") {
  for (const std::string_view text : {kLinks, kPages, std::string_view("source,target\n")}) {
    const ingest::LinkBatch batch = batch_of(text);
    const std::vector<char> wire = ingest::encode(batch);
    const auto view = ingest::decode(wire);
    REQUIRE(view);
    const auto mapping = ingest::sniff(text, true, {});
    crawl::Crawl direct, crossed;
    direct.files.resize(1);
    crossed.files.resize(1);
    ingest::merge(ingest::view(batch), base::FileId{0}, *mapping, direct);
    ingest::merge(*view, base::FileId{0}, *mapping, crossed);
    CHECK(support::to_text(direct) == support::to_text(crossed));
    CHECK(wire == ingest::encode(batch_of(text)));
  }
}

TEST_CASE("damaged bytes are refused or harmless", "[ingest][batch]") {
  std::mt19937 random(5);
  for (const std::string_view text : {kLinks, kPages}) {
    const std::vector<char> good = ingest::encode(batch_of(text));
    for (std::size_t size = 0; size < good.size(); ++size) {
      const std::vector<char> cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size));
      CHECK_FALSE(ingest::decode(cut));
    }
    for (int round = 0; round < 20'000; ++round) {
      std::vector<char> bad = good;
      for (int i = 0; i < 1 + round % 3; ++i) bad[random() % bad.size()] = static_cast<char>(random());
      const auto view = ingest::decode(bad);
      if (!view) continue;
      crawl::Crawl crawl;
      crawl.files.resize(1);
      ingest::merge(*view, base::FileId{0}, ingest::Mapping{}, crawl);  // the sanitizers watch
    }
  }
}

TEST_CASE("a batch that crosses no wire is checked, too", "[ingest][batch]") {
  ingest::LinkBatch batch = batch_of(kLinks);
  CHECK(ingest::checked_view(batch));
  batch.source.at(0) = base::kNone;
  CHECK_FALSE(ingest::checked_view(batch));
}

TEST_CASE("cut stops before a record that is too long", "[ingest][parse]") {
  const auto mapping = ingest::sniff("source,target\na,b\n", true, {});
  const std::string long_record = "c,\"" + std::string(ingest::kMaxRecordBytes, 'x') + "\"\n";
  CHECK(ingest::cut("a,b\n" + long_record + "d,e\n", *mapping) == 4);
  CHECK(ingest::cut(long_record + "d,e\n", *mapping) == 0);
  CHECK(ingest::cut("c,\"" + std::string(1000, 'x') + "\"\nd,e\n", *mapping) == 1009);
}
