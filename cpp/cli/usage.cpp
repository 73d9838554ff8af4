#include "cli/usage.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "catalog/words.h"
#include "text/code_points.h"

namespace cli {
namespace {

constexpr std::size_t kLongestLine = 100;
constexpr std::size_t kReportMargin = 43;  // where the words "one report:" end
constexpr std::size_t kHelpMargin = 30;

constexpr std::string_view kHead =
    R"(anchorite: link equity and anchor reports from crawl exports, on this computer alone

  anchorite summary FILE...                what was read, as what, and what was wrong with it
  anchorite decide FILE... --decisions FILE --day DAY --network NAME --action approve
                                           adds a verdict or a decision to the log
  anchorite disavow FILE... --decisions FILE --day DAY --out FILE
                                           the disavow list of what was approved, behind the old list
  anchorite report NAME FILE... [options]  one report:)";

constexpr std::string_view kFoot = R"(
FILE may be a folder, for the files in it, or - for standard input. Exit status: 0 done, 1 nothing could be
read or written, 2 usage.
)";

struct Group {
  std::string_view name, heading;
};
constexpr std::array kGroups = {Group{"output", "Output"},        Group{"reading", "Reading"},
                                Group{"scores", "Scores"},        Group{"anchors", "Anchors"},
                                Group{"quality", "Link quality"}, Group{"advice", "Advice"}};

// Words at `margin`, in lines of at most kLongestLine; `column`: where the line that they go on ends.
void append_words(std::string_view words, std::size_t margin, std::size_t column, std::string& out) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    if (column + 1 + text::count_code_points(word) > kLongestLine) {
      out += '\n' + std::string(margin, ' ');
      column = margin;
    } else if (column > margin) {
      out += ' ';
      ++column;
    }
    out += word;
    column += text::count_code_points(word);
  }
}

void append_option(std::string_view name, std::string_view takes, std::string_view help, std::string& out) {
  const std::string left = "  --" + std::string(name) + " " + std::string(takes);
  out += '\n' + left;
  if (const std::size_t width = text::count_code_points(left); width < kHelpMargin) {
    out += std::string(kHelpMargin - width, ' ');
  } else {
    out += '\n' + std::string(kHelpMargin, ' ');
  }
  append_words(help, kHelpMargin, kHelpMargin, out);
}

// What stands behind an option: its choices, a number, or what the catalogue says.
std::string taken_by(const catalog::Option& option) {
  std::string text;
  for (const std::string_view choice : catalog::choices_of(option)) {
    text += (text.empty() ? "" : "|") + std::string(choice);
  }
  if (!text.empty()) return text;
  return std::string(option.takes.empty() ? "N" : option.takes);
}

std::string help_with_usual(const catalog::Option& option) {
  std::string help(catalog::help_of(option));
  if (!option.usual.empty()) help += " Default: " + std::string(option.usual) + ".";
  return help;
}

// "add_link, remove_link (from, to, region), redirect (page, to)": edits of the same members share their list.
std::string list_of_edits() {
  const auto members = [](const catalog::Edit& edit) {
    return std::string(edit.at) + (edit.has_to ? ", to" : "") + (edit.has_region ? ", region" : "");
  };
  std::string list;
  for (std::size_t at = 0; at < catalog::kEdits.size(); ++at) {
    const catalog::Edit& edit = catalog::kEdits[at];
    list += (at == 0 ? "" : ", ") + std::string(edit.name);
    const bool last = at + 1 == catalog::kEdits.size() || members(catalog::kEdits[at + 1]) != members(edit);
    if (last) list += " (" + members(edit) + ")";
  }
  return list;
}

std::string help_with_edits(const catalog::CommandOption& option) {
  const std::string help(catalog::help_of(option));
  return option.name == "edits" ? help + "; edits: " + list_of_edits() : help;
}

std::string list_of_reports() {
  std::string list;
  for (const catalog::Report& report : catalog::kReports) list += (list.empty() ? "" : ", ") + std::string(report.name);
  return list;
}

}  // namespace

std::string usage() {
  std::string text(kHead);
  append_words(list_of_reports(), kReportMargin, kLongestLine, text);
  text += '\n';
  for (const Group& group : kGroups) {
    text += '\n' + std::string(group.heading);
    for (const catalog::CommandOption& option : catalog::kCommandOptions) {
      if (option.group == group.name) append_option(option.name, option.takes, help_with_edits(option), text);
    }
    for (const catalog::Option& option : catalog::kOptions) {
      if (option.group == group.name) append_option(option.name, taken_by(option), help_with_usual(option), text);
    }
  }
  return text + '\n' + std::string(kFoot);
}

}  // namespace cli
