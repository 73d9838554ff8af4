// Lists without columns: an address or a domain a line, below a line that says what they are or not.
#pragma once

#include <optional>
#include <vector>

#include "ingest/mapping/format.h"
#include "ingest/values/header.h"

namespace ingest {

// `records`: lines as single cells. Addresses are pages that are known; domains are told by their public suffix,
// and by being more than one. O(records).
std::optional<Mapping> bare_list(const std::vector<HeadRecord>& records);

}  // namespace ingest
