// Real exports, where ../shared/data is there.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch_amalgamated.hpp>

#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

std::filesystem::path data() { return std::filesystem::path(ANCHORITE_SOURCE_DIR) / "../shared/data"; }

std::string bytes_of(const std::string& name) {
  if (!std::filesystem::exists(data())) SKIP("no ../shared/data here");
  std::ifstream in(data() / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a link export of 3,313 rows", "[ingest][data]") {
  const crawl::Crawl crawl = support::read(bytes_of("crawls/screaming-frog/all_inlinks-2025.csv"));
  CHECK(crawl.files[0].format == "Screaming Frog links");
  CHECK(crawl.files[0].rows == 3313);
  CHECK(crawl.files[0].links == 3313);
  const auto positions = [&](crawl::Region region) { return std::ranges::count(crawl.links.region, region); };
  CHECK(positions(crawl::Region::kHead) == 356);
  // The paths counted by another program; the export itself calls 1,150 links of the header navigation.
  CHECK(positions(crawl::Region::kHeader) == 1196);
  CHECK(positions(crawl::Region::kNavigation) == 880);
  CHECK(positions(crawl::Region::kFooter) == 474);
  CHECK(positions(crawl::Region::kContent) == 407);
}

TEST_CASE("page tables, search console, graphs and JSON lines", "[ingest][data]") {
  const crawl::Crawl pages = support::read(bytes_of("crawls/screaming-frog/internal_all-cilium.csv"));
  CHECK(pages.files[0].format == "Screaming Frog pages");
  CHECK(pages.files[0].pages == 215);
  CHECK(pages.problems.size() == 0);
  const crawl::Crawl console =
      support::read(bytes_of("backlinks/search-console/http___www.johnmurch.com_-Latest links-2020-07-15.csv"));
  CHECK(console.files[0].format == "Search Console linking pages");
  CHECK(console.files[0].rows == console.files[0].pages);
  const crawl::Crawl karate = support::read(bytes_of("graphs/cugraph/karate.csv"));
  CHECK(karate.files[0].links == karate.files[0].rows);
  CHECK(karate.pages.size() == 34);
  const crawl::Crawl advertools = support::read(bytes_of("crawls/advertools/crawlytics.jl"));
  CHECK(advertools.files[0].format == "advertools crawl (JSON lines)");
  CHECK(advertools.files[0].links > 1000);
}

TEST_CASE("every file of csv/ is read or refused with a reason, and cuts change nothing", "[ingest][data]") {
  if (!std::filesystem::exists(data())) SKIP("no ../shared/data here");
  constexpr std::size_t kCutEverywhere = 600;   // bytes; longer ones at a prime distance
  int read = 0;
  int refused = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data() / "csv")) {
    const std::string extension = entry.path().extension().string();
    if ((extension != ".csv" && extension != ".tsv") || entry.file_size() > 1U << 20) continue;
    CAPTURE(entry.path().string());
    const std::string bytes = bytes_of(entry.path().lexically_relative(data()).string());
    const auto mapping = ingest::sniff(bytes, true, {.file_name = entry.path().filename().string(), .map = {}});
    if (!mapping) {
      CHECK(mapping.error().message.size() > 30);
      ++refused;
      continue;
    }
    ++read;
    const std::string text = text::decode(bytes, *text::encoding_named(mapping->encoding));
    crawl::Crawl whole;
    support::read_into(whole, text, *mapping, text.size() + 1);
    const std::string expected = support::to_text(whole);
    const std::size_t step = text.size() <= kCutEverywhere ? 1 : text.size() / 7 + 13;
    for (std::size_t block = 1; block <= text.size(); block += step) {
      crawl::Crawl pieces;
      support::read_into(pieces, text, *mapping, block);
      CAPTURE(block);
      REQUIRE((support::to_text(pieces) == expected));
    }
  }
  std::printf("files of csv/: %d read, %d refused with a reason\n", read, refused);
  CHECK(read > 25);
  CHECK(refused > 900);
}
