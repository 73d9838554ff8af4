// XML sitemaps (sitemaps.org 0.9): pages that a site knows, whether or not anything links to them. A record is a url
// element: its loc is a page, and so is each alternate of it in another language. Pictures, videos and news of the page
// are not, whose elements have a loc of their own. Elements may have any prefix. Entities that the file declares itself
// are not read, so nothing in it can grow.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace ingest {

bool looks_like_sitemap(std::string_view utf8);
base::Result<Mapping> sniff_sitemap(std::string_view utf8, const SniffOptions& options);

// What its first line says that it is written in; "": nothing.
std::string_view declared_xml_encoding(std::string_view text);

// After the last url element that has its end, or that another follows without one. Stops before one of more than
// kMaxRecordBytes.
std::size_t cut_sitemap(std::string_view bytes);
// Where from `from` on a url element may start; npos: nowhere.
std::size_t next_sitemap_entry(std::string_view bytes, std::size_t from);
// Problems, besides those of addresses: kTooFewFields, an element that has no end.
LinkBatch parse_sitemap(std::string_view block, const Mapping& mapping);

}  // namespace ingest
