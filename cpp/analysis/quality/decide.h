// What a person says while looking at an analysis, on its way into the log.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/quality/judging.h"
#include "analysis/quality/sources.h"
#include "base/result.h"
#include "crawl/crawl.h"

namespace analysis {

struct DecisionRecord {
  std::string scope, subject, action, verdict, note;
};
struct DecisionRecords {
  std::string day, by;  // "2026-11-30", who says so
  std::vector<DecisionRecord> records;
};

// {"day": …, "by": …, "records": [{"scope": "domain", "subject": "a.example", "verdict": "artificial"}, …]}
// Errors: kBadOption, naming the record that is wrong; of a subject nothing is checked.
base::Result<DecisionRecords> parse_decisions(std::string_view json);

// Adds a row each, with how its subject is judged now; cells stay empty for what the analysis does not have.
void add_to_log(const DecisionRecords& said, const SourceQuality& sources, const JudgedSources& judging,
                crawl::Crawl& crawl);

}  // namespace analysis
