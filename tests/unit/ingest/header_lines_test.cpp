// Header lines as the tools write them (header_lines.tsv): which format each is, and which columns hold what a row is
// about. What the rows then say is the matter of tools_test.cpp, tables_test.cpp and screaming_frog_test.cpp.
#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch_amalgamated.hpp>

#include "ingest/mapping/format.h"
#include "support/crawl_text.h"
#include "support/read_text.h"

namespace {

using Catch::Matchers::ContainsSubstring;
using ingest::Role;

struct Known {
  std::string format, about, header, row;
};

std::string unescaped(std::string text) {
  using Mark = std::pair<std::string_view, std::string_view>;
  for (const auto& [mark, meant] : {Mark{"\\n", "\n"}, Mark{"\\t", "\t"}, Mark{"\\uFEFF", "\xEF\xBB\xBF"}}) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) text.replace(at, mark.size(), meant);
  }
  return text;
}

std::vector<Known> known_lines() {
  std::vector<Known> lines;
  std::ifstream in(ANCHORITE_SOURCE_DIR "/tests/unit/ingest/header_lines.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::array<std::string, 4> cells;
    std::size_t cell = 0;
    for (const char c : line) {
      if (c == '\t') {
        ++cell;
      } else {
        cells.at(cell) += c;
      }
    }
    lines.push_back({cells[0], cells[1], unescaped(cells[2]), unescaped(cells[3])});
  }
  return lines;
}

std::string column_of(const ingest::Mapping& mapping, std::initializer_list<Role> roles) {
  const auto found = std::ranges::find_if(
      mapping.columns, [&](const ingest::ColumnUse& use) { return std::ranges::find(roles, use.role) != roles.end(); });
  return found == mapping.columns.end() ? std::string() : found->header;
}

std::string about(const ingest::Mapping& mapping) {
  const std::string target = column_of(mapping, {Role::kTarget});
  if (!target.empty()) return column_of(mapping, {Role::kSource}) + " > " + target;
  return column_of(mapping,
                   {Role::kPage, Role::kDomain, Role::kReversedDomain, Role::kListedAnchor, Role::kOutreachCell});
}

void check(const Known& known) {
  CAPTURE(known.header);
  const auto mapping = ingest::sniff(known.header + "\n", true, {.file_name = "x.csv", .map = {}});
  if (!mapping) FAIL(mapping.error().message);
  CHECK(mapping->format == known.format);
  CHECK(mapping->confidence == 1);
  if (!known.about.empty()) CHECK(about(*mapping) == known.about);
}

}  // namespace

TEST_CASE("each tool's header lines are known", "[ingest][headers]") {
  const std::vector<Known> lines = known_lines();
  REQUIRE(lines.size() >= 90);
  for (const Known& line : lines) check(line);
}

TEST_CASE("header lines of Search Console are known with other separators", "[ingest][headers]") {
  const char separator = GENERATE(';', '\t');
  for (Known line : known_lines()) {
    if (!line.format.starts_with("Search Console")) continue;
    std::ranges::replace(line.header, ',', separator);
    check(line);
  }
}

TEST_CASE("a row below each tool's header line is a link", "[ingest][headers]") {
  for (const Known& line : known_lines()) {
    if (line.row.empty()) continue;
    CAPTURE(line.header);
    const crawl::Crawl crawl = support::read(line.header + "\n" + line.row + "\n");
    CHECK(crawl.files[0].format == line.format);
    REQUIRE(crawl.links.size() == 1);
    CHECK_THAT(support::links(crawl)[0], ContainsSubstring(" https://a.com/ > https://b.com/ [text]"));
    CHECK((crawl.links.flags[0] & crawl::flag::kFollow) != 0);
    CHECK(crawl.problems.size() == 0);
  }
}

TEST_CASE("names of columns that tables of links share", "[ingest][headers]") {
  std::array<std::string, 4> names = {"source", "target", "anchor", "follow"};
  const auto [at, others] = GENERATE(Catch::Generators::table<std::size_t, std::vector<std::string>>({
      {0,
       {"source url", "source_url", "sourceurl", "from url", "url from", "url_from", "referring page url",
        "referring page", "source page url", "linking page", "page url", "backlink", "backlink url", "url",
        "OriginPage", "Donor URL", "Linking from"}},
      {1,
       {"destination", "target url", "target_url", "target page", "to url", "url_to", "link url", "link to",
        "linked url", "landing page", "LinkToPage", "Acceptor URL", "Linking To"}},
      {2, {"anchor text", "link anchor", "link text", "text", "AnchorText", "Anchor Text"}},
      {3, {"nofollow", "rel", "FlagNoFollow", "is_dofollow", "Link Status"}},
  }));
  for (const std::string& other : others) {
    names[at] = other;
    const std::string header = names[0] + "," + names[1] + "," + names[2] + "," + names[3];
    CAPTURE(header);
    const auto mapping = ingest::sniff(header + "\n", true, {});
    REQUIRE(mapping);
    CHECK(about(*mapping) == names[0] + " > " + names[1]);
    CHECK(column_of(*mapping, {Role::kAnchor}) == names[2]);
    CHECK(column_of(*mapping, {Role::kFollow, Role::kNofollow, Role::kRel}) == names[3]);
  }
  const auto usual = ingest::sniff("source_url,target_url,anchor_text,nofollow\n", true, {});
  CHECK(column_of(*usual, {Role::kNofollow}) == "nofollow");
}

TEST_CASE("tables that name no link are refused by their header lines", "[ingest][headers]") {
  const auto [header, why] = GENERATE(Catch::Generators::table<std::string, std::string>({
      {"Partner URL,Partner Category,Contact Email,Contact First Name,Contact Last Name", "Pitchbox"},
      {"Partner URL,Partner Category,Guest Post Price,Guest Post Rel,Affiliate Price,Affiliate Rel,Sponsored "
       "Price",
       "Pitchbox"},
  }));
  CAPTURE(header);
  const auto mapping = ingest::sniff(header + "\n", true, {});
  REQUIRE_FALSE(mapping);
  CHECK(mapping.error().code == base::ErrorCode::kNotALinkFile);
  CHECK_THAT(mapping.error().message, ContainsSubstring(why));
}
