#include "session/session.h"

#include <nlohmann/json.hpp>

#include "read_text.h"
#include "table/columns/cell.h"
#include "table/view/query.h"

namespace {

constexpr std::string_view kHeader = "Type,Source,Destination,Anchor,Status Code,Follow\n";

std::string cell(const table::Table& table, std::string_view column, std::uint32_t row) {
  std::string out;
  table::append_cell(*table.column(column), row, out);
  return out;
}

std::string crawl_of(std::initializer_list<std::string_view> rows) {
  std::string text(kHeader);
  for (const std::string_view row : rows) text.append(row).append("\n");
  return text;
}

}  // namespace

TEST_CASE("the same links in another order count once, and it is said") {
  session::Session session;
  const std::string_view first = "Hyperlink,https://a.com/,https://a.com/b,B,200,true";
  const std::string_view second = "Hyperlink,https://a.com/b,https://a.com/,Home,200,true";
  read_text(session, "all_outlinks.csv", crawl_of({first, second}));
  read_text(session, "all_inlinks.csv", crawl_of({second, first}));
  CHECK(session.crawl().links.size() == 2);
  CHECK(session.crawl().files[1].rows == 2);
  CHECK(session.crawl().files[1].links == 0);
  REQUIRE(session.crawl().problems.size() == 1);
  CHECK(session.crawl().problems.code[0] == crawl::ProblemCode::kDuplicateFile);
  CHECK(session.crawl().problems.value[0] == "all_outlinks.csv");
}

TEST_CASE("a file that could not be read and comes again is that file") {
  session::Session session;
  const base::Error why{base::ErrorCode::kMissingColumn, "Choose its columns."};
  const std::string odd = crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true"});
  session.skip_file("odd.csv", odd.size(), why);
  session.skip_file("odd.csv", 9, why);        // in another folder
  read_text(session, "good.csv", crawl_of({"Hyperlink,https://a.com/,,B,200,true"}));
  CHECK(session.start({}));
  read_text(session, "odd.csv", odd);
  const crawl::Crawl& crawl = session.crawl();
  REQUIRE(crawl.files.size() == 3);
  CHECK(crawl.files[0].bytes == 9);
  CHECK(crawl.files[2].name == "odd.csv");
  REQUIRE(crawl.problems.size() == 2);
  CHECK(crawl.problems.file[0].value == 0);
  CHECK(crawl.problems.message[0] == why.message);
  CHECK(crawl.problems.file[1].value == 1);
  CHECK(crawl.problems.code[1] == crawl::ProblemCode::kEmptyTarget);
  CHECK(crawl.problems.counts.size() == 3);
  CHECK(crawl.problems.counts[1][static_cast<std::size_t>(crawl::ProblemCode::kEmptyTarget)] == 1);
  CHECK((*session.report("problems"))->rows == 2);
  CHECK(crawl.file_of_link(0).value == 2);
}

TEST_CASE("files of one name and size that come together are several, read or not") {
  session::Session session;
  const base::Error why{base::ErrorCode::kEmptyFile, "It is empty."};
  const std::string good = crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true"});
  session.skip_file("a.zip/x.csv", good.size(), why);
  session.skip_file("a.zip/x.csv", good.size(), why);
  read_text(session, "a.zip/x.csv", good);
  CHECK(session.crawl().files.size() == 3);
  CHECK(session.crawl().problems.size() == 2);
}

