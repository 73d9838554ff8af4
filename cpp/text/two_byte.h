// Decoders of the East Asian encodings, where a character is one, two, three or four bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/encoding.h"

namespace text {

// One of kGb18030, kBig5, kEucJp, kShiftJis, kEucKr. Appends to `out`; returns how many bytes it took:
// all when `last`, else without a beginning of a character (at most three bytes).
std::size_t decode_two_byte(std::string_view bytes, Encoding encoding, bool last, std::string& out);

void put(std::uint32_t code_point, std::string& out);  // as UTF-8

}  // namespace text
