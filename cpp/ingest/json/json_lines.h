// JSON lines: one object a line. Two kinds: flat objects whose keys are columns (edge lists, link
// tables), and advertools' crawls (a page a line, its links in lists joined by "@@").
// Each line is written as rows of a table and read as any table is.
#pragma once

#include <string_view>

#include "base/result.h"
#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace ingest {

// The mapping of a file whose text is JSON, from its head.
base::Result<Mapping> sniff_json_lines(std::string_view head, bool whole, const SniffOptions& options);

LinkBatch parse_json_lines(std::string_view block, const Mapping& mapping);

}  // namespace ingest
