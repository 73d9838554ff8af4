// The analysis as a list of stages, each a function that does one slice of work and says whether its
// stage is done. Order matters: a stage reads what the ones before it wrote.
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "crawl/crawl.h"
#include "session/analysis.h"
#include "session/options.h"

namespace session {

struct Stage {
  std::string_view name;
  bool (*run)(const crawl::Crawl& crawl, const Options& options, Analysis& analysis);
};
std::span<const Stage> analysis_stages();

}  // namespace session
