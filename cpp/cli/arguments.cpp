#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/spelling.h"
#include "cli/source.h"
#include "csv/records.h"
#include "csv/writer.h"
#include "reports/tables/tables.h"

namespace cli {
namespace {

constexpr std::string_view kUsageBeforeReports =
    R"(anchorite: link equity and anchor reports from crawl exports, on this computer alone

  anchorite summary FILE...                what was read, as what, and what was wrong with it
  anchorite report NAME FILE... [options]  one report:)";

constexpr std::string_view kUsageAfterReports = R"(

Output
  --format table|csv|json     table on a terminal, csv otherwise
  --columns a,b               only these columns, in this order
  --sort COLUMN[:asc|:desc]   repeat for a second key
  --filter 'COLUMN OP VALUE'  repeat: all must hold; OP is = != < <= > >= : (contains) ~ (* and ?)
  --limit N  --offset N  --out FILE
  --settings FILE             writes every option, weight and rule's count there, as the report settings
  --like FILE                 sets every option as such a file (CSV) says; what comes after it has the last word
Reading
  --map 'source=Column,target=Column'      columns of a file whose format is not known
  --target URL                the page that the report contributions is about
  --edits FILE                the edits that the report whatif tries; JSON: [{"edit": "redirect",
                              "page": "https://…/old/*", "to": "https://…/new"}, …]; edits: add_link,
                              remove_link, nofollow_link, follow_link (from, to, region), redirect,
                              canonical, delete, noindex (page, to)
Scores
  --site DOMAIN               default: the site that was crawled, else that most files are about; '*': every page
  --competitors 'a.com b.org' other sites that the report sites compares; --home URL  where clicks are counted from
  --level page|host|domain    default: page
  --damping 0.85  --tolerance 1e-10  --max-sweeps 500
  --nofollow evaporate|drop|follow         default: evaporate
  --duplicates merge|sum                   default: merge
  --self-links drop|keep                   default: drop
  --external keep|drop                     default: keep
  --weights position|uniform|navigation=0.3,…               default: position
  --consolidate on|off                     default: on
  --sponsored, --ugc nofollow|evaporate|drop|follow         default: as --nofollow
  --dead, --noindex, --blocked consolidate|on|off           default: as --consolidate
  --source-strength auto|RATING|none       where visits start when only backlinks are known
  --personalise COLUMN        visits start where this column of the pages says, such as clicks
  --metrics hits,cheirank,trust,distrust,harmonic,topic     more columns of pages; default: none
  --trust-seeds, --distrust-seeds 'https://a.com/ b.org'    pages, hosts or domains; distrust starts by default
                              at what the disavow lists name
Anchors
  --brand 'Acme | Acme Shoes'  --other-brands 'Globex | Initech'   default: what the data proposes
  --keywords FILE             lines "https://acme.com/boots hiking boots | winter boots"; * for every page
  --spam FILE  --generic FILE lists "name: phrase | phrase" in the place of the built-in ones
  --vectors FILE              a table of English word vectors, for the report relevance
  --bands none|own|NAME       published ranges to hold shares against, see the report bands

FILE may be a folder, for the files in it, or - for standard input. Exit status: 0 done, 1 nothing could be
read or written, 2 usage.
)";

using base::ErrorCode;
using base::Result;

// As lines under the words "one report:", which end where the margin is.
std::string list_of_reports() {
  constexpr std::size_t kMargin = 43, kLongestLine = 100;
  std::string list;
  std::size_t column = kLongestLine;
  for (const std::string_view name : reports::report_names()) {
    if (!list.empty()) list += ',';
    if (column + name.size() + 2 > kLongestLine) {
      list += '\n' + std::string(kMargin, ' ');
      column = kMargin;
    } else {
      list += ' ';
      ++column;
    }
    list += name;
    column += name.size() + 1;
  }
  return list;
}

Result<std::uint32_t> whole_number(std::string_view option, std::string_view value) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size()) {
    return base::fail(ErrorCode::kBadOption,
                      std::string(option) + ": expected a whole number, found \"" + std::string(value) + "\".");
  }
  return number;
}

Result<table::SortKey> sort_key(std::string_view value) {
  const std::size_t colon = value.rfind(':');
  const std::string_view order = colon == std::string_view::npos ? "" : value.substr(colon + 1);
  if (colon != std::string_view::npos && order != "asc" && order != "desc") {
    return base::fail(ErrorCode::kBadOption,
                      "--sort: expected COLUMN, COLUMN:asc or COLUMN:desc, found \"" + std::string(value) + "\".");
  }
  return table::SortKey{std::string(value.substr(0, colon)), order == "desc"};
}

std::vector<std::string> split_list(std::string_view value) {
  std::vector<std::string> parts;
  while (!value.empty()) {
    const std::size_t comma = value.find(',');
    parts.emplace_back(value.substr(0, comma));
    value = comma == std::string_view::npos ? "" : value.substr(comma + 1);
  }
  return parts;
}

