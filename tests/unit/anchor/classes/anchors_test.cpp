#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <catch_amalgamated.hpp>

#include "unit/anchor/classes/table.h"

namespace {

TEST_CASE("the table of anchors is classified without an error") {
  const auto lines = anchor_table::read(ANCHORITE_SOURCE_DIR "/tests/unit/anchor/classes/anchors.tsv");
  REQUIRE(lines.size() >= 300);
  std::set<std::string> classes;
  for (const auto& line : lines) {
    classes.insert(line.expected);
    INFO("line " << line.number << ": " << line.anchor);
    CHECK(std::string(anchor::name_of(line.got)) == line.expected);
  }
  CHECK(classes.size() == 12);  // all but other_brand, which needs a list of a person's own
}

// Written after the code and never tuned to: what is required is what came out.
TEST_CASE("the second table comes out as it first did", "[confusion]") {
  const auto lines = anchor_table::read(ANCHORITE_SOURCE_DIR "/tests/checks/anchors-second.tsv");
  std::map<std::pair<std::string, std::string>, int> matrix;
  int right = 0;
  std::string wrong;
  for (const auto& line : lines) {
    const std::string got(anchor::name_of(line.got));
    ++matrix[{line.expected, got}];
    right += got == line.expected ? 1 : 0;
    if (got != line.expected) {
      wrong += "  line " + std::to_string(line.number) + ": " + line.anchor + " is " + line.expected + ", came out " +
               got + "\n";
    }
  }
  std::string table;
  for (const auto& [pair, count] : matrix) {
    table += "  " + pair.first + " -> " + pair.second + ": " + std::to_string(count) + "\n";
  }
  std::printf("second table: %d of %zu right\n%s%s", right, lines.size(), table.c_str(), wrong.c_str());
  CHECK(right >= 158);
}

}  // namespace
