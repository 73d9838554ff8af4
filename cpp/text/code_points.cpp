#include "text/code_points.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <utf8proc.h>

namespace text {

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
  utf8proc_int32_t c = -1;
  const utf8proc_ssize_t used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
                                                 static_cast<utf8proc_ssize_t>(utf8.size() - at), &c);
  if (used <= 0 || c < 0) {
    ++at;
    return kReplacement;
  }
  at += static_cast<std::size_t>(used);
  return static_cast<char32_t>(c);
}

void append_utf8(char32_t code_point, std::string& out) {
  const bool scalar = code_point < 0xD800 || (code_point > 0xDFFF && code_point <= 0x10FFFF);
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(scalar ? code_point : kReplacement), bytes.data());
  for (utf8proc_ssize_t i = 0; i < size; ++i) {
    out.push_back(static_cast<char>(bytes[static_cast<std::size_t>(i)]));
  }
}

std::size_t count_code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, starts_code_point));
}

std::string_view first_bytes(std::string_view utf8, std::size_t bytes) {
  if (utf8.size() <= bytes) return utf8;
  while (bytes > 0 && !starts_code_point(utf8[bytes])) --bytes;
  return utf8.substr(0, bytes);
}

}  // namespace text
