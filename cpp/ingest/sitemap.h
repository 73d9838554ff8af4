// XML sitemaps (sitemaps.org 0.9): pages that a site knows, whether or not anything links to them.
// A record is a url element; its loc is the page. Read as text between tags: entities of XML, CDATA, no
// document type, so nothing in it can grow.
#pragma once

#include <string_view>

#include "base/result.h"
#include "ingest/batch.h"
#include "ingest/format.h"

namespace ingest {

bool looks_like_sitemap(std::string_view utf8);
base::Result<Mapping> sniff_sitemap(std::string_view utf8, const SniffOptions& options);

std::size_t cut_sitemap(std::string_view bytes);  // after the last </url>
LinkBatch parse_sitemap(std::string_view block, const Mapping& mapping);

}  // namespace ingest
