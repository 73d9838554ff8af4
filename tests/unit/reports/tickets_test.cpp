#include "reports/opportunities/tickets.h"

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <catch_amalgamated.hpp>

#include "csv/records.h"
#include "csv/writer.h"
#include "table/write/export.h"

namespace {

using catalog::Message;
using reports::Task;
using reports::TaskKind;
using Rows = std::vector<std::vector<std::string>>;

constexpr std::string_view kHostile = "=HYPERLINK(\"x\")\n=1+1;@x\t-2";

Task link_task() {
  Task task{.kind = TaskKind::kInternalLink,
            .action = Message("task.link").text("source", "/a").text("page", "/b").text("anchor", "oak, \"thick\""),
            .reason = Message("task.why_link").share("share", 0.42),
            .url = "https://e.com/b",
            .source = "https://e.com/a",
            .edits = R"([{"edit":"add_link","from":"https://e.com/a","to":"https://e.com/b"}])"};
  task.anchor = "oak, \"thick\"";
  task.sentence = "Boards of oak, \"thick\" ones.";
  task.gain = 0.25;
  return task;
}

Task hostile_task() {
  Task task{.kind = TaskKind::kMention,
            .action = Message("task.ask_link").text("domain", kHostile),
            .reason = Message("task.why_mention").text("sentence", kHostile),
            .url = std::string(kHostile),
            .source = std::string(kHostile),
            .edits = std::string(kHostile)};
  task.anchor = task.sentence = kHostile;
  return task;
}

// The file that is written of tasks, with a column of the report that is not.
std::string file_of(std::string_view tool, const std::vector<Task>& tasks, const analysis::Options& options = {}) {
  auto tickets = reports::Tickets::of(tool, options);
  REQUIRE(tickets);
  std::uint32_t priority = 0;
  for (const Task& task : tasks) tickets->add(task, ++priority);
  const std::vector<std::string> urls(tasks.size(), "not written");
  table::Table table;
  table.rows = static_cast<std::uint32_t>(tasks.size());
  table::Column url;
  url.name = "url";
  url.cells = table::OwnText{urls};
  table.columns.push_back(url);
  tickets->put_into(table);
  std::vector<std::uint32_t> ids;
  for (std::uint32_t row = 0; row < table.rows; ++row) ids.push_back(row);
  std::string text;
  table::append_csv_header(table, {}, text);
  table::append_csv_rows(table, {}, ids, text);
  return text;
}

Rows parsed(std::string_view text) {
  Rows rows;
  csv::Records records(text, {});
  while (records.next()) {
    auto& row = rows.emplace_back();
    for (std::uint32_t i = 0; i < records.fields(); ++i) {
      std::string field(records.field(i));
      row.push_back(std::move(field));
    }
  }
  return rows;
}

struct Known {
  std::string_view tool, header;
};
constexpr std::array<Known, 5> kKnown = {
    {{"jira", "Summary,Issue Type,Priority,Description,Labels,Labels"},
     {"linear", "Title,Description,Priority,Status,Estimate,Labels,Assignee,Archived"},
     {"github", "title,body,labels,state,milestone"},
     {"gitlab", "title,description"},
     {"trello", "Card Name,Card Description,Labels,Due Date"}}};

}  // namespace

TEST_CASE("each tool gets its own header, and a row a task", "[reports]") {
  for (const Known& known : kKnown) {
    INFO(known.tool);
    const std::string text = file_of(known.tool, {link_task(), hostile_task()});
    CHECK(text.substr(0, text.find('\n')) == known.header);
    const Rows rows = parsed(text);
    REQUIRE(rows.size() == 3);
    for (const auto& row : rows) CHECK(row.size() == rows[0].size());
  }
}

TEST_CASE("a ticket says what to do, why, where, in which words and by which edits", "[reports]") {
  const Rows rows = parsed(file_of("jira", {link_task(), link_task(), link_task()}));
  CHECK(rows[1][0] == link_task().action.english());
  CHECK(rows[1][1] == "Task");
  CHECK(rows[1][4] == "anchorite");
  CHECK(rows[1][5] == "internal_link");
  for (const std::string& said : {"Why: " + link_task().reason.english(), std::string("Page: https://e.com/b"),
                                  std::string("From: https://e.com/a"), std::string("Anchor: oak, \"thick\""),
                                  std::string("Sentence: Boards of oak, \"thick\" ones."),
                                  std::string("Gain in PageRank: 0.25"), "Edits: " + link_task().edits}) {
    INFO(said);
    CHECK(rows[1][3].contains(said));
  }
  CHECK(!rows[1][3].contains("Links:"));
  CHECK(rows[1][2] == "Highest");
  CHECK(rows[2][2] == "High");
  CHECK(rows[3][2] == "Medium");
  const Rows linear = parsed(file_of("linear", {link_task()}));
  CHECK(linear[1][2] == "Urgent");
  CHECK(linear[1][3] == "Backlog");
  CHECK(linear[1][5] == "anchorite, internal_link");
  CHECK(parsed(file_of("github", {link_task()}))[1][2] == "anchorite,internal_link");
}

TEST_CASE("a ticket says which settings are not as usual, and no list of a person", "[reports]") {
  CHECK(parsed(file_of("gitlab", {link_task()}))[1][1].ends_with("with settings as usual."));
  analysis::Options options;
  options.damping = 0.5;
  options.mail = "Dear Ann";
  options.lift = std::string(99, 'a') + "ää";
  const std::string description = parsed(file_of("gitlab", {link_task()}, options))[1][1];
  CHECK(description.contains("damping = 0.5, template = a list, lift = " + std::string(97, 'a') + "…."));
  CHECK(!description.contains("Ann"));
}

TEST_CASE("what files say is no formula in a ticket, and no line of its own", "[reports]") {
  for (const Known& known : kKnown) {
    INFO(known.tool);
    const Rows rows = parsed(file_of(known.tool, {hostile_task()}));
    for (const std::string& cell : rows.at(1)) {
      INFO(cell);
      CHECK(csv::inert(cell) == cell);
      CHECK(!cell.contains("\n="));
      CHECK(!cell.contains('\t'));
    }
  }
}

TEST_CASE("a long title is cut, and the description has all of it", "[reports]") {
  Task task = hostile_task();
  const std::string domain(300, 'x');
  task.action = Message("task.ask_link").text("domain", domain);
  const Rows rows = parsed(file_of("gitlab", {task}));
  CHECK(rows[1][0].size() <= 250);
  CHECK(rows[1][0].ends_with("…"));
  CHECK(rows[1][1].contains("\nDo: " + task.action.english()));
}

TEST_CASE("a tool that is not known is refused with those that are", "[reports]") {
  const auto made = reports::Tickets::of("jirra", {});
  REQUIRE_FALSE(made);
  CHECK(made.error().code == base::ErrorCode::kBadOption);
  CHECK(made.error().message.contains("Did you mean jira?"));
  CHECK(made.error().message.ends_with("There are: jira, linear, github, gitlab, trello."));
}
