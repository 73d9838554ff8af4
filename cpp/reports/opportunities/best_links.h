// Of each page that the report internal_links would lift, the link that it gains most by.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "reports/opportunities/tasks.h"
#include "reports/tables/tables.h"

namespace reports {

struct BestLink {
  std::string source, anchor, sentence, edits;
  double gain = 0;
};
using BestLinks = std::map<std::string, BestLink, std::less<>>;  // by the address of the target

// Empty where that report cannot be made. Cost: that of the report, unless somebody has asked for it already.
BestLinks best_links(const ReportContext& context);

// What is to be done for pages that too few pages link: the best link, and no second task that sets the same one.
void give_sources(const BestLinks& best, std::vector<Task>& tasks);

}  // namespace reports
