// The HTTP header Link (RFC 8288).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ingest {

// What one header's value says is the canonical address (RFC 6596), as written: `<https://…>; rel="canonical"`. Links
// that are about another page than the one that was sent (anchor=…) say nothing of this one.
std::vector<std::string> canonicals_of(std::string_view value);

}  // namespace ingest
