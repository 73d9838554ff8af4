#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

#include <nlohmann/json.hpp>

#include "catalog/catalog.h"
#include "cli/apart.h"
#include "cli/arguments.h"
#include "cli/decisions.h"
#include "cli/half_file.h"
#include "cli/handover.h"
#include "cli/network.h"
#include "cli/print.h"
#include "cli/problems.h"
#include "cli/progress.h"
#include "cli/ranks.h"
#include "cli/read.h"
#include "cli/say.h"
#include "cli/usage.h"
#include "ingest/mapping/format.h"
#include "session/session.h"

namespace {

constexpr int kDone = 0;
constexpr int kNothingDone = 1;
constexpr int kUsageError = 2;

int status_of(const base::Result<void>& printed) {
  if (printed) return kDone;
  return cli::complain(printed.error(),
                       printed.error().code == base::ErrorCode::kInternal ? kNothingDone : kUsageError);
}

bool needs_analysis(const cli::Arguments& arguments) {
  return arguments.command != cli::Command::kReport || (arguments.report != "files" && arguments.report != "problems");
}

base::Result<void> try_edits(session::Session& session, const std::string& path) {
  const auto edits = cli::content_of(path);
  if (!edits) return std::unexpected(edits.error());
  const auto tried = session.what_if(*edits);
  if (!tried) return base::fail(tried.error().code, path + ": " + tried.error().message);
  return {};
}

base::Result<void> give_vectors(session::Session& session, const std::string& file) {
  if (file.empty()) return {};
  const auto table = cli::content_of(file);
  return table ? session.set_word_vectors(*table) : std::unexpected(table.error());
}

// Several sites have as much to be the one under analysis.
void note_site(const session::Session& session) {
  const auto summary = nlohmann::ordered_json::parse(session.summary_json());
  if (!summary["ask_site"].get<bool>()) return;
  cli::say("note: taken as yours: " + summary["site"].get<std::string>() + "; say --site");
}

base::Result<void> analyze(session::Session& session, const cli::Arguments& arguments) {
  if (auto given = give_vectors(session, arguments.vectors); !given) return given;
  if (auto started = session.start(arguments.options); !started) return started;
  note_site(session);
  const bool no_further = arguments.command == cli::Command::kNetwork;
  for (session::Progress at; !at.finished && !(no_further && session.network() != nullptr); at = session.step()) {
    const auto percent = std::to_string(static_cast<int>(at.done * 100));
    if (!at.stage.empty()) cli::show_progress("Analyzing: " + std::string(at.stage) + ", " + percent + " %");
  }
  cli::end_progress();
  if (const std::string warning = session.warning(); !warning.empty()) cli::say("anchorite: " + warning);
  return arguments.edits.empty() ? base::Result<void>() : try_edits(session, arguments.edits);
}

int run(const cli::Arguments& arguments) {
  if (const auto apart = cli::keep_apart(arguments); !apart) return cli::complain(apart.error(), kUsageError);
  if (arguments.command == cli::Command::kRank) return status_of(cli::rank(arguments));
  if (arguments.command == cli::Command::kVerify) return status_of(cli::verify(arguments));
  if (arguments.command == cli::Command::kNetwork && cli::is_compressed_graph(arguments)) {
    return status_of(cli::convert_graph(arguments));
  }
  if (arguments.command == cli::Command::kHandover) {
    if (const auto good = cli::check_handover(arguments); !good) return cli::complain(good.error(), kUsageError);
  }
  session::Session session;
  const std::size_t read = cli::read_files(arguments.files, arguments.map, session);
  cli::read_files(arguments.old_lists, std::string(ingest::kAsDisavow), session);
  cli::end_progress();
  cli::warn_of_problems(session);
  if (session.crawl().disavow_lists.size() < arguments.old_lists.size()) {
    return cli::complain({base::ErrorCode::kInternal, "--old: not all of the old list could be read."}, kNothingDone);
  }
  const bool about_files = !needs_analysis(arguments);
  if (read == 0 && !about_files) return kNothingDone;
  if (!about_files) {
    if (const auto done = analyze(session, arguments); !done) return cli::complain(done.error(), kUsageError);
    if (!arguments.settings.empty()) {
      if (const int status = status_of(cli::print_settings(session, arguments)); status != kDone) return status;
    }
  }
  if (arguments.command == cli::Command::kHandover) return status_of(cli::hand_over(session, arguments));
  if (arguments.command == cli::Command::kDecide) return status_of(cli::decide(session, arguments));
  if (arguments.command == cli::Command::kDisavow)
    return status_of(cli::disavow(session, arguments, ANCHORITE_VERSION));
  if (arguments.command == cli::Command::kNetwork) return status_of(cli::write_network(session, arguments));
  if (arguments.command == cli::Command::kSummary) return status_of(cli::print_summary(session, arguments));
  const int status = status_of(cli::print_report(session, arguments));
  return read == 0 && status == kDone ? kNothingDone : status;
}

int obey(const std::vector<std::string>& words) {
  const auto arguments = cli::read_arguments(words);
  if (!arguments) return cli::complain(arguments.error(), kUsageError);
  if (arguments->command == cli::Command::kHelp) {
    const auto text = cli::help(arguments->topic);
    return text ? status_of(cli::print_text("", *text)) : cli::complain(text.error(), kUsageError);
  }
  if (arguments->command == cli::Command::kVersion) {
    return status_of(cli::print_text("", "anchorite " ANCHORITE_VERSION "\n"));
  }
  return run(*arguments);
}

// Where a usage error can be read up: behind what was wrong, so that neither scrolls away.
std::string where_to_read(const std::vector<std::string>& words) {
  const std::string_view command = words.empty() ? std::string_view() : words.front();
  if (command == "report" && words.size() > 1 && catalog::find_report(words[1]) != nullptr) {
    return "How it is used: anchorite help " + words[1];
  }
  constexpr auto kCommands =
      std::to_array<std::string_view>({"summary", "report", "handover", "decide", "disavow", "network", "rank"});
  return "How it is used: anchorite help" + (std::ranges::contains(kCommands, command) ? ' ' + words.front() : "");
}

// What nobody catches ends here, and so does a destructor of a library that finds no memory, which nobody can catch.
[[noreturn]] void give_up() {
  cli::remove_half_file();
  std::string_view why;
  try {
    if (const std::exception_ptr thrown = std::current_exception()) std::rethrow_exception(thrown);
    std::abort();
  } catch (const std::bad_alloc&) {
    why = "There is not enough memory for this.";
  } catch (const std::system_error&) {
    why = "The system gives no more threads.";
  } catch (...) {
    std::abort();
  }
  for (const std::string_view part : {std::string_view("anchorite: "), why, std::string_view("\n")}) {
    if (write(STDERR_FILENO, part.data(), part.size()) < 0) break;
  }
  _exit(kNothingDone);
}

}  // namespace

int main(int argc, char** argv) {
  std::set_terminate(give_up);
  // Past a limit on the size of files a write shall fail, not end the program.
  std::signal(SIGXFSZ, SIG_IGN);
  const std::vector<std::string> words(argv + 1, argv + argc);
  const int status = obey(words);
  if (status == kUsageError) cli::say(where_to_read(words));
  return status;
}
