// What the catalogue says of a report, in English.
#pragma once

#include <string_view>

#include "catalog/catalog.h"

namespace cli {

struct ReportWords {
  std::string_view row;       // "a page of the site"
  std::string_view help;      // "what was read"
  std::string_view example;   // a filter, or ""
};

ReportWords words_of_report(const catalog::Report& report);

}  // namespace cli
