// Which facts each report, column and count needs. Without them a report has no rows, a column empty cells, a count is
// not told: what is not known is not 0.
#pragma once

#include <string_view>

#include "analysis/site/lens.h"
#include "crawl/evidence.h"
#include "table/columns/column.h"

namespace reports {

// `name`: a report ("structure") or a figure of the summary ("counts.unreached"); what needs nothing, and what is not
// in the catalogue, has none.
crawl::Facts needs_of(std::string_view name);

// What is known for a report or a count: of the site, or of all files where it is over all links.
crawl::Facts known_for(const analysis::Evidence& evidence, std::string_view name);

// Says of every column what it needs, and empties what is not known.
void apply_needs(const analysis::Evidence& evidence, table::Table& table);

}  // namespace reports
