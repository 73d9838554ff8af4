// A block of Shape::kHtml (one saved or pasted page, UTF-8, or one in MHTML as it is) -> LinkBatch: its links, resolved
// against the page's base, and one page row about itself (title, indexable, canonical).
//
// The page's address is, in this order: mapping.page_url when it is a web address; what the page
// says of itself (html::RawPage::url_hint); mapping.page_url as a plain name (the file's name, as a
// rule: saved pages that link to each other by relative paths then make a graph of names);
// "page.html". On a page known by its name alone relative links are names too.
//
// An address from outside that is none ("about:blank", "view-source:…") is a row of its own with a problem, and the
// page has the next of these.
//
// Problems: kNotALink (an <a> without href, javascript:), kOtherScheme (mailto:, tel:, data:, …),
// kNotAUrl (an address that cannot be); the line is the element's, column 0 stands for "href".
// Pure. Never fails: a page that cannot be read becomes a batch with a problem of code kFileSkipped.
// Cost: about 100 MB/s of pages as they are saved.
#pragma once

#include <string_view>

#include "ingest/batch/batch.h"
#include "ingest/mapping/format.h"

namespace ingest {

// Of a page whose address a person gave.
void give_address(std::string_view address, Mapping& mapping);

LinkBatch parse_html_page(std::string_view block, const Mapping& mapping);

}  // namespace ingest
