// JSON that is one document: answers of an API (DataForSEO), arrays of objects. Its records are the objects, however
// deep they stand, that have the keys of one format. Read as a stream of tokens: no tree, no recursion.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace ingest {

using JsonPairs = std::vector<std::pair<std::string, std::string>>;

// What the keys of an object are: columns of a tool's table, of an edge list, or as `map` (--map) says.
base::Result<std::optional<Mapping>> columns_of_object(const JsonPairs& pairs, const std::string& map);

// By the first object of the head that is a record; nothing when there is none.
base::Result<std::optional<Mapping>> sniff_json_document(std::string_view json, const std::string& map);

LinkBatch parse_json_document(std::string_view json, const Mapping& mapping);

}  // namespace ingest
