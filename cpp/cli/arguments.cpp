#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <unistd.h>

#include "catalog/catalog.h"
#include "cli/meant.h"
#include "cli/source.h"
#include "csv/records.h"
#include "csv/writer.h"

namespace cli {
namespace {

using base::ErrorCode;
using base::Result;

Result<std::uint32_t> whole_number(std::string_view option, std::string_view value) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size()) {
    return base::fail(ErrorCode::kBadOption,
                      std::string(option) + ": expected a whole number, found \"" + std::string(value) + "\".");
  }
  return number;
}

Result<std::uint32_t> thread_count(std::string_view value) {
  constexpr std::uint32_t kMost = 256;
  const auto count = whole_number("--threads", value);
  if (!count || (*count > 0 && *count <= kMost)) return count;
  return base::fail(ErrorCode::kBadOption,
                    "--threads: expected 1 to " + std::to_string(kMost) + ", found \"" + std::string(value) + "\".");
}

Result<table::SortKey> sort_key(std::string_view value) {
  const std::size_t colon = value.rfind(':');
  const std::string_view order = colon == std::string_view::npos ? "" : value.substr(colon + 1);
  constexpr auto kOrders = std::to_array<std::string_view>({"asc", "desc"});
  if (colon != std::string_view::npos && !std::ranges::contains(kOrders, order)) {
    return base::fail(ErrorCode::kBadOption, "--sort: expected COLUMN, COLUMN:asc or COLUMN:desc, found \"" +
                                                 std::string(value) + "\"." + did_you_mean(order, kOrders));
  }
  return table::SortKey{std::string(value.substr(0, colon)), order == "desc"};
}

Result<Output> output_format(std::string_view value) {
  if (value == "table") return Output::kTable;
  if (value == "csv") return Output::kCsv;
  if (value == "json") return Output::kJson;
  if (value == "xlsx") return Output::kXlsx;
  constexpr auto kFormats = std::to_array<std::string_view>({"table", "csv", "json", "xlsx"});
  return base::fail(ErrorCode::kBadOption, "--format: expected table, csv, json or xlsx, found \"" +
                                               std::string(value) + "\"." + did_you_mean(value, kFormats));
}

// Moves a value out of `read` into `into`, or hands its error on.
template <class T, class U>
Result<void> store(Result<T>&& read, U& into) {
  if (!read) return std::unexpected(read.error());
  into = std::move(*read);
  return {};
}

}  // namespace

std::vector<std::string> split_list(std::string_view value) {
  std::vector<std::string> parts;
  while (!value.empty()) {
    const std::size_t comma = value.find(',');
    parts.emplace_back(value.substr(0, comma));
    value = comma == std::string_view::npos ? "" : value.substr(comma + 1);
  }
  return parts;
}

Result<std::string> content_of(const std::string& path) {
  const auto file = open_bytes(path);
  std::string content;
  for (std::size_t more = file ? 1 : 0; more > 0;) {
    constexpr std::size_t kPiece = 1U << 20;
    const std::size_t before = content.size();
    content.resize(before + kPiece);
    const auto read = (*file)->read(before, std::span(content).subspan(before));
    if (!read) return base::fail(ErrorCode::kBadOption, path + ": " + read.error().message);
    more = *read;
    content.resize(before + more);
  }
  if (!file) return base::fail(ErrorCode::kBadOption, path + ": " + file.error().message);
  return content;
}

