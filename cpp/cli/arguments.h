// The command line, read into a plain struct. Usage errors are messages, not exits.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/options.h"
#include "analysis/quality/decide.h"
#include "base/result.h"
#include "table/view/query.h"

namespace cli {

enum class Command { kSummary, kReport, kHandover, kDecide, kDisavow, kNetwork, kRank, kVerify, kHelp, kVersion };
enum class Output { kAuto, kTable, kCsv, kJson, kXlsx };   // kAuto: a table on a terminal, CSV otherwise

struct Arguments {
  Command command = Command::kHelp;
  std::string topic;                     // of help: a command, a report, or "" for all
  std::string report;
  std::string about;                     // --target: what the report is about
  std::string edits;                     // --edits: a file of edits for the report whatif
  std::vector<std::string> files;        // "-" is standard input
  std::vector<std::string> more_files;   // that options name, and that are read like files
  std::vector<std::string> old_lists;    // --old: read as disavow lists, whatever they look like
  std::vector<std::string> lists;        // files that options name, also for what they say
  Output output = Output::kAuto;
  std::string out;                       // "": standard output
  std::string settings;                  // --settings: where the report settings goes besides; "": nowhere
  std::string map;
  std::vector<std::string> columns;      // empty: all
  table::Query query;
  analysis::Options options;
  std::string vectors;                   // a file; "": none
  std::string tool;                      // whose list the report outreach is written as; "": a table like any other
  std::string tickets;                   // whose tickets the report todo is written as; "": a table like any other
  std::string decisions;                 // --decisions: the log, which is read; "decide" adds to it
  std::string fixes;                     // --fix: codes of lines of an old list, parted by commas
  std::string day, by;
  analysis::DecisionRecord decision;     // of "decide"; its note also of "handover"
  std::string edition = "decision";      // this and the next three: of "handover"
  std::string language = "en";
  std::string title, logo;               // "": that of the site; none
  std::uint32_t threads = 0;             // of "rank"; 0: as many as the processor has
};

// `words` without the program's name. Errors: kBadOption, saying what was found and what is expected.
base::Result<Arguments> read_arguments(std::span<const std::string> words);

std::vector<std::string> split_list(std::string_view value);   // at commas

// All of a file. Errors: kBadOption.
base::Result<std::string> content_of(const std::string& path);

}  // namespace cli
