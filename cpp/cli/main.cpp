#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/arguments.h"
#include "cli/read.h"
#include "report/query.h"
#include "report/terminal.h"
#include "session/session.h"

namespace {

constexpr int kDone = 0;
constexpr int kNothingRead = 1;
constexpr int kUsageError = 2;
constexpr std::uint32_t kSliceRows = 65'536;

int complain(const base::Error& error, int status) {
  std::cerr << "anchorite: " << error.message << '\n';
  return status;
}

void warn_of_problems(const session::Session& session) {
  for (const crawl::FileInfo& file : session.crawl().files) {
    if (file.problems == 0) continue;
    std::cerr << file.name << ": " << file.problems << (file.problems == 1 ? " problem" : " problems")
              << " (see: report problems)\n";
  }
  const crawl::ProblemTable& problems = session.crawl().problems;
  for (std::uint32_t row = 0; row < problems.size(); ++row) {
    if (problems.code[row] != crawl::ProblemCode::kFileSkipped) continue;
    std::cerr << session.crawl().files[problems.file[row].value].name << ": " << problems.message[row] << '\n';
  }
}

bool needs_analysis(const cli::Arguments& arguments) {
  return arguments.command == cli::Command::kSummary || (arguments.report != "files" && arguments.report != "problems");
}

report::TerminalOptions terminal_options(std::uint32_t matched) {
  report::TerminalOptions options{.matched = matched};
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) options.width = size.ws_col;
  return options;
}

void print_report(const report::Table& table, const cli::Arguments& arguments, const report::Rows& rows,
                  std::ostream& out) {
  const bool terminal = arguments.out.empty() && isatty(STDOUT_FILENO) != 0;
  const bool as_table = arguments.output == cli::Output::kTable || (arguments.output == cli::Output::kAuto && terminal);
  const std::span<const std::uint32_t> ids = rows.ids;
  std::string text;
  if (as_table) {
    report::append_terminal(table, arguments.columns, rows.ids, text, terminal_options(rows.matched));
    out << text;
    return;
  }
  const auto format = arguments.output == cli::Output::kJson ? report::Format::kJson : report::Format::kCsv;
  report::append_header(table, arguments.columns, format, text);
  for (std::size_t at = 0; at < ids.size(); at += kSliceRows) {
    const auto slice = ids.subspan(at, std::min<std::size_t>(kSliceRows, ids.size() - at));
    report::append_rows(table, arguments.columns, slice, format, at == 0, text);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    text.clear();
  }
  report::append_footer(format, text);
  out << text;
}

int run_report(session::Session& session, const cli::Arguments& arguments) {
  const auto table =
      session.report(arguments.about.empty() ? arguments.report : arguments.report + "?" + arguments.about);
  if (!table) return complain(table.error(), kUsageError);
  for (const std::string& name : arguments.columns) {
    if ((*table)->column(name) == nullptr) {
      return complain({base::ErrorCode::kBadOption,
                       "--columns: the report \"" + arguments.report + "\" has no column \"" + name + "\"."},
                      kUsageError);
    }
  }
  const auto rows = report::rows(**table, arguments.query);
  if (!rows) return complain(rows.error(), kUsageError);
  if (arguments.out.empty()) {
    print_report(**table, arguments, *rows, std::cout);
    return std::cout.flush() ? kDone : kNothingRead;
  }
  std::ofstream file(arguments.out, std::ios::binary);
  print_report(**table, arguments, *rows, file);
  if (!file.flush()) {
    return complain({base::ErrorCode::kInternal, "Could not write to " + arguments.out + "."}, kNothingRead);
  }
  return kDone;
}

base::Result<void> write_settings(session::Session& session, const std::string& path, report::Format format) {
  const auto table = session.report("settings");
  if (!table) return std::unexpected(table.error());
  const auto rows = report::rows(**table, {});
  if (!rows) return std::unexpected(rows.error());
  std::string text;
  report::append_header(**table, {}, format, text);
  report::append_rows(**table, {}, rows->ids, format, true, text);
  report::append_footer(format, text);
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (file.flush()) return {};
  return base::fail(base::ErrorCode::kBadOption, "Could not write to " + path + ".");
}

