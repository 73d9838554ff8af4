// Recognises the addresses that are already in normal form, without parsing them. It says "normal"
// only where ada would give the same bytes back; where it is not sure, it says nothing and ada
// looks. One pass over the bytes, one table look-up a byte, no allocation.
#pragma once

#include <cstddef>
#include <string_view>

namespace url {

// Length of "https://host" or "https://host:81" at the start of raw, when it is normal and ends at
// a '/', a '#' or the end of raw. 0: not sure.
std::size_t normal_origin_length(std::string_view raw);

// The path and query at the start of rest (which begins with '/'), up to a '#' or the end of rest.
struct PlainPath {
  std::size_t length = 0;       // 0: not sure that ada would leave it as it is
  bool escapes_differ = false;  // it has percent-escapes that are perhaps not in their one form (escapes.h)
};
PlainPath plain_path(std::string_view rest);

}  // namespace url
