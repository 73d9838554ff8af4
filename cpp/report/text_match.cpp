#include <cstring>

#include "report/ascii.h"
#include "report/predicate.h"

namespace report {

// Where a * was last passed, the match can go on from one byte further, and only there: one level
// of going back is enough.
bool glob_matches(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == lower(text[t]))) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool contains_folded(std::string_view text, std::string_view needle) {
  if (needle.empty()) return true;
  if (needle.size() > text.size()) return false;
  const char first = needle[0];
  const char last = needle[needle.size() - 1];
  const std::size_t places = text.size() - needle.size() + 1;
  for (std::size_t at = 0; at < places; ++at) {
    if (lower(text[at]) != first || lower(text[at + needle.size() - 1]) != last) continue;
    std::size_t same = 1;
    while (same < needle.size() && lower(text[at + same]) == needle[same]) ++same;
    if (same == needle.size()) return true;
  }
  return false;
}

}  // namespace report
