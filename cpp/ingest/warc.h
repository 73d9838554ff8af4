// Web archives: WARC 1.0 and 1.1 (ISO 28500), as crawlers and Common Crawl write them, gzip taken off
// by the reader. Of the records, those are read that say links:
//   response   an HTTP answer: HTML pages are read as saved pages are, redirects as page rows
//   metadata   of a WAT file: JSON with the links that Common Crawl found on a page
// The others (requests, warcinfo, text of WET files, images) are passed over: they are no rows.
#pragma once

#include <cstddef>
#include <string_view>

#include "ingest/batch.h"

namespace ingest {

bool looks_like_warc(std::string_view head);

// Bytes of `bytes` that form whole records, given that it starts at one.
std::size_t cut_warc(std::string_view bytes);

// A block that starts within a record is read from the next one on.
// A body that a server sent in gzip is unpacked, up to 16 MB of it.
// Problems: kFileSkipped (a page nested too deep, a body that is damaged or a bomb), kNotAUrl (a record
// about no web address), and those of pages.
LinkBatch parse_warc(std::string_view block);

}  // namespace ingest
