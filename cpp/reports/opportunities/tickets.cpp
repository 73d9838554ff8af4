#include "reports/opportunities/tickets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "base/spelling.h"
#include "catalog/catalog.h"
#include "table/columns/cell.h"

namespace reports {
namespace {

constexpr std::size_t kLongestTitle = 250;  // bytes: Jira takes 255 letters, GitHub 256
constexpr std::size_t kLongestValue = 100;  // of a setting
constexpr std::string_view kLabel = "anchorite";
constexpr std::array<std::string_view, 3> kLevels = {"Highest", "High", "Medium"};
constexpr std::array<std::string_view, 3> kUrgencies = {"Urgent", "High", "Medium"};

using Part = TicketPart;
using Column = TicketColumn;

// support.atlassian.com, "Import data from a CSV file": a column a label, all under one header
constexpr auto kJira = std::to_array<Column>({{"ticket_summary", "Summary", Part::kTitle},
                                              {"ticket_issue_type", "Issue Type", Part::kIssueType},
                                              {"ticket_priority", "Priority", Part::kLevel},
                                              {"ticket_description", "Description", Part::kDescription},
                                              {"ticket_label", "Labels", Part::kMark},
                                              {"ticket_label_2", "Labels", Part::kKind}});
// github.com/linear/linear, LinearCsvImporter.ts; what is archived has a day there
constexpr auto kLinear = std::to_array<Column>({{"ticket_title", "Title", Part::kTitle},
                                                {"ticket_description", "Description", Part::kDescription},
                                                {"ticket_priority", "Priority", Part::kUrgency},
                                                {"ticket_status", "Status", Part::kStatus},
                                                {"ticket_estimate", "Estimate", Part::kNothing},
                                                {"ticket_labels", "Labels", Part::kLabels},
                                                {"ticket_assignee", "Assignee", Part::kNothing},
                                                {"ticket_archived", "Archived", Part::kNothing}});
// github.com/gavinr/github-csv-tools: GitHub itself reads no files
constexpr auto kGithub = std::to_array<Column>({{"ticket_title", "title", Part::kTitle},
                                                {"ticket_body", "body", Part::kDescription},
                                                {"ticket_labels", "labels", Part::kListed},
                                                {"ticket_state", "state", Part::kState},
                                                {"ticket_milestone", "milestone", Part::kNothing}});
// docs.gitlab.com, "Import issues from CSV"
constexpr auto kGitlab = std::to_array<Column>(
    {{"ticket_title", "title", Part::kTitle}, {"ticket_description", "description", Part::kDescription}});
// Trello itself makes cards of pasted lines; these are the names of its own fields for add-ons that read files.
constexpr auto kTrello = std::to_array<Column>({{"ticket_card_name", "Card Name", Part::kTitle},
                                                {"ticket_card_description", "Card Description", Part::kDescription},
                                                {"ticket_labels", "Labels", Part::kLabels},
                                                {"ticket_due_date", "Due Date", Part::kNothing}});

struct Tool {
  std::string_view name;
  std::span<const Column> columns;
};
constexpr std::array<Tool, 5> kTools = {
    {{"jira", kJira}, {"linear", kLinear}, {"github", kGithub}, {"gitlab", kGitlab}, {"trello", kTrello}}};

base::Error unknown(std::string_view tool) {
  std::vector<std::string_view> names;
  std::string all;
  for (const Tool& known : kTools) {
    all.append(all.empty() ? "" : ", ").append(known.name);
    names.push_back(known.name);
  }
  const std::string_view guess = base::nearest_word(tool, names);
  const std::string meant = guess.empty() ? "" : " Did you mean " + std::string(guess) + "?";
  return {base::ErrorCode::kBadOption,
          "There are no tickets for the tool \"" + std::string(tool) + "\"." + meant + " There are: " + all + "."};
}

// At most so many bytes, letters whole.
std::string cut(std::string text, std::size_t most) {
  constexpr std::string_view kMore = "…";
  if (text.size() <= most) return text;
  std::size_t end = most - kMore.size();
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  text.resize(end);
  return text.append(kMore);
}

// In one line: what a file says cannot begin a line, which a spreadsheet might part and run.
std::string in_line(std::string text) {
  std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return text;
}

// Those that are not as usual. Of lists that a person gave, only that they were given.
std::string settings_line(const analysis::Options& options) {
  std::string line;
  const auto usual = analysis::describe(analysis::Options());
  const auto given = analysis::describe(options);
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto& [name, value] = given[i];
    if (value == usual[i].second) continue;
    const bool list = catalog::find_option(name)->type == catalog::OptionType::kFile;
    line.append(line.empty() ? "" : ", ").append(name).append(" = ");
    line.append(list ? "a list" : in_line(cut(value, kLongestValue)));
  }
  return "Computed by Anchorite " ANCHORITE_VERSION " with settings " + (line.empty() ? "as usual" : line) + ".";
}

void add_line(std::string_view name, const std::string& value, std::string& text) {
  if (!value.empty()) text.append("\n").append(name).append(": ").append(in_line(value));
}

void add_number(std::string_view name, double value, std::string& text) {
  if (std::isnan(value)) return;
  text.append("\n").append(name).append(": ");
  table::append_number(value, text);
}

std::string description_of(const Task& task, const std::string& settings) {
  std::string text = "Why: " + in_line(task.reason.english());
  const std::string action = task.action.english();
  if (action.size() > kLongestTitle) add_line("Do", action, text);
  add_line("Page", task.url, text);
  add_line("From", task.source, text);
  add_line("Anchor", task.anchor, text);
  add_line("Sentence", task.sentence, text);
  add_number("Links", task.count, text);
  add_number("Gain in PageRank", task.gain, text);
  add_number("Chance", task.p_success, text);
  add_number("Minutes", task.minutes, text);
  add_line("Edits", task.edits, text);
  return text.append("\n").append(settings);
}

std::string cell_of(Part part, const Task& task, std::uint32_t priority, const std::string& settings) {
  std::string kind(catalog::values::kTaskKind[static_cast<std::size_t>(task.kind)]);
  const std::size_t level = std::clamp<std::size_t>(priority, 1, kLevels.size()) - 1;
  switch (part) {
    case Part::kNothing: return {};
    case Part::kTitle: return cut(in_line(task.action.english()), kLongestTitle);
    case Part::kDescription: return description_of(task, settings);
    case Part::kIssueType: return "Task";
    case Part::kLevel: return std::string(kLevels[level]);
    case Part::kUrgency: return std::string(kUrgencies[level]);
    case Part::kMark: return std::string(kLabel);
    case Part::kKind: return kind;
    case Part::kLabels: return std::string(kLabel) + ", " + kind;
    case Part::kListed: return std::string(kLabel) + "," + kind;
    case Part::kStatus: return "Backlog";
    case Part::kState: return "open";
  }
  return {};
}

}  // namespace

Tickets::Tickets(std::span<const TicketColumn> columns, std::string settings)
    : columns_(columns), settings_(std::move(settings)), cells_(columns.size()) {}

base::Result<Tickets> Tickets::of(std::string_view tool, const analysis::Options& options) {
  const auto* const found = std::ranges::find(kTools, tool, &Tool::name);
  if (found == kTools.end()) return std::unexpected(unknown(tool));
  return Tickets(found->columns, settings_line(options));
}

void Tickets::add(const Task& task, std::uint32_t priority) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    cells_[i].push_back(cell_of(columns_[i].part, task, priority, settings_));
  }
}

void Tickets::put_into(table::Table& table) const {
  for (table::Column& column : table.columns) column.aside = true;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    table::Column column;
    column.name = columns_[i].name;
    column.label = column.header = columns_[i].header;
    column.cells = table::OwnText{cells_[i]};
    table.columns.push_back(std::move(column));
  }
}

}  // namespace reports
