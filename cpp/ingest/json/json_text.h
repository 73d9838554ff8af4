// JSON as programs write it that do not follow the standard.
#pragma once

#include <string>
#include <string_view>

namespace ingest {

// Python writes NaN, Infinity and -Infinity where a number is missing or without bound; RFC 8259 knows none of them.
// `json` itself, or a copy in `buffer`, as long as it, in which they are empty texts. O(json).
std::string_view without_odd_numbers(std::string_view json, std::string& buffer);

}  // namespace ingest
