// What a fuzzer holds to be true of every input.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace support {

inline void require(bool holds, const char* law) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", law);
  std::abort();
}

}  // namespace support
