// The encoding that a page declares: the HTML standard's prescan of its first 1024 bytes,
// https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
#pragma once

#include <optional>
#include <string_view>

#include "text/encoding.h"

namespace html {

// Of the first meta element that names an encoding we know. A page whose declaration can be read as
// ASCII is not UTF-16, whatever it says: that is UTF-8.
std::optional<text::Encoding> declared_encoding(std::string_view page);

}  // namespace html
