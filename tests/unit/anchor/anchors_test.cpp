#include <set>
#include <string>

#include <catch_amalgamated.hpp>

#include "unit/anchor/table.h"

TEST_CASE("the table of anchors is classified without an error") {
  const auto lines = anchor_table::read(ANCHORITE_SOURCE_DIR "/tests/unit/anchor/anchors.tsv");
  REQUIRE(lines.size() >= 300);
  std::set<std::string> classes;
  for (const auto& line : lines) {
    classes.insert(line.expected);
    INFO("line " << line.number << ": " << line.anchor);
    CHECK(std::string(anchor::name_of(line.got)) == line.expected);
  }
  CHECK(classes.size() == 12);   // all but other_brand, which needs a list of a person's own
}
