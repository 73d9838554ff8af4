// Disavow lists, as Google's tool takes them: a line is "domain:example.com", an address, or a comment after '#'.
// Their domains and pages are marked in the crawl (DomainTable::disavowed, PageTable::disavowed).
// https://support.google.com/webmasters/answer/2648487
#pragma once

#include <cstddef>
#include <string_view>

#include "ingest/batch.h"
#include "ingest/format.h"

namespace ingest {

inline constexpr std::uint64_t kMostDisavowBytes = 2U << 20;
inline constexpr std::uint32_t kMostDisavowLines = 100'000;  // blank lines and comments count
inline constexpr std::size_t kMostDisavowAddress = 2048;     // bytes

// Every line is of such a list, and one at least is "domain:", or a comment says "disavow".
bool looks_like_disavow(std::string_view utf8, bool whole);
Mapping disavow_mapping();

std::size_t cut_disavow(std::string_view bytes);  // after the last line end
LinkBatch parse_disavow(std::string_view block);

}  // namespace ingest
