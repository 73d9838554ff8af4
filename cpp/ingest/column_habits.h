// How a file writes numbers and days, column by column: "3,709" alone may be either number, but the cells around
// it tell. Looked up in the file's first rows, once, so that all of its blocks are read in the same way.
#pragma once

#include <span>
#include <vector>

#include "ingest/format.h"
#include "ingest/header.h"

namespace ingest {

// Sets decimal_comma of metrics and month_first of days. A column whose own cells leave it open follows the other
// columns of the file; where these say nothing either, decimal_comma stays as it is.
void settle_habits(std::span<const HeadRecord> rows, std::vector<ColumnUse>& columns);

}  // namespace ingest