base::Result<void> try_edits(session::Session& session, const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) return base::fail(base::ErrorCode::kBadOption, "--edits: could not read " + path + ".");
  const auto tried = session.what_if(text);
  if (!tried) return base::fail(tried.error().code, path + ": " + tried.error().message);
  return {};
}

base::Result<void> give_vectors(session::Session& session, const std::string& file) {
  if (file.empty()) return {};
  const auto table = cli::content_of(file);
  return table ? session.set_word_vectors(*table) : std::unexpected(table.error());
}

std::string joined(const nlohmann::ordered_json& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name.get<std::string>();
  return text;
}

// Several sites have as much to be the one under analysis.
void note_site(const session::Session& session) {
  const auto summary = nlohmann::ordered_json::parse(session.summary_json());
  if (!summary["ask_site"].get<bool>()) return;
  std::cerr << "note: taken as yours: " << summary["site"].get<std::string>() << "; say --site\n";
}

void print_summary(const session::Session& session, const cli::Arguments& arguments) {
  const std::string json = session.summary_json();
  if (arguments.output == cli::Output::kJson) {
    std::cout << json << '\n';
    return;
  }
  const auto summary = nlohmann::ordered_json::parse(json);
  std::cout << "site: " << summary["site"].get<std::string>() << '\n'
            << "home: " << summary["home"].get<std::string>() << '\n'
            << "lens: " << summary["lens"].get<std::string>() << '\n'
            << "evidence: " << joined(summary["evidence"]) << '\n';
  for (const auto& [name, count] : summary["counts"].items()) {
    std::cout << name << ": " << count << '\n';
  }
  for (const auto& file : summary["files"]) {
    std::cout << "file: " << file["name"].get<std::string>() << ": " << file["format"].get<std::string>() << ", "
              << file["rows"] << " rows, " << file["links"] << " links, " << file["problems"] << " problems\n";
  }
}

int run(const cli::Arguments& arguments) {
  session::Session session;
  const std::size_t read = cli::read_files(arguments.files, arguments.map, session);
  warn_of_problems(session);
  const bool about_files = !needs_analysis(arguments);
  if (read == 0 && !about_files) return kNothingRead;
  if (!about_files) {
    if (const auto given = give_vectors(session, arguments.vectors); !given)
      return complain(given.error(), kUsageError);
    const auto started = session.start(arguments.options);
    if (!started) return complain(started.error(), kUsageError);
    note_site(session);
    while (!session.step().finished) {
    }
    if (const std::string warning = session.warning(); !warning.empty()) std::cerr << "anchorite: " << warning << '\n';
  }
  if (!arguments.edits.empty() && !about_files) {
    const auto tried = try_edits(session, arguments.edits);
    if (!tried) return complain(tried.error(), kUsageError);
  }
  if (arguments.command == cli::Command::kSummary) {
    print_summary(session, arguments);
    return kDone;
  }
  if (!arguments.settings.empty() && !about_files) {
    const bool json = arguments.output == cli::Output::kJson;
    const auto written =
        write_settings(session, arguments.settings, json ? report::Format::kJson : report::Format::kCsv);
    if (!written) return complain(written.error(), kUsageError);
  }
  const int status = run_report(session, arguments);
  return read == 0 && status == kDone ? kNothingRead : status;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto arguments = cli::read_arguments(words);
  if (!arguments) {
    std::cerr << "How it is used: anchorite help\n";
    return complain(arguments.error(), kUsageError);
  }
  if (arguments->command == cli::Command::kHelp) {
    std::cout << cli::usage();
    return kDone;
  }
  if (arguments->command == cli::Command::kVersion) {
    std::cout << "anchorite " << ANCHORITE_VERSION << '\n';
    return kDone;
  }
  return run(*arguments);
}
