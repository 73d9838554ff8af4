// Web archives: WARC 1.0 and 1.1 (ISO 28500), as crawlers and Common Crawl write them, gzip taken off
// by the reader. Of the records, those are read that say links:
//   response   an HTTP answer: HTML pages are read as saved pages are, redirects as page rows. Of its headers count
//              X-Robots-Tag, Link: rel=canonical, and how the body was packed for the wire
//   resource   the page itself, without an answer's headers
//   metadata   of a WAT file: JSON with the links that Common Crawl found on a page
// The others (requests, warcinfo, text of WET files, images) are passed over: they are no rows.
#pragma once

#include <cstddef>
#include <string_view>

#include "ingest/batch/batch.h"

namespace ingest {

// Bytes of `bytes` that form whole records, given that it starts at one. Stops before one of more than kMaxRecordBytes.
std::size_t cut_warc(std::string_view bytes);

// A block that starts within a record is read from the next one on.
// Problems: kContainerMember, with the page's address (nested too deep, packed in a way that is not read, damaged, a
// bomb, a record that is cut off or whose length is wrong, broken JSON), kNotAUrl (a page of no web address), and those
// of pages. A record that cannot be used costs nothing after it: the next one starts where a line says "WARC/1.".
LinkBatch parse_warc(std::string_view block);

}  // namespace ingest
