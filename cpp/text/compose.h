// Unicode's normal forms (UAX #15) through utf8proc, for whoever folds or cleans text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

// Puts the marks of `points` in canonical order and appends the composed form (NFC) of all. `points` are scratch.
void append_composed(std::vector<std::int32_t>& points, std::string& out);
// The decomposition of one code point, by utf8proc's options.
void append_decomposed(std::int32_t c, int options, std::vector<std::int32_t>& out);

// false: a text of such characters alone is composed already. Most of what is written in the world is.
bool may_need_composing(char32_t c);
// NFC. About 20 ns a character.
std::string composed(std::string_view utf8);

}  // namespace text
