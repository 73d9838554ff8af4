#include "reports/pages/node_named.h"

#include <string>

#include "analysis/site/page_named.h"

namespace reports {

base::Result<std::uint32_t> node_named(const ReportContext& context) {
  std::uint32_t page = analysis::page_named(context.crawl, context.about).value;
  if (page != base::kNone) page = context.analysis.network.node_of_page[page];
  if (page != base::kNone) return page;
  return base::fail(base::ErrorCode::kBadOption, context.about.empty() ? "Which page? Name it by --target."
                                                                       : "The page \"" + std::string(context.about) +
                                                                             "\" is not in the graph of these files.");
}

}  // namespace reports
