#include "text/compose.h"

#include <algorithm>
#include <array>

#include <utf8proc.h>

#include "text/code_points.h"

namespace text {
namespace {

constexpr utf8proc_ssize_t kLongestExpansion = 32;  // Unicode's longest is 18

// Canonical order: marks between two starters by combining class, stable.
void order_marks(std::vector<std::int32_t>& text) {
  const auto rank = [](std::int32_t c) { return utf8proc_get_property(c)->combining_class; };
  for (std::size_t first = 0; first < text.size();) {
    if (rank(text[first]) == 0) {
      ++first;
      continue;
    }
    std::size_t last = first;
    while (last < text.size() && rank(text[last]) != 0) ++last;
    std::stable_sort(text.begin() + static_cast<std::ptrdiff_t>(first),
                     text.begin() + static_cast<std::ptrdiff_t>(last),
                     [&](std::int32_t a, std::int32_t b) { return rank(a) < rank(b); });
    first = last;
  }
}

}  // namespace

void append_decomposed(std::int32_t c, int options, std::vector<std::int32_t>& out) {
  std::array<utf8proc_int32_t, kLongestExpansion> pieces{};
  int boundary = 0;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(c, pieces.data(), kLongestExpansion, static_cast<utf8proc_option_t>(options), &boundary);
  if (count < 0 || count > kLongestExpansion) return;
  out.insert(out.end(), pieces.begin(), pieces.begin() + count);
}

void append_composed(std::vector<std::int32_t>& points, std::string& out) {
  order_marks(points);
  const utf8proc_ssize_t length =
      utf8proc_normalize_utf32(points.data(), static_cast<utf8proc_ssize_t>(points.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  for (utf8proc_ssize_t i = 0; i < length; ++i) {
    append_utf8(static_cast<char32_t>(points[static_cast<std::size_t>(i)]), out);
  }
}

bool may_need_composing(char32_t c) {
  if (c < 0x300) return false;
  const bool letters = (c >= 0x388 && c <= 0x482) || (c >= 0x48A && c <= 0x590) || (c >= 0x5D0 && c <= 0x5EA) ||
                       (c >= 0x621 && c <= 0x64A) || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x3041 && c <= 0x3096) ||
                       (c >= 0x30A1 && c <= 0x30FE) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
  const bool signs = (c >= 0x2010 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20CF) || (c >= 0x2500 && c <= 0x27BF) ||
                     (c >= 0x3001 && c <= 0x3029) || (c >= 0xFF01 && c <= 0xFFEE) || (c >= 0x1F300 && c <= 0x1FAFF);
  return !letters && !signs;
}

std::string composed(std::string_view utf8) {
  std::vector<std::int32_t> points;
  points.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    append_decomposed(static_cast<std::int32_t>(next_code_point(utf8, at)), UTF8PROC_STABLE | UTF8PROC_DECOMPOSE,
                      points);
  }
  std::string out;
  append_composed(points, out);
  return out;
}

}  // namespace text