namespace {

// Lists stand in it with their text: the files that they came from may be gone.
Result<void> take_settings(const std::string& path, analysis::Options& options) {
  const auto content = content_of(path);
  if (!content) return std::unexpected(content.error());
  csv::Records records(*content, {.delimiter = ',', .quote = '"', .comment = 0});
  bool found = false;
  while (records.next()) {
    if (records.fields() < 3 || records.field(0) != "option") continue;
    found = true;
    auto done = analysis::set_option(options, records.field(1), csv::without_guards(records.field(2)));
    if (!done) return base::fail(done.error().code, path + ": " + done.error().message);
  }
  if (found) return {};
  return base::fail(ErrorCode::kBadOption,
                    "--like: expected the report settings in CSV, found no option in " + path + ".");
}

// How an option that only the command line has is kept.
struct Own {
  std::string_view name;
  Result<void> (*set)(Arguments& arguments, const std::string& value);
};

template <std::string Arguments::* member>
constexpr Own kept(std::string_view name) {
  return {name, [](Arguments& arguments, const std::string& value) -> Result<void> {
            arguments.*member = value;
            return {};
          }};
}

Result<void> add_filter(Arguments& arguments, const std::string& value) {
  arguments.query.filters.push_back(value);
  return {};
}

base::Error unknown_word(std::string_view option, const std::string& value, std::span<const std::string_view> words) {
  return {ErrorCode::kBadOption, "--" + std::string(option) + ": there is no " + std::string(option) + " \"" + value +
                                     "\"." + did_you_mean(value, words)};
}

template <std::string analysis::DecisionRecord::* member>
constexpr Own said(std::string_view name) {
  return {name, [](Arguments& arguments, const std::string& value) -> Result<void> {
            arguments.decision.*member = value;
            return {};
          }};
}

template <std::string analysis::DecisionRecord::* member, const auto& words>
constexpr Own said_of(std::string_view name) {
  return {name, [](Arguments& arguments, const std::string& value) -> Result<void> {
            arguments.decision.*member = value;
            if (std::ranges::contains(words, value)) return {};
            return std::unexpected(
                unknown_word(member == &analysis::DecisionRecord::action ? "action" : "verdict", value, words));
          }};
}

// What a decision is about, or a report.
Result<void> set_subject(Arguments& arguments, std::string_view scope, const std::string& value) {
  if (!arguments.decision.subject.empty()) {
    return base::fail(ErrorCode::kBadOption, "A decision is about one thing: --network, --domain or --page.");
  }
  arguments.decision.scope = scope;
  arguments.decision.subject = arguments.about = value;
  return {};
}

Result<void> add_file(Arguments& arguments, const std::string& value) {
  arguments.more_files.push_back(value);
  return {};
}

// The first decision makes the file.
Result<void> set_decisions(Arguments& arguments, const std::string& value) {
  arguments.decisions = value;
  return {};
}

Result<void> set_columns(Arguments& arguments, const std::string& value) {
  arguments.columns = split_list(value);
  return {};
}

Result<void> set_edition(Arguments& arguments, const std::string& value) {
  constexpr auto kEditions = std::to_array<std::string_view>({"decision", "developer"});
  arguments.edition = value;
  if (std::ranges::contains(kEditions, value)) return {};
  return base::fail(ErrorCode::kBadOption, "--edition: expected decision or developer, found \"" + value + "\"." +
                                               did_you_mean(value, kEditions));
}

constexpr std::array kOwn = {
    Own{"format", [](Arguments& a, const std::string& value) { return store(output_format(value), a.output); }},
    Own{"columns", set_columns},
    Own{"sort",
        [](Arguments& a, const std::string& value) { return store(sort_key(value), a.query.sort.emplace_back()); }},
    Own{"filter", add_filter},
    Own{"limit",
        [](Arguments& a, const std::string& value) { return store(whole_number("--limit", value), a.query.limit); }},
    Own{"offset",
        [](Arguments& a, const std::string& value) { return store(whole_number("--offset", value), a.query.offset); }},
    kept<&Arguments::out>("out"),
    kept<&Arguments::settings>("settings"),
    Own{"like", [](Arguments& a, const std::string& value) { return take_settings(value, a.options); }},
    kept<&Arguments::map>("map"),
    kept<&Arguments::about>("target"),
    kept<&Arguments::edits>("edits"),
    kept<&Arguments::vectors>("vectors"),
    kept<&Arguments::tool>("tool"),
    kept<&Arguments::tickets>("tickets"),
    Own{"verdicts", add_file},
    Own{"decisions", set_decisions},
    Own{"old",
        [](Arguments& a, const std::string& value) -> Result<void> {
          a.old_lists.push_back(value);
          return {};
        }},
    kept<&Arguments::fixes>("fix"),
    kept<&Arguments::day>("day"),
    kept<&Arguments::by>("by"),
    Own{"network", [](Arguments& a, const std::string& value) { return set_subject(a, "network", value); }},
    Own{"domain", [](Arguments& a, const std::string& value) { return set_subject(a, "domain", value); }},
    Own{"page", [](Arguments& a, const std::string& value) { return set_subject(a, "page", value); }},
    said_of<&analysis::DecisionRecord::action, catalog::values::kAction>("action"),
    said_of<&analysis::DecisionRecord::verdict, catalog::values::kVerdict>("verdict"),
    said<&analysis::DecisionRecord::note>("note"),
    Own{"edition", set_edition},
    kept<&Arguments::language>("language"),
    kept<&Arguments::title>("title"),
    kept<&Arguments::logo>("logo"),
    Own{"threads", [](Arguments& a, const std::string& value) { return store(thread_count(value), a.threads); }},
};
static_assert(std::ranges::equal(kOwn, catalog::kCommandOptions, {}, &Own::name, &catalog::CommandOption::name),
              "every option of the command line in catalog/options.json is kept, in its order");

// Where the option takes a list, the file that holds it; empty is how the settings write a list that is not there.
Result<void> set_shared(Arguments& arguments, const catalog::Option& option, const std::string& value) {
  if (option.type != catalog::OptionType::kFile || value.empty()) {
    auto done = analysis::set_option(arguments.options, option.name, value);
    if (done) return done;
    const bool of_metrics = option.name == "metrics";
    return std::unexpected(with_guess(
        done.error(), value, of_metrics ? std::span<const std::string_view>(catalog::kMetrics) : choices_of(option)));
  }
  arguments.lists.push_back(value);
  const auto content = content_of(value);
  return content ? analysis::set_option(arguments.options, option.name, *content) : std::unexpected(content.error());
}

Result<void> set(Arguments& arguments, std::string_view name, const std::string& value) {
  if (const catalog::Option* option = catalog::find_option(name)) return set_shared(arguments, *option, value);
  const auto* own = std::ranges::find(kOwn, name, &Own::name);
  if (own == kOwn.end()) return std::unexpected(unknown_option("--" + std::string(name)));
  const bool reads = catalog::kCommandOptions[static_cast<std::size_t>(own - kOwn.begin())].reads;
  if (reads && !value.empty()) arguments.lists.push_back(value);
  return own->set(arguments, value);
}

bool is_day(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00";
  return std::ranges::equal(text, kForm,
                            [](char c, char of_form) { return of_form == '0' ? c >= '0' && c <= '9' : c == of_form; });
}

Result<Command> command_named(std::string_view word) {
  if (word == "summary") return Command::kSummary;
  if (word == "report") return Command::kReport;
  if (word == "handover") return Command::kHandover;
  if (word == "decide") return Command::kDecide;
  if (word == "disavow") return Command::kDisavow;
  if (word == "network") return Command::kNetwork;
  if (word == "rank") return Command::kRank;
  if (word == "help" || word == "--help" || word == "-h") return Command::kHelp;
  if (word == "--version" || word == "version" || word == "-v") return Command::kVersion;
  return std::unexpected(unknown_command(word));
}

// "report pages" is about pages; "report" and "report nonsense" are about the command.
std::string topic_of(std::span<const std::string> words) {
  const bool names_report = words.size() > 1 && words[0] == "report" && catalog::find_report(words[1]) != nullptr;
  return words[names_report ? 1 : 0];
}

// There are none of one dash; a file whose name begins so is a file.
bool is_short_option(std::string_view word) {
  std::error_code none;
  return word.size() > 1 && word.starts_with('-') && !std::filesystem::exists(word, none);
}

Result<void> check_day(const std::string& day) {
  if (is_day(day)) return {};
  return base::fail(ErrorCode::kBadOption, "--day: expected a day such as 2026-11-30, found \"" + day + "\".");
}

// The verbs about decisions need to know where they stand, and who decides when.
Result<void> check_decision(Arguments& arguments) {
  const bool decides = arguments.command == Command::kDecide;
  if (!decides && arguments.command != Command::kDisavow) {
    if (!arguments.decisions.empty()) arguments.files.push_back(arguments.decisions);
    return arguments.day.empty() ? Result<void>() : check_day(arguments.day);
  }
  if (arguments.decisions.empty()) return base::fail(ErrorCode::kBadOption, "Which log? Name it by --decisions FILE.");
  if (auto day = check_day(arguments.day); !day) return day;
  std::error_code none;
  const bool there = std::filesystem::exists(arguments.decisions, none);
  if (!decides && !there) {
    return base::fail(ErrorCode::kBadOption, "--decisions: there is no file " + arguments.decisions + ".");
  }
  if (!decides && arguments.out.empty()) {
    return base::fail(ErrorCode::kBadOption, "Where to? Name the new list by --out FILE.");
  }
  if (!decides && std::filesystem::is_regular_file(arguments.out, none)) {
    return base::fail(ErrorCode::kBadOption,
                      "--out: " + arguments.out + " is there already. Write the new list beside the old one.");
  }
  if (decides && arguments.decision.subject.empty()) {
    return base::fail(ErrorCode::kBadOption, "About what? Name it by --network, --domain or --page.");
  }
  // A log that is not there yet is begun.
  if (there) arguments.files.push_back(arguments.decisions);
  return {};
}

// "rank verify" is a command of its own. Ranks are of one network file.
Result<void> check_network(Arguments& arguments) {
  if (arguments.command == Command::kNetwork && arguments.out.empty()) {
    return base::fail(ErrorCode::kBadOption, "Where to? Name the network file by --out FILE.");
  }
  if (arguments.command != Command::kRank) return {};
  constexpr auto kVerbs = std::to_array<std::string_view>({"verify"});
  const std::string first = arguments.files.front();
  if (first == kVerbs[0]) {
    arguments.command = Command::kVerify;
    arguments.files.erase(arguments.files.begin());
    if (arguments.files.size() == 2) return {};
    return base::fail(ErrorCode::kBadOption, "Which scores? Expected: anchorite rank verify NETWORK SCORES.");
  }
  if (arguments.files.size() == 1) return {};
  return base::fail(ErrorCode::kBadOption, "Ranks are of one network file, found " +
                                               std::to_string(arguments.files.size()) + " files." +
                                               did_you_mean(first, kVerbs));
}

// A workbook holds a report, and is no text.
Result<void> check_workbook(const Arguments& arguments) {
  if (arguments.output != Output::kXlsx) return {};
  if (arguments.command != Command::kReport || !arguments.tool.empty()) {
    return base::fail(ErrorCode::kBadOption, "--format xlsx: only a report is written as a workbook.");
  }
  if (arguments.out.empty() && isatty(STDOUT_FILENO) != 0) {
    return base::fail(ErrorCode::kBadOption, "--format xlsx: a terminal shows no workbook. Name a file by --out FILE.");
  }
  return {};
}

}  // namespace

