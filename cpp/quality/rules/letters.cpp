#include "quality/rules/letters.h"

#include <utf8proc.h>

namespace quality {
namespace {

utf8proc_category_t category_of(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

bool in_word(char32_t c) { return c == '_' || is_word_letter(c); }

char32_t before(std::string_view utf8, std::size_t at) {
  const auto byte = static_cast<unsigned char>(utf8[at - 1]);
  if (byte < 0x80) return byte;
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 && !text::starts_code_point(utf8[start])) --start;
  return text::next_code_point(utf8, start);
}

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return is_alpha(static_cast<char>(c));
  const utf8proc_category_t category = category_of(c);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_other_number(char32_t c) { return category_of(c) == UTF8PROC_CATEGORY_ND; }

bool is_other_word_letter(char32_t c) {
  const utf8proc_category_t category = category_of(c);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool at_boundary(std::string_view utf8, std::size_t at) {
  if (at == 0 || at >= utf8.size()) return true;
  std::size_t next = at;
  return !in_word(before(utf8, at)) || !in_word(next_point(utf8, next));
}

}  // namespace quality
