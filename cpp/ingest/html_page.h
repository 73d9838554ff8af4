// A block of Shape::kHtml (one saved or pasted page, UTF-8) -> LinkBatch: its links, resolved
// against the page's base, and one page row about itself (title, indexable, canonical).
// The page's address is mapping.page_url, else what the page says of itself (html::RawPage::url_hint).
// Pure. Never fails: a page that cannot be read becomes a batch with a problem of code kFileSkipped.
#pragma once

#include <string_view>

#include "ingest/batch.h"
#include "ingest/format.h"

namespace ingest {

LinkBatch parse_html_page(std::string_view block, const Mapping& mapping);

}  // namespace ingest
