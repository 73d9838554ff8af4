#include "text/language.h"

namespace text {

std::string primary_subtag(std::string_view tag) {
  std::string primary;
  for (const char c : tag) {
    if (c == '-' || c == '_') break;
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    if (lower < 'a' || lower > 'z' || primary.size() == 3) return {};
    primary.push_back(lower);
  }
  return primary.size() >= 2 ? primary : std::string();
}

}  // namespace text
