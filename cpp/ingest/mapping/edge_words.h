// Words that people use for the columns of a list of links that no tool signs.
#pragma once

#include <span>
#include <vector>

#include "ingest/mapping/format.h"
#include "ingest/values/header.h"

namespace ingest {

// The columns below `header` by its words, in the languages that header_words.h knows. `rows`: the records below it;
// a column is an end of links only where they have something in it. Whether both ends were found: has_role().
std::vector<ColumnUse> uses_by_words(const HeadRecord& header, std::span<const HeadRecord> rows);

bool has_role(const std::vector<ColumnUse>& uses, Role role);

}  // namespace ingest
