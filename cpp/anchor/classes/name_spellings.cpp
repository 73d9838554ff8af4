#include "anchor/classes/name_spellings.h"

#include <algorithm>
#include <array>

#include "text/code_points.h"
#include "text/fold.h"

namespace anchor {
namespace {

struct Letter {
  char32_t letter;
  std::string_view base, spelled_out;
};
constexpr std::array kLetters = {
    Letter{U'ä', "a", "ae"}, Letter{U'ö', "o", "oe"},  Letter{U'ü', "u", "ue"},  Letter{U'å', "a", "aa"},
    Letter{U'ø', "o", "oe"}, Letter{U'æ', "ae", "ae"}, Letter{U'œ', "oe", "oe"}, Letter{U'ł', "l", "l"},
    Letter{U'đ', "d", "dj"}, Letter{U'ð', "d", "d"},   Letter{U'þ', "th", "th"}, Letter{U'ħ', "h", "h"},
    Letter{U'ı', "i", "i"},
};

std::string written(std::string_view folded, std::string_view Letter::* how) {
  std::string text, plain;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = text::next_code_point(folded, at);
    const auto known = std::ranges::find(kLetters, c, &Letter::letter);
    if (known == kLetters.end()) {
      text::append_utf8(c, text);
    } else {
      text += (*known).*how;
    }
  }
  text::strip_marks(text, plain);
  return plain;
}

}  // namespace

std::string with_base_letters(std::string_view folded) { return written(folded, &Letter::base); }
std::string with_letters_spelled_out(std::string_view folded) { return written(folded, &Letter::spelled_out); }

}  // namespace anchor
