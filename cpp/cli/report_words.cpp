#include "cli/report_words.h"

#include "catalog/words.h"

namespace catalog {
namespace {

#include "catalog_words.inc"

static_assert(kReportRows.size() == kReports.size());
static_assert(kReportHelp.size() == kReports.size());
static_assert(kReportExamples.size() == kReports.size());

}  // namespace
}  // namespace catalog

namespace cli {

ReportWords words_of_report(const catalog::Report& report) {
  const auto at = static_cast<std::size_t>(&report - catalog::kReports.data());
  return {catalog::kReportRows[at], catalog::kReportHelp[at], catalog::kReportExamples[at]};
}

}  // namespace cli