Result<Arguments> read_arguments(std::span<const std::string> words) {
  Arguments arguments;
  if (words.empty()) return base::fail(ErrorCode::kBadOption, "Nothing to do. Expected summary, report or help.");
  auto command = store(command_named(words.front()), arguments.command);
  if (!command) return std::unexpected(command.error());
  if (arguments.command == Command::kHelp && words.size() > 1) arguments.topic = topic_of(words.subspan(1));
  if (arguments.command == Command::kHelp || arguments.command == Command::kVersion) return arguments;

  for (std::size_t at = 1; at < words.size(); ++at) {
    const std::string_view word = words[at];
    if (word == "--help" || word == "-h") {
      arguments.command = Command::kHelp;
      arguments.topic = topic_of(words);
      return arguments;
    }
    if (!word.starts_with("--")) {
      if (is_short_option(word)) return std::unexpected(unknown_option(word));
      arguments.files.push_back(words[at]);
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(2, equals == std::string_view::npos ? equals : equals - 2);
    if (equals == std::string_view::npos && at + 1 == words.size()) {
      return base::fail(ErrorCode::kBadOption, std::string(word) + ": expected a value after it.");
    }
    const std::string value(equals == std::string_view::npos ? std::string_view(words[++at]) : word.substr(equals + 1));
    auto done = set(arguments, name, value);
    if (!done) return std::unexpected(done.error());
  }
  if (arguments.command == Command::kReport) {
    if (arguments.files.empty()) return base::fail(ErrorCode::kBadOption, "Which report?");
    arguments.report = arguments.files.front();
    arguments.files.erase(arguments.files.begin());
    // What a report is about may stand behind its name.
    const std::string_view name = std::string_view(arguments.report).substr(0, arguments.report.find('?'));
    if (catalog::find_report(name) == nullptr) return std::unexpected(unknown_report(name));
  }
  if (!arguments.tickets.empty()) {
    if (arguments.report != "todo") {
      return base::fail(ErrorCode::kBadOption, "--tickets: only the report todo is made of tasks.");
    }
    arguments.about = arguments.tickets;
  }
  if (arguments.files.empty()) return base::fail(ErrorCode::kBadOption, "Which files?");
  if (auto fits = check_workbook(arguments); !fits) return std::unexpected(fits.error());
  arguments.files.append_range(arguments.more_files);
  if (auto whole = check_network(arguments); !whole) return std::unexpected(whole.error());
  if (auto whole = check_decision(arguments); !whole) return std::unexpected(whole.error());
  return arguments;
}

}  // namespace cli
