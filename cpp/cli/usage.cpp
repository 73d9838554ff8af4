#include "cli/usage.h"

#include <algorithm>
#include <array>

#include "catalog/words.h"
#include "cli/lines.h"
#include "cli/meant.h"
#include "cli/option_lines.h"
#include "cli/report_hints.h"
#include "cli/report_words.h"

namespace cli {
namespace {

constexpr std::string_view kFilesAndStatus = R"(
FILE may be a folder, for the files in it, or - for standard input.
Exit status: 0 done, 1 nothing could be read or written, 2 usage.
)";

struct CommandWords {
  std::string_view name, takes, help, options, example;
};
constexpr std::array kCommandWords = {
    CommandWords{"summary", "FILE...", "What was read, as what, and what was wrong with it.", "site format out map",
                 "anchorite summary all_inlinks.csv"},
    CommandWords{"report", "NAME FILE... [options]", "One report: a table on a terminal, CSV otherwise.",
                 "format columns sort filter limit offset out settings like site",
                 "anchorite report pages all_inlinks.csv --sort equity:desc --limit 20"},
    CommandWords{"handover", "FILE... [options]", "A report to hand over: one HTML file of a few pages.",
                 "out edition language title note logo day site",
                 "anchorite handover all_inlinks.csv --edition developer --out report.html"},
    CommandWords{
        "decide", "FILE... --decisions FILE --day DAY (--network|--domain|--page) NAME [options]",
        "Adds a verdict or a decision to the log.", "decisions day by network domain page action verdict note site",
        "anchorite decide backlinks.csv --decisions decisions.csv --day 2026-11-30 --domain a.example --action "
        "approve"},
    CommandWords{"disavow", "FILE... --decisions FILE --day DAY --out FILE",
                 "The disavow list of what was approved, behind the old list.", "decisions day out old fix site",
                 "anchorite disavow backlinks.csv --decisions decisions.csv --old old.txt --day 2026-11-30 --out "
                 "disavow.txt"},
    CommandWords{"network", "FILE... --out FILE", "The network that the scores flow along, as a file for rank.",
                 "out site nofollow duplicates self-links external weights consolidate level",
                 "anchorite network all_inlinks.csv --out site.anet"},
    CommandWords{"rank", "[verify] NETWORK [SCORES]",
                 "PageRank of a network file of any size, or how far SCORES are from it.",
                 "out threads damping tolerance max-sweeps", "anchorite rank site.anet --out ranks.csv"},
    CommandWords{"help", "[COMMAND|REPORT]", "This, or more of one command or report.", "", "anchorite help pages"},
    CommandWords{"version", "", "Which version this is.", "", "anchorite version"},
};

struct Group {
  std::string_view name, heading;
};
constexpr std::array kGroups = {Group{"output", "Output"},        Group{"reading", "Reading"},
                                Group{"scores", "Scores"},        Group{"anchors", "Anchors"},
                                Group{"quality", "Link quality"}, Group{"advice", "Advice"}};

std::string list_of_reports() {
  std::string list;
  for (const catalog::Report& report : catalog::kReports) list += (list.empty() ? "" : ", ") + std::string(report.name);
  return list;
}

// "what was read" -> "What was read."
std::string sentence(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text.ends_with('.') ? text : text + '.';
}

void append_paragraph(std::string_view words, std::string& out) {
  out += "  ";
  append_words(words, 2, 2, out);
  out += '\n';
}

// On a line of its own, however long: it is there to be copied.
void append_example(std::string_view example, std::string& out) { out += "  " + std::string(example) + '\n'; }

std::string help_of_program() {
  std::string text =
      "anchorite: link equity and anchor reports from crawl exports, on this computer alone\n\nExamples\n";
  for (const std::string_view name : {"summary", "report", "help"}) {
    append_example(std::ranges::find(kCommandWords, name, &CommandWords::name)->example, text);
  }
  text += "  anchorite report anchors backlinks.csv --site example.com --out anchors.csv\n\nCommands\n";
  for (const CommandWords& command : kCommandWords) {
    constexpr std::size_t kMargin = 34;
    append_item(std::string(command.name) + ' ' + std::string(command.takes), command.help, kMargin, text);
  }
  text += "\nReports\n";
  append_paragraph(list_of_reports(), text);
  for (const Group& group : kGroups) {
    text += '\n' + std::string(group.heading) + '\n';
    append_group(group.name, text);
  }
  return text + std::string(kFilesAndStatus);
}

std::string help_of_command(const CommandWords& command) {
  std::string text = "anchorite " + std::string(command.name) + ' ' + std::string(command.takes) + "\n\n";
  append_paragraph(command.help, text);
  text += "\nExample\n";
  append_example(command.example, text);
  if (command.name == "report") {
    text += "\nReports (more of each: anchorite help NAME)\n";
    constexpr std::size_t kMargin = 21;
    for (const catalog::Report& report : catalog::kReports) {
      append_item(report.name, sentence(words_of_report(report).help), kMargin, text);
    }
  }
  text += "\nOptions (all of them: anchorite help)\n";
  append_options(command.options, text);
  return text + std::string(kFilesAndStatus);
}

std::string example_of(const catalog::Report& report, const ReportHints& hints) {
  std::string example = "anchorite report " + std::string(report.name) + ' ' + std::string(hints.files);
  if (!hints.words.empty()) example += ' ' + std::string(hints.words);
  const std::string_view filter = words_of_report(report).example;
  return filter.empty() ? example : example + " --filter '" + std::string(filter) + '\'';
}

std::string help_of_report(const catalog::Report& report) {
  const ReportWords words = words_of_report(report);
  const ReportHints& hints = hints_of(report.name);
  std::string text = "anchorite report " + std::string(report.name) + " FILE... [options]\n\n";
  append_paragraph(sentence(words.help), text);
  append_paragraph("A row is " + std::string(words.row) + '.', text);
  text += "\nExample\n";
  append_example(example_of(report, hints), text);
  text += "\nColumns\n";
  constexpr std::size_t kMargin = 24;
  for (const catalog::Column& column : catalog::columns_of(report)) {
    append_item(column.name, catalog::words_of(column).help, kMargin, text);
  }
  text += "\nOptions that matter (all of them: anchorite help)\n";
  append_options(hints.options, text);
  append_options("filter sort columns limit format out", text);
  return text;
}

}  // namespace

base::Result<std::string> help(std::string_view topic) {
  const auto* command = std::ranges::find(kCommandWords, topic, &CommandWords::name);
  if (topic.empty() || topic == "help" || topic == "version") return help_of_program();
  if (command != kCommandWords.end()) return help_of_command(*command);
  if (const catalog::Report* report = catalog::find_report(topic)) return help_of_report(*report);
  return std::unexpected(unknown_topic(topic));
}

}  // namespace cli
