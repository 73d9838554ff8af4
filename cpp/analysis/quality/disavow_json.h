// The disavow list to upload, asked for and answered as JSON.
#pragma once

#include <string>
#include <string_view>

#include "analysis/quality/disavow.h"
#include "base/result.h"

namespace analysis {

struct DisavowRequest {
  quality::DisavowHeading heading;
  quality::LintCodes fixes = 0;  // to lines that are there already; see quality/disavow/mend.h
};

// {"version": "0.1.0", "day": "2026-11-30", "file": "decisions.csv", "fixes": ["duplicate", "covered"]}
// Errors: kBadOption, naming what is wrong.
base::Result<DisavowRequest> parse_disavow_request(std::string_view json);

// {"text", "before", "added", "removed", "shortened", "domains", "follow_share", "elsewhere", "changes": [{"line",
// "why", "before", "after"}]}: counts are of lines that name hosts or pages; `domains` of those that links come from
// now and that no list named before, `follow_share` their share of the domains with followed links; `elsewhere` of
// approved decisions about what these files do not have, which give no line. Errors: kBadOption where no list fits the
// limits of Google.
base::Result<std::string> disavow_to_json(const DisavowInput& input, const DisavowRequest& request);

}  // namespace analysis
