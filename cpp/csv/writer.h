// Writing delimited text by RFC 4180: commas, a field in quotes when it holds a comma, a quote or a
// line end, quotes doubled; records end with LF.
#pragma once

#include <string>
#include <string_view>

namespace csv {

void append_field(std::string_view field, std::string& out);

// A text that a spreadsheet would run as a formula (it starts with = + - @ TAB or CR) gets a ' in
// front, unless it is a plain number (OWASP, "CSV Injection").
void append_inert_field(std::string_view field, std::string& out);

// [+-] digits [. digits] [e [+-] digits]
bool is_plain_number(std::string_view text);

}  // namespace csv