TEST_CASE("a file that differs in one anchor is not the same") {
  session::Session session;
  read_text(session, "a.csv", crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true"}));
  read_text(session, "b.csv", crawl_of({"Hyperlink,https://a.com/,https://a.com/b,C,200,true"}));
  CHECK(session.crawl().links.size() == 2);
  CHECK(session.crawl().problems.size() == 0);
}

TEST_CASE("the site is the domain with most source pages, unless another is asked for") {
  session::Session session;
  read_text(session, "a.csv",
            crawl_of({"Hyperlink,https://www.a.com/,https://b.com/,b,200,true",
                      "Hyperlink,https://a.com/1,https://b.com/,b,200,true",
                      "Hyperlink,https://b.com/,https://a.com/,a,200,true"}));
  analyze(session);
  CHECK((*session.report("pages"))->rows == 3);
  analysis::Options options;
  REQUIRE(analysis::set_option(options, "site", "https://b.com/anything"));
  analyze(session, options);
  CHECK((*session.report("pages"))->rows == 1);
  REQUIRE(analysis::set_option(options, "site", "*"));
  analyze(session, options);
  CHECK((*session.report("pages"))->rows == 4);
  REQUIRE(analysis::set_option(options, "site", "c.com"));
  CHECK(session.start(options).error().code == base::ErrorCode::kBadOption);
}

TEST_CASE("depth is counted in clicks from home, through redirects for free") {
  session::Session session;
  read_text(session, "a.csv",
            crawl_of({"Hyperlink,https://a.com/,https://a.com/old,x,301,true",
                      "HTTP Redirect,https://a.com/old,https://a.com/new,,200,true",
                      "Hyperlink,https://a.com/new,https://a.com/deep,y,200,true",
                      "Hyperlink,https://a.com/island,https://a.com/,home,200,true"}));
  analyze(session);
  const table::Table& pages = **session.report("pages");
  std::string depths;
  for (std::uint32_t row = 0; row < pages.rows; ++row) {
    depths += cell(pages, "url", row).substr(13) + "=" + cell(pages, "depth", row) + " ";
  }
  CHECK(depths == "/=0 /old=1 /new=1 /deep=2 /island= ");
  CHECK(cell(pages, "passes_to", 1) == "https://a.com/new");
  CHECK(cell(pages, "pagerank", 1).empty());
}

TEST_CASE("reports that need the analysis say so before it ran, and unknown ones name the others") {
  session::Session session;
  read_text(session, "a.csv", crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true"}));
  CHECK(session.report("files"));
  CHECK(session.report("pages").error().message.find("not ready") != std::string::npos);
  analyze(session);
  CHECK(session.report("pages"));
  CHECK(session.report("nonsense").error().message.find("links") != std::string::npos);
}

TEST_CASE("an anchor's share is its part of all hyperlinks, whether a table of anchors was read or not") {
  session::Session session;
  read_text(session, "a.csv",
            crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true",
                      "Hyperlink,https://a.com/,https://a.com/c,C,200,false",
                      "Hyperlink,https://a.com/b,https://a.com/c,C,200,true",
                      "Hyperlink,https://a.com/c,https://a.com/b,B,200,true",
                      "Image,https://a.com/,https://a.com/c.png,B,200,true",
                      "Hyperlink,https://a.com/c,https://a.com/,C,200,true"}));
  const bool listed = GENERATE(false, true);
  if (listed)
    read_text(session, "anchors.csv", "Anchor,Domains,Backlinks,First seen,Last seen\nnever,5,5,,\nB,7,7,,\n");
  analyze(session);
  const table::Table& anchors = **session.report("anchors");
  REQUIRE(anchors.rows == (listed ? 3 : 2));
  CHECK(cell(anchors, "share", 0) == "0.4");
  CHECK(cell(anchors, "share", 1) == "0.6");
  if (listed) CHECK(cell(anchors, "share", 2) == "0");
}

TEST_CASE("a report can be had as soon as its stage has run, and stays when the analysis is stopped") {
  session::Session session;
  read_text(session, "a.csv",
            crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true",
                      "Hyperlink,https://a.com/b,https://a.com/,home,200,true"}));
  const auto ready = [&](std::string_view name) { return session.report(name).has_value(); };
  REQUIRE(session.start({}));
  CHECK_FALSE(ready("links"));
  while (session.step().stage != "equity") {
  }
  CHECK(ready("links"));
  CHECK((*session.report("links"))->column("class") == nullptr);
  CHECK(session.report("pages").error().code == base::ErrorCode::kNotReady);
  while (session.step().stage != "shares") {
  }
  session.stop();
  CHECK(ready("pages"));
  CHECK(ready("domains"));
  CHECK(session.report("targets").error().code == base::ErrorCode::kNotReady);
  CHECK(session.what_if("[]"));
  const auto summary = nlohmann::json::parse(session.summary_json());
  CHECK(summary["missing"] == nlohmann::json::array({"shares", "quality"}));
  CHECK(summary["counts"]["reached"] == 2);

  analyze(session);
  CHECK((*session.report("links"))->column("class") != nullptr);
  CHECK_FALSE(nlohmann::json::parse(session.summary_json()).contains("missing"));
}

TEST_CASE("a summary can be made after any stage") {
  session::Session session;
  read_text(session, "a.csv", crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true"}));
  REQUIRE(session.start({}));
  std::size_t missing = 9;
  for (bool finished = false; !finished; finished = session.step().finished) {
    const auto summary = nlohmann::json::parse(session.summary_json());
    const std::size_t now = summary.value("missing", nlohmann::json::array()).size();
    CHECK(now <= missing);
    missing = now;
  }
  CHECK(missing == 0);
}

TEST_CASE("a summary counts nothing that has not been counted to the end, whenever the analysis is stopped") {
  session::Session session;
  read_text(session, "a.csv",
            crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true",
                      "Hyperlink,https://a.com/b,https://a.com/c,C,200,false",
                      "Hyperlink,https://a.com/b,https://b.com/,out,200,true"}));
  const auto counts = [&] { return nlohmann::json::parse(session.summary_json())["counts"]; };
  analyze(session);
  const nlohmann::json whole = counts();
  REQUIRE(whole["internal_links"] == 2);
  REQUIRE(whole["external_links"] == 1);
  REQUIRE(whole["follow_links"] == 2);
  REQUIRE(whole["nofollow_links"] == 1);
  REQUIRE(session.start({}));
  CHECK(counts() == nlohmann::json({{"files", 1}, {"rows", 3}, {"links", 3}, {"hyperlinks", 3}, {"problems", 0}}));
  for (bool finished = false; !finished; finished = session.step().finished) {
    for (const auto& [name, count] : counts().items()) {
      INFO(name);
      CHECK(count == whole[name]);
    }
  }
  CHECK(counts() == whole);
}

