// What help says of reports that the catalogue does not: the options that matter for it, and files for its example.
#pragma once

#include <string_view>

namespace cli {

struct ReportHints {
  std::string_view reports;   // names parted by blanks
  std::string_view files;     // of the example
  std::string_view options;   // names parted by blanks
  std::string_view words;     // of the example: what the report is about
};

const ReportHints& hints_of(std::string_view report);   // of one of the catalogue

}  // namespace cli
