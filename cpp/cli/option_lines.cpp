#include "cli/option_lines.h"

#include <algorithm>
#include <ranges>

#include "catalog/words.h"
#include "cli/lines.h"

namespace cli {
namespace {

constexpr std::size_t kHelpMargin = 26;

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

void append_line(std::string_view name, const std::string& takes, const std::string& help, std::string& out) {
  append_item("--" + std::string(name) + ' ' + takes, help, kHelpMargin, out);
}

}  // namespace

void append_option(std::string_view name, std::string& out) {
  if (const catalog::Option* option = catalog::find_option(name)) {
    append_line(name, taken_by(*option), help_with_usual(*option), out);
  }
  const auto* own = std::ranges::find(catalog::kCommandOptions, name, &catalog::CommandOption::name);
  if (own != catalog::kCommandOptions.end()) append_line(name, std::string(own->takes), help_with_edits(*own), out);
}

void append_options(std::string_view names, std::string& out) {
  for (const auto& name : std::views::split(names, ' ')) append_option(std::string_view(name), out);
}

void append_group(std::string_view group, std::string& out) {
  for (const catalog::CommandOption& option : catalog::kCommandOptions) {
    if (option.group == group) append_option(option.name, out);
  }
  for (const catalog::Option& option : catalog::kOptions) {
    if (option.group == group) append_option(option.name, out);
  }
}

}  // namespace cli
