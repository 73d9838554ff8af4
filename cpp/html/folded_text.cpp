#include "html/folded_text.h"

#include <algorithm>
#include <array>

#include "html/markup.h"
#include "text/code_points.h"

namespace html {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

// Bytes that white space starts with.
constexpr std::array<bool, 256> kMayBeSpace = [] {
  std::array<bool, 256> table{};
  for (const char byte : {' ', '\n', '\t', '\r', '\f', kNoBreakSpace.front()})
    table[static_cast<unsigned char>(byte)] = true;
  return table;
}();

// Bytes of white space at the start of `text`; 0: none.
std::size_t space_at(std::string_view text) {
  if (is_space(text.front())) return 1;
  return text.starts_with(kNoBreakSpace) ? 2 : 0;
}

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

void FoldedText::add(std::string_view text) {
  std::size_t word = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (!kMayBeSpace[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const std::size_t space = space_at(text.substr(at));
    if (space != 0) {
      add_word(text.substr(word, at - word));
      gap_ = true;
      word = at + space;
    }
    at += std::max<std::size_t>(space, 1);
  }
  add_word(text.substr(word));
}

void FoldedText::add_word(std::string_view word) {
  if (word.empty() || text_.size() >= limit_) return;
  if (text_.empty()) led_by_gap_ = gap_;
  if (gap_ && !text_.empty()) text_.push_back(' ');
  gap_ = false;
  const std::size_t room = limit_ - std::min(limit_, text_.size());
  text_.append(text::first_bytes(word, room));
  if (word.size() >= room) text_.resize(without_spaces(text_).size());
}

void FoldedText::add(const FoldedText& inner) {
  gap_ |= inner.led_by_gap_;
  add_word(inner.text_);
  gap_ |= inner.gap_;
}

void FoldedText::clear() {
  text_.clear();
  led_by_gap_ = false;
  gap_ = false;
}

std::string_view last_characters(std::string_view text, int count) {
  text = without_spaces(text);
  std::size_t at = text.size();
  for (; at > 0 && count > 0; --count) {
    do --at;
    while (at > 0 && !text::starts_code_point(text[at]));
  }
  if (at == 0) return text;
  if (text[at - 1] == ' ') return text.substr(at);
  const std::size_t space = text.find(' ', at);
  return without_spaces(text.substr(space == npos ? at : space));
}

std::string_view first_characters(std::string_view text, int count) {
  text = without_spaces(text);
  std::size_t at = 0;
  for (; at < text.size() && count > 0; --count) {
    do ++at;
    while (at < text.size() && !text::starts_code_point(text[at]));
  }
  if (at == text.size() || text[at] == ' ') return text.substr(0, at);
  const std::size_t space = text.substr(0, at).rfind(' ');
  return text.substr(0, space == npos ? at : space);
}

}  // namespace html
