// Words in cells that tools translate, or write in several ways: kinds of links, places on a page, places in the
// index, "no text". Compared as headers are: "HTML Canonical", "HTML_CANONICAL" and "Canonique HTML" are one. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "crawl/link.h"

namespace ingest {

// "Hyperlink", "AHREF", "HTML Canonical", "Hipervínculo", …; nothing: not known.
std::optional<crawl::LinkType> parse_link_type(std::string_view cell);

// What carries a backlink: "text", "image", "redirect", "frame", "form", "canonical", …; an image that
// links is a hyperlink with kImageAnchor. "dofollow", "nofollow", "sponsored" and "ugc" are links with that mark.
// Unknown words are hyperlinks.
struct LinkKind {
  crawl::LinkType type = crawl::LinkType::kHyperlink;
  std::uint16_t flags = 0;
};
LinkKind parse_link_kind(std::string_view cell);

// Do these words come from a crawler, which lists all that a page loads, and not only what people click?
bool is_resource_word(std::string_view cell);

// "Content", "Navigation", "Pied de page", …; kUnknown: not known.
crawl::Region parse_position(std::string_view cell);

// What a cell says of a page's place in the index; where several do, the last of these counts.
enum class Indexing : std::uint8_t { kSilent, kIndexed, kNotIndexed, kElsewhere, kNoindex, kBlocked, kNoAnswer };
Indexing indexing_word(std::string_view word);  // "Non-Indexable", "Canonicalised", "Bloqueado por robots.txt", …

// How tables of anchor texts write that there is none: "(vide)", "(leer)".
bool says_no_text(std::string_view cell);

}  // namespace ingest
