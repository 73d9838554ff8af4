// The bytes of a page as they were sent -> its text in UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace ingest {

// "Text/HTML; charset=…", "application/xhtml+xml": media types know no case (RFC 9110, 8.3.1).
bool is_html_type(std::string_view content_type);

// The encoding is what its bytes are where they leave no doubt, else what the content type says, else what the page
// declares. The result is in `body` or in `buffer`.
std::string_view page_text(std::string_view body, std::string_view content_type, std::string& buffer);

}  // namespace ingest
