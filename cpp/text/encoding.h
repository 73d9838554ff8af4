// The encodings that exports and web pages are written in, by the names and labels of the Encoding
// Standard (https://encoding.spec.whatwg.org). Their tables are the standard's own indexes, put into
// C++ at build time by tools/encoding-tables.mjs. Left out: ISO-2022-JP, x-user-defined and the
// replacement encoding.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace text {

// Those after the last one named are tables of single bytes, too: see encoding_named.
enum class Encoding : std::uint8_t {
  kUtf8,
  kUtf16Le,
  kUtf16Be,
  kGb18030,
  kBig5,
  kEucJp,
  kShiftJis,
  kEucKr,
  kWindows1252,
};

std::string_view name_of(Encoding encoding);  // "UTF-8", "UTF-16LE", "Windows-1252", "Shift_JIS", …

// By name_of, by a label of the standard ("latin1", "ascii", "cp1252", "sjis"), any case, white space
// around it; a trailing " with BOM" is ignored. Nothing: another encoding.
std::optional<Encoding> encoding_named(std::string_view label);

}  // namespace text
