#include "cli/meant.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/spelling.h"
#include "catalog/catalog.h"

namespace cli {
namespace {

using base::ErrorCode;

constexpr auto kCommandNames = std::to_array<std::string_view>(
    {"summary", "report", "handover", "decide", "disavow", "network", "rank", "help", "version"});

std::string quoted(std::string_view word) { return '"' + std::string(word) + '"'; }

std::vector<std::string_view> option_names() {
  std::vector<std::string_view> names;
  for (const catalog::CommandOption& option : catalog::kCommandOptions) names.push_back(option.name);
  for (const catalog::Option& option : catalog::kOptions) names.push_back(option.name);
  return names;
}

std::vector<std::string_view> report_names() {
  std::vector<std::string_view> names;
  for (const catalog::Report& report : catalog::kReports) names.push_back(report.name);
  return names;
}

}  // namespace

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known, std::string_view before) {
  const std::string_view guess = base::nearest_word(word, known);
  return guess.empty() ? "" : " Did you mean " + std::string(before) + std::string(guess) + "?";
}

base::Error unknown_command(std::string_view word) {
  std::string meant = did_you_mean(word, kCommandNames);
  // The name of a report where a command is expected: who knows one knows what comes before it at the next try.
  if (meant.empty()) meant = did_you_mean(word, report_names(), "report ");
  if (meant.empty()) meant = " Expected summary, report, handover, decide, disavow, network, rank or help.";
  return {ErrorCode::kBadOption, "There is no command " + quoted(word) + "." + meant};
}

base::Error unknown_report(std::string_view word) {
  return {ErrorCode::kBadOption, "There is no report " + quoted(word) + "." + did_you_mean(word, report_names())};
}

base::Error unknown_topic(std::string_view word) {
  std::vector<std::string_view> topics = report_names();
  topics.append_range(kCommandNames);
  return {ErrorCode::kBadOption,
          "There is no command and no report " + quoted(word) + "." + did_you_mean(word, topics)};
}

base::Error unknown_option(std::string_view word) {
  const std::string_view name = word.substr(std::min(word.find_first_not_of('-'), word.size()));
  return {ErrorCode::kBadOption, "There is no option " + quoted(word) + "." + did_you_mean(name, option_names(), "--")};
}

base::Error with_guess(base::Error error, std::string_view value, std::span<const std::string_view> known) {
  while (!value.empty()) {
    const std::size_t comma = std::min(value.find(','), value.size());
    const std::string_view one = value.substr(0, comma);
    value.remove_prefix(std::min(comma + 1, value.size()));
    if (std::ranges::contains(known, one)) continue;
    error.message += did_you_mean(one, known);
    return error;
  }
  return error;
}

}  // namespace cli
