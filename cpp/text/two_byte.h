// Decoders of the East Asian encodings, where a character is one, two, three or four bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/encoding.h"

namespace text {

// One of kGb18030, kBig5, kEucJp, kShiftJis, kEucKr. Appends to `out`.
void decode_two_byte(std::string_view bytes, Encoding encoding, std::string& out);

void append_utf8(std::uint32_t code_point, std::string& to);

}  // namespace text
