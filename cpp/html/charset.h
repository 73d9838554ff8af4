// Which encoding the bytes of a page are in, and the page as UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "text/encoding.h"

namespace html {

// In this order: a byte order mark; UTF-8 when all of it is that (a page that was pasted, or saved
// anew, keeps the declaration of its former bytes, and hardly any text of another encoding is valid
// UTF-8 by chance); what a meta element in the first 1024 bytes declares; Windows-1252.
struct PageEncoding {
  text::Encoding encoding = text::Encoding::kUtf8;
  std::size_t mark_bytes = 0;   // of the byte order mark
};
PageEncoding encoding_of_page(std::string_view bytes);

// The page as UTF-8: in `bytes` when it is that already, else in `buffer`.
std::string_view page_as_utf8(std::string_view bytes, std::string& buffer);

// The label in the page's declaration, "" for none:
// https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
std::string declared_charset(std::string_view bytes);

}  // namespace html
