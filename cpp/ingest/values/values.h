// What a cell says, in the words of every tool that we know: localised and old values too.
// All compare without regard to ASCII case. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "crawl/link.h"
#include "ingest/values/cell_words.h"

namespace ingest {

std::string_view trimmed(std::string_view cell);
bool same_word(std::string_view a, std::string_view lower_b);  // ASCII case of a ignored

// The bits kNofollow, kSponsored, kUgc that a rel attribute sets.
std::uint16_t parse_rel(std::string_view cell);

// "HTML", "Rendered HTML", "HTML & Rendered HTML": kInHtml, kInRendered.
std::uint16_t parse_origin(std::string_view cell);

// What cells say of a page's place in the index.
Indexing parse_indexing(std::string_view cell);  // "Non-Indexable", "Canonicalised", "Blocked by Robots.txt", true, …
Indexing parse_directives(std::string_view cell);  // "noindex, follow", "none", or true: there is a noindex
bool says_nofollow(std::string_view cell);  // of the same cells: "index, nofollow", "none"

// An HTTP status, 0..999: 404, 404.0, "404 Not Found". Nothing: no such number.
std::optional<std::uint16_t> parse_status(std::string_view cell);

}  // namespace ingest
