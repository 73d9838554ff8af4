// Text of a cell as we keep it, so that words that a reader cannot tell apart are the same bytes: every kind of white
// space trimmed and folded to single blanks, zero bytes and characters that show as nothing gone (soft hyphens, zero
// width spaces, marks of direction; joiners stay where a script or an emoji needs them), letters and their marks
// composed (NFC). Bytes that are not UTF-8 are replaced by U+FFFD (one for each maximal bad piece, as the Encoding
// standard does). Cost: one pass; nothing is copied when there is nothing to do.
#pragma once

#include <string>
#include <string_view>

namespace text {

struct Cleaned {
  std::string_view text;  // in `raw` when that was clean, else in `buffer`
  bool had_nul = false;
  bool was_invalid = false;
};

Cleaned clean(std::string_view raw, std::string& buffer);

// Length of the valid UTF-8 character at the start of `bytes` (not empty); 0: not valid there, and
// `bad` is then how many bytes one U+FFFD stands for.
std::size_t valid_character(std::string_view bytes, std::size_t& bad);

}  // namespace text
