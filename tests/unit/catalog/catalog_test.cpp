#include "catalog/catalog.h"

#include <set>
#include <string>

#include <catch_amalgamated.hpp>

#include "catalog/words.h"

TEST_CASE("names of the catalogue are found, others are not") {
  const catalog::Report* pages = catalog::find_report("pages");
  REQUIRE(pages != nullptr);
  CHECK(pages->default_sort == "pagerank:desc");
  const catalog::Column* equity = catalog::find_column(*pages, "equity");
  REQUIRE(equity != nullptr);
  CHECK(equity->unit == catalog::Unit::kScore);
  CHECK(catalog::words_of(*equity).label == "Equity");
  CHECK(catalog::find_column(*pages, "anchor") == nullptr);
  CHECK(catalog::find_report("page") == nullptr);
  CHECK(catalog::find_option("dampin") == nullptr);
}

TEST_CASE("no name stands twice, and what reports sort by is a column of theirs") {
  std::set<std::string_view> reports;
  for (const catalog::Report& report : catalog::kReports) {
    CHECK(reports.insert(report.name).second);
    std::set<std::string_view> columns;
    for (const catalog::Column& column : catalog::columns_of(report)) CHECK(columns.insert(column.name).second);
    const std::string_view sort = report.default_sort.substr(0, report.default_sort.find(':'));
    CHECK((sort.empty() || columns.contains(sort)));
  }
}

TEST_CASE("the stages' shares are those of a whole") {
  double all = 0;
  for (const catalog::StageOf& stage : catalog::kStages) all += stage.share;
  CHECK(all > 0.999);
  CHECK(all < 1.001);
}
