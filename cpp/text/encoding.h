// Bytes of the encodings that web pages and exports are written in -> UTF-8, as the Encoding Standard
// (https://encoding.spec.whatwg.org) decodes them. The tables are the standard's own indexes, put into
// C++ at build time by tools/encoding-tables.mjs, so both builds give what a browser gives.
// Left out: ISO-2022-JP, x-user-defined and the replacement encoding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace text {

// An entry of the table; the named ones are those that something has to ask for.
enum class Encoding : std::uint8_t { kUtf8, kUtf16Le, kUtf16Be, kGb18030, kBig5, kEucJp, kShiftJis, kEucKr };

// "latin1" -> windows-1252, as the standard's list of labels says. White space around it and its case
// do not matter. Nothing: no such label.
std::optional<Encoding> encoding_of_label(std::string_view label);
Encoding windows_1252();

std::string_view name_of(Encoding encoding);   // "utf-8", "windows-1252", lower case

// What is no text in this encoding is U+FFFD. A byte order mark is a character like others: take it
// off first. Cost: one pass; UTF-8 is not decoded but copied as it is.
std::string to_utf8(std::string_view bytes, Encoding encoding);

bool is_utf8(std::string_view bytes);

}  // namespace text
