// Disavow lists, as Google's tool takes them: a line is "domain:example.com", an address, or a comment after '#'.
// A "domain:" line names a host: it and all below it are disavowed, and what it stands under is not.
// Both are marked in the crawl (HostTable::disavowed, PageTable::disavowed).
// https://support.google.com/webmasters/answer/2648487
#pragma once

#include <cstddef>
#include <string_view>

#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace ingest {

inline constexpr std::uint64_t kMostDisavowBytes = 2U << 20;
inline constexpr std::uint32_t kMostDisavowLines = 100'000;  // blank lines and comments count
inline constexpr std::size_t kMostDisavowAddress = 2048;     // bytes

// How sure it is that this is such a list: 1 where a line is "domain:", or a comment says "disavow"; between 0 and 1
// where addresses stand below a comment in prose, as people write them above such lists and not above addresses to
// crawl; 0 where more lines are neither "domain:", an address nor a comment than are "domain:": a few are faults.
double disavow_confidence(std::string_view utf8, bool whole);
Mapping disavow_mapping(double confidence);

std::size_t cut_disavow(std::string_view bytes);  // after the last line end
LinkBatch parse_disavow(std::string_view block);

}  // namespace ingest