TEST_CASE("contributions sum to the page's score; sections pass on what they hold") {
  session::Session session;
  read_text(session, "a.csv",
            crawl_of({"Hyperlink,https://a.com/,https://a.com/blog/1,x,200,true",
                      "Hyperlink,https://a.com/blog/1,https://a.com/shop/1,y,200,true",
                      "Hyperlink,https://a.com/shop/1,https://a.com/,z,200,true",
                      "Hyperlink,https://a.com/shop/1,https://b.com/,z,200,true"}));
  analyze(session);
  const auto sum = [&](std::string_view report, std::string_view column) {
    const table::Table& table = **session.report(report);
    double total = 0;
    for (std::uint32_t row = 0; row < table.rows; ++row) total += std::stod(cell(table, column, row));
    return total;
  };
  const double score = std::stod(cell(**session.report("pages"), "pagerank", 0));
  CHECK_THAT(sum("contributions?https://a.com/", "contribution"), Catch::Matchers::WithinAbs(score, 1e-9));
  CHECK_THAT(sum("sections", "passed"), Catch::Matchers::WithinAbs(1, 1e-9));
  CHECK(session.report("contributions").error().message.find("--target") != std::string::npos);
  CHECK(session.report("contributions?https://a.com/no").error().code == base::ErrorCode::kBadOption);
}

TEST_CASE("structure finds orphans, sinks, leaks and gateways") {
  session::Session session;
  read_text(session, "a.csv",
            crawl_of({"Hyperlink,https://a.com/,https://a.com/hub,x,200,true",
                      "Hyperlink,https://a.com/hub,https://a.com/1,y,200,true",
                      "Hyperlink,https://a.com/hub,https://a.com/2,y,404,true",
                      "Hyperlink,https://a.com/hub,https://a.com/,y,200,true",
                      "Hyperlink,https://a.com/island,https://a.com/,z,200,true"}));
  analyze(session);
  const table::Table& table = **session.report("structure");
  std::string found;
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    found += cell(table, "kind", row) + " " + cell(table, "url", row) + "\n";
  }
  CHECK(found ==
        "near_orphan https://a.com/hub\nnear_orphan https://a.com/1\n"
        "orphan https://a.com/island\nsink https://a.com/1\nleak \n"
        "gateway https://a.com/hub\ncomponent https://a.com/\n");
}

TEST_CASE("nothing read gives empty reports, not a fault") {
  session::Session session;
  analyze(session);
  for (const std::string_view name :
       {"pages", "links", "anchors", "domains", "files", "problems", "sections", "structure"}) {
    CHECK((*session.report(name))->rows == 0);
  }
  CHECK(!session.summary_json().empty());
}

TEST_CASE("other mails and other advice leave the analysis as it is") {
  session::Session session;
  read_text(session, "links.csv", crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true"}));
  REQUIRE(session.start({}));
  while (!session.step().finished) {
  }
  analysis::Options options;
  options.mail = "Hello";
  options.mail_to_all = true;
  REQUIRE(session.start(options));
  CHECK(session.step().finished);
  CHECK(session.options().mail == "Hello");
  options.lift = "https://a.com/c";
  REQUIRE(session.start(options));
  CHECK(session.step().finished);
  CHECK_FALSE(session.report("internal_links"));  // the site has no such page
  options.lift = "auto";
  REQUIRE(session.start(options));
  CHECK(session.step().finished);
  CHECK(session.report("internal_links"));
  REQUIRE(session.start(options));  // the same once more: it is asked for
  CHECK_FALSE(session.step().finished);
  while (!session.step().finished) {
  }
  options.wait = 10;
  options.mail.clear();
  REQUIRE(session.start(options));
  CHECK_FALSE(session.step().finished);
}

TEST_CASE("a decision leaves reports that it does not change as they are") {
  session::Session session;
  read_text(session, "links.csv", crawl_of({"Hyperlink,https://a.com/,https://a.com/b,B,200,true"}));
  REQUIRE(session.start({}));
  while (!session.step().finished) {
  }
  const table::Table* const before = *session.report("pages");
  REQUIRE(session.report("todo"));
  REQUIRE(session.decide(
      R"({"day":"2026-11-30","by":"me","records":[{"scope":"task","subject":"orphan https://a.com/b","action":"plan"}]})"));
  CHECK_FALSE(session.step().finished);
  while (!session.step().finished) {
  }
  CHECK(*session.report("pages") == before);
  CHECK(session.report("todo"));
}
