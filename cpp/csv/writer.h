// Writing delimited text by RFC 4180: commas, a field in quotes when it holds a comma, a quote or a
// line end, quotes doubled; records end with LF.
#pragma once

#include <string>
#include <string_view>

namespace csv {

void append_field(std::string_view field, std::string& out);

// The one rule for texts in every CSV that we write: what a spreadsheet would run as a formula gets a ' in front,
// unless it is a plain number (OWASP, "CSV Injection"; ASVS 1.2.10). A formula starts with = + - @, also full-width
// ones and after blanks, where the text starts or goes on after ; TAB CR LF, at which spreadsheets may part fields. So
// does a text that starts with TAB, CR, LF or a zero byte.
std::string inert(std::string_view field);
bool may_run(std::string_view field);  // false: inert() would change nothing; cheap
void append_inert_field(std::string_view field, std::string& out);
// What inert() was given, unless that had such a ' itself.
std::string without_guards(std::string_view field);

// [+-] digits [. digits] [e [+-] digits]
bool is_plain_number(std::string_view text);

}  // namespace csv
