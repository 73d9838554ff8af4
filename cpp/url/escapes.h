// Percent-escapes in the one form that RFC 3986 gives them (6.2.2.1, 6.2.2.2): capital digits, and none where the byte
// may stand as it is (letters, digits, "-", ".", "_", "~"). What is no escape ("100%", "%zz") stays as written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace url {

// May the escape, or the stray '%', at `at` of `text` stay? Says no now and then where append_escapes changes nothing.
bool is_normal_escape(std::string_view text, std::size_t at);

// Appends `text` with its escapes in their one form. What this gives, it leaves as it is.
void append_with_normal_escapes(std::string_view text, std::string& out);

// The value of a hexadecimal digit; -1: it is none.
int hex_value(char byte);

}  // namespace url
