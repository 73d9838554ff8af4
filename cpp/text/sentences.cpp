#include "text/sentences.h"

#include <algorithm>
#include <array>

namespace text {
namespace {

// Bytes of the mark that ends a sentence at the start of `text`; 0: none.
std::size_t ends_here(std::string_view text) {
  constexpr std::array<std::string_view, 3> kNarrow = {".", "!", "?"};
  constexpr std::array<std::string_view, 4> kWide = {"。", "！", "？", "…"};
  for (const std::string_view mark : kWide) {
    if (text.starts_with(mark)) return mark.size();
  }
  const bool narrow = std::ranges::any_of(kNarrow, [text](std::string_view mark) { return text.starts_with(mark); });
  return narrow && (text.size() == 1 || text[1] == ' ') ? 1 : 0;
}

}  // namespace

std::string_view first_sentence(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t end = ends_here(text.substr(at));
    if (end == 0) continue;
    end += at;
    while (end < text.size() && text[end] == ' ') ++end;
    return text.substr(0, end);
  }
  return text;
}

}  // namespace text
