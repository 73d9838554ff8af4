// Reports against the catalogue: what a table shows is named there, and its sentences cross as codes.
#include <string>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "analysis/options.h"
#include "catalog/catalog.h"
#include "read_text.h"
#include "session/sample.h"
#include "table/columns/cell.h"

namespace {

std::string cell(const table::Column& column, std::uint32_t row) {
  std::string out;
  table::append_cell(column, row, out);
  return out;
}

}  // namespace

TEST_CASE("columns of every report have the words and the order of the catalogue") {
  session::Session session;
  read_text(session, session::kSampleName, session::sample_csv());
  analyze(session);
  REQUIRE(session.what_if("[]"));
  for (const catalog::Report& report : catalog::kReports) {
    const bool of_a_page = report.name == "contributions" || report.name == "inflow";
    INFO(report.name);
    const auto table =
        session.report(std::string(report.name) + (of_a_page ? "?https://www.lantern-books.example/" : ""));
    REQUIRE(table);
    std::ptrdiff_t last = -1;
    for (const table::Column& column : (*table)->columns) {
      const catalog::Column* named = catalog::find_column(report, column.name);
      if (named == nullptr) continue;      // a file brought it
      INFO(column.name);
      CHECK(column.unit == named->unit);
      CHECK(!column.label.empty());
      CHECK(column.help.ends_with("."));
      CHECK(named - catalog::kColumns.data() > last);
      last = named - catalog::kColumns.data();
    }
    CHECK(last >= 0);
  }
}

TEST_CASE("a slow report is made in slices, and one that is given up is begun anew") {
  session::Session whole, sliced;
  for (session::Session* session : {&whole, &sliced}) {
    read_text(*session, session::kSampleName, session::sample_csv());
    analyze(*session);
  }
  for (const std::string_view name : {"todo", "internal_plan", "plan_pages", "pages"}) {
    INFO(name);
    CHECK_FALSE(sliced.make("structure").value());  // another report takes its place
    if (name == "internal_plan") sliced.stop();
    int slices = 1;
    for (; !sliced.make(name).value(); ++slices) {
    }
    if (name == "todo" || name == "internal_plan") CHECK(slices > 5);
    const auto want = whole.report(name), made = sliced.report(name);
    REQUIRE((want && made));
    CHECK((*made)->rows == (*want)->rows);
    for (std::size_t at = 0; at < (*want)->columns.size(); ++at) {
      for (std::uint32_t row = 0; row < (*want)->rows; ++row) {
        CHECK(cell((*made)->columns[at], row) == cell((*want)->columns[at], row));
      }
    }
    analyze(sliced);
  }
  CHECK_FALSE(sliced.make("no_such_report"));
}

TEST_CASE("a column of sentences says the same in English as in codes and figures") {
  session::Session session;
  read_text(session, "crawl.csv",
            "Type,Source,Destination,Anchor,Status Code,Follow\n"
            "Hyperlink,https://a.com/,https://a.com/way,Way,200,true\n"
            "Hyperlink,https://a.com/way,https://a.com/b,B,200,true\n"
            "Hyperlink,https://a.com/way,https://a.com/c,C,200,true\n");
  analyze(session);
  const auto table = session.report("structure");
  REQUIRE(table);
  const table::Column* detail = (*table)->column("detail");
  REQUIRE(detail->sentences != nullptr);
  std::string found;
  for (std::uint32_t row = 0; row < (*table)->rows; ++row) {
    const auto message = nlohmann::json::parse(detail->sentences->cell(row))["message"];
    CHECK(message["group"] == "structure");
    if (message["code"] != "gateway") continue;
    CHECK(message["figures"]["pages"] == 2);
    found = cell(*detail, row);
  }
  CHECK(found == "2 pages can be reached only through this one.");
}

TEST_CASE("sentences that each row has of its own are made again as codes and figures") {
  session::Session session;
  read_text(session, "links.csv",
            "Page ascore,Source title,Source url,Target url,Anchor,External links\n"
            "40,Oak,https://oakley.edu/a,https://mill-wood.example/,Mill Wood,2500\n"
            "0,Best Links,https://cheap-seo-links.xyz/b,https://mill-wood.example/,Mill Wood,1\n");
  analysis::Options options;
  options.site = "mill-wood.example";
  analyze(session, options);
  const auto table = session.report("sources");
  REQUIRE(table);
  REQUIRE((*table)->rows == 2);
  const table::Column* reasons = (*table)->column("reasons");
  REQUIRE(reasons->sentences != nullptr);
  CHECK(cell(*reasons, 0) ==
        "page_links +2.2: 2,500 links on the page; trust_institution -1.5: a school, an authority or a museum");
  const auto list = nlohmann::json::parse(reasons->sentences->cell(0))["message"];
  CHECK(list["group"] == "list");
  CHECK(list["code"] == "rules");
  REQUIRE(list["items"].size() == 2);
  CHECK(list["items"][0]["figures"]["rule"] == "page_links");
  CHECK(list["items"][0]["figures"]["points"] == 2.2);
  CHECK(list["items"][0]["items"][0]["code"] == "links_of_page");
  CHECK(list["items"][0]["items"][0]["figures"]["links"] == 2500);
  CHECK(list["items"][1]["items"][0]["code"] == "trust_institution");
  CHECK(cell(*(*table)->column("authority_from"), 0) == "Semrush Authority Score");
}

TEST_CASE("words that a file brings cross as they are") {
  session::Session session;
  session.skip_file("odd.csv", 9, {base::ErrorCode::kMissingColumn, "Choose its \"columns\"."});
  const auto table = session.report("problems");
  REQUIRE(table);
  const table::Sentences* message = (*table)->column("message")->sentences;
  REQUIRE(message != nullptr);
  CHECK(message->cell(0) == R"({"text":"Choose its \"columns\"."})");
  CHECK(message->cell(1) == "{}");
}

TEST_CASE("options have the values of the catalogue when nobody sets them") {
  const auto described = analysis::describe(analysis::Options());
  REQUIRE(described.size() == catalog::kOptions.size());
  for (std::size_t at = 0; at < described.size(); ++at) {
    INFO(described[at].first);
    CHECK(described[at].first == catalog::kOptions[at].name);
    CHECK(described[at].second == catalog::kOptions[at].usual);
    analysis::Options options;
    CHECK(analysis::set_option(options, described[at].first, described[at].second));
  }
}
