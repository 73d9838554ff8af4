// What a file is before its columns are looked at: by its first bytes, never by its name.
#pragma once

#include <string_view>

namespace ingest {

// "a PNG image", "a gzip archive", …; "" when the bytes may be text.
std::string_view binary_kind(std::string_view head);

bool looks_like_html(std::string_view utf8);
bool looks_like_json(std::string_view utf8);

}  // namespace ingest
