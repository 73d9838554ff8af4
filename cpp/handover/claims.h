// What an analysis can tell, from its summary (ARCHITECTURE.md, "the summary"): a finding, a figure or a gap names the
// facts without which it cannot be known and the lenses that it is for (all, where it names none).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "handover/words.h"
#include "session/session.h"

namespace handover {

// `claim`: {"needs": […], "lenses": […]}, either may be missing.
bool can_tell(const Json& summary, const Json& claim);
bool knows(const Json& summary, std::string_view fact);

// What a person should look at first.
struct Finding {
  std::string name;         // of catalog/findings.json
  std::string_view report;  // the rows are there, behind the filter; both live as long as the words
  std::string_view filter;
  double count = 0;      // of rows; of one that is a share, their sum
  bool is_share = false;
};
// The findings that match something and are not among `ignored`, the gravest first, then the most: ten at most. Of a
// crawl of more than 3,000,000 links without those whose reports are made on demand. Costs what its reports cost.
// Errors: as of Session::view.
base::Result<std::vector<Finding>> findings(session::Session& session, const Json& summary, const Words& words,
                                            const std::vector<std::string>& ignored);

// The key figures that are known, in the order of catalog/overview.json.
struct Figure {
  std::string name;
  double value = 0;
  bool is_share = false;
};
std::vector<Figure> figures(const Json& summary, const Words& words);

// Facts that the files lack and a person would miss, by what kind of file would bring them.
struct Gap {
  std::string_view file;   // lives as long as the summary
  std::vector<std::string> facts;
};
std::vector<Gap> gaps(const Json& summary, const Words& words);

}  // namespace handover
