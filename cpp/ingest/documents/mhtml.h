// Pages saved as MHTML (RFC 2557): a message of MIME parts, of which the first in HTML is the page.
#pragma once

#include <string>
#include <string_view>

namespace ingest {

// A message's headers with "Content-Type: multipart/related", at the start of a file.
bool looks_like_mhtml(std::string_view head);

struct MhtmlPage {
  std::string address;       // Content-Location of the page, else of the message; "": neither says it
  std::string content_type;  // with its charset
  std::string body;          // decoded: base64, quoted-printable; empty: no part is a page
  std::size_t at = 0;        // where the page's part begins in the message
};
MhtmlPage mhtml_page(std::string_view message);

}  // namespace ingest
