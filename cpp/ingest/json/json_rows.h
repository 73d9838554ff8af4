// One line of JSON -> rows of a table, or that it is not what its format has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/mapping/format.h"
#include "ingest/rows/row_tables.h"

namespace ingest {

inline constexpr std::string_view kAdvertoolsCrawl = "advertools crawl (JSON lines)";

std::vector<ColumnUse> json_link_columns();  // of advertools
std::vector<ColumnUse> json_page_columns();
TableRows json_rows(std::string_view line, const Mapping& mapping);

// The keys and texts of a flat object, in its order; empty when it is none, or has more keys than a row has columns.
std::vector<std::pair<std::string, std::string>> flat_object(std::string_view line);

}  // namespace ingest
