// Scores of nodes that anybody computed, out of a table.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "stored/huge_pages.h"

namespace cli {

// CSV, packed or not, with a column "node" or "id" and a column "pagerank" or "score"; rows in any order, one a node.
// Errors (kBadOption): columns that are missing, a row that is none, a node without a row or with two; the line is
// named.
base::Result<stored::Doubles> read_scores(const std::string& path, std::uint32_t nodes);

}  // namespace cli