Result<Output> output_format(std::string_view value) {
  if (value == "table") return Output::kTable;
  if (value == "csv") return Output::kCsv;
  if (value == "json") return Output::kJson;
  return base::fail(ErrorCode::kBadOption,
                    "--format: expected table, csv or json, found \"" + std::string(value) + "\".");
}

// Moves a value out of `read` into `into`, or hands its error on.
template <class T, class U>
Result<void> store(Result<T>&& read, U& into) {
  if (!read) return std::unexpected(read.error());
  into = std::move(*read);
  return {};
}

}  // namespace

std::string usage() { return std::string(kUsageBeforeReports) + list_of_reports() + std::string(kUsageAfterReports); }

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

constexpr auto kOwnOptions =
    std::to_array<std::string_view>({"format", "columns", "sort", "filter", "limit", "offset", "out", "settings",
                                     "like", "map", "target", "edits", "vectors"});

constexpr auto kFileOptions =
    std::to_array<std::string_view>({"like", "edits", "vectors", "keywords", "spam", "generic"});

std::vector<std::string> option_names() {
  std::vector<std::string> names(kOwnOptions.begin(), kOwnOptions.end());
  for (auto& [name, value] : analysis::describe(analysis::Options())) names.push_back(std::move(name));
  return names;
}

bool is_option(std::string_view name) { return std::ranges::contains(option_names(), name); }

base::Error unknown_option(std::string_view name) {
  const std::vector<std::string> names = option_names();
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string_view guess = base::nearest_word(name, known);
  const std::string meant = guess.empty() ? "" : " Did you mean --" + std::string(guess) + "?";
  return {ErrorCode::kBadOption, "There is no option \"--" + std::string(name) + "\"." + meant};
}

Result<void> set(Arguments& arguments, std::string_view name, const std::string& value) {
  if (name == "format") return store(output_format(value), arguments.output);
  if (name == "limit") return store(whole_number("--limit", value), arguments.query.limit);
  if (name == "offset") return store(whole_number("--offset", value), arguments.query.offset);
  if (name == "sort") return store(sort_key(value), arguments.query.sort.emplace_back());
  if (name == "filter") {
    arguments.query.filters.push_back(value);
    return {};
  }
  if (name == "columns") {
    arguments.columns = split_list(value);
    return {};
  }
  if (name == "target") {
    arguments.about = value;
    return {};
  }
  if (name == "settings") {
    arguments.settings = value;
    return {};
  }
  if (std::ranges::contains(kFileOptions, name) && !value.empty()) arguments.lists.push_back(value);
  if (name == "like") return take_settings(value, arguments.options);
  if (name == "edits") {
    arguments.edits = value;
    return {};
  }
  if (name == "out") {
    arguments.out = value;
    return {};
  }
  if (name == "vectors") {
    arguments.vectors = value;
    return {};
  }
  if (name == "map") {
    arguments.map = value;
    return {};
  }
  // Empty is how the settings write a list that is not there.
  if (!value.empty() && (name == "keywords" || name == "spam" || name == "generic")) {
    const auto content = content_of(value);
    return content ? analysis::set_option(arguments.options, name, *content) : std::unexpected(content.error());
  }
  auto done = analysis::set_option(arguments.options, name, value);
  if (!done && !is_option(name)) return std::unexpected(unknown_option(name));
  return done;
}

Result<Command> command_named(std::string_view word) {
  if (word == "summary") return Command::kSummary;
  if (word == "report") return Command::kReport;
  if (word == "help" || word == "--help" || word == "-h") return Command::kHelp;
  if (word == "--version" || word == "version" || word == "-v") return Command::kVersion;
  constexpr auto kCommandNames = std::to_array<std::string_view>({"summary", "report", "help", "version"});
  const std::string_view guess = base::nearest_word(word, kCommandNames);
  const std::string meant = guess.empty() ? "" : " Did you mean " + std::string(guess) + "?";
  return base::fail(ErrorCode::kBadOption,
                    "Expected \"summary\" or \"report\", found \"" + std::string(word) + "\"." + meant);
}

}  // namespace

Result<Arguments> read_arguments(std::span<const std::string> words) {
  Arguments arguments;
  if (words.empty()) return base::fail(ErrorCode::kBadOption, "Nothing to do. Expected \"summary\" or \"report\".");
  auto command = store(command_named(words.front()), arguments.command);
  if (!command) return std::unexpected(command.error());
  if (arguments.command == Command::kHelp || arguments.command == Command::kVersion) return arguments;

  for (std::size_t at = 1; at < words.size(); ++at) {
    const std::string_view word = words[at];
    if (word == "--help" || word == "-h") {
      arguments.command = Command::kHelp;
      return arguments;
    }
    if (!word.starts_with("--")) {
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
  }
  if (arguments.files.empty()) return base::fail(ErrorCode::kBadOption, "Which files?");
  return arguments;
}

}  // namespace cli
