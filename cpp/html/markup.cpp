#include "html/markup.h"

#include <algorithm>

namespace html {

bool starts_with(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  return std::ranges::equal(text.substr(at, word.size()), word, {}, lower, lower);
}

bool is_any(std::string_view name, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return name.size() == word.size() && starts_with(name, 0, word); });
}

std::string_view name_at(std::string_view text, std::size_t from) {
  std::size_t to = from;
  while (to < text.size() && !ends_name(text[to])) ++to;
  return text.substr(from, to - from);
}

std::size_t find_end_tag(std::string_view text, std::size_t from, std::string_view name) {
  for (std::size_t at = text.find("</", from); at != kEnd; at = text.find("</", at + 2)) {
    const std::size_t after = at + 2 + name.size();
    if (starts_with(text, at + 2, name) && after < text.size() && ends_name(text[after])) return at;
  }
  return kEnd;
}

std::size_t find_end_of_script(std::string_view text, std::size_t from) {
  constexpr std::string_view kScript = "script";
  const auto is_tag = [&](std::size_t name) {
    const std::size_t after = name + kScript.size();
    return name < text.size() && starts_with(text, name, kScript) && after < text.size() && ends_name(text[after]);
  };
  bool escaped = false;         // in "<!--"
  bool double_escaped = false;  // and in a script there
  for (std::size_t at = text.find('<', from); at != kEnd; at = text.find_first_of(escaped ? "<-" : "<", at)) {
    if (text[at] == '-') {
      escaped = !starts_with(text, at, "-->");
      ++at;
    } else if (!escaped && starts_with(text, at, "<!--")) {
      escaped = true;
      double_escaped = false;
      at += 2;  // its dashes may be those of "-->"
    } else if (starts_with(text, at, "</") && is_tag(at + 2)) {
      if (!escaped || !double_escaped) return at;
      double_escaped = false;
      at += 2;
    } else {
      double_escaped |= escaped && is_tag(at + 1);
      ++at;
    }
  }
  return kEnd;
}

std::size_t end_of_comment(std::string_view text, std::size_t at) {
  const std::size_t plain = text.find("-->", at + 2);  // "<!-->" ends, too
  const std::size_t odd = text.substr(0, plain == kEnd ? kEnd : plain).find("--!>", at + 4);
  if (odd != kEnd) return odd + 4;
  return plain == kEnd ? kEnd : plain + 3;
}

bool Attributes::next() {
  while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '/')) ++at_;
  if (at_ == text_.size()) return false;
  if (text_[at_] == '>') {
    end = at_ + 1;
    return false;
  }
  begin = at_++;  // a name's first character may be anything, = too
  while (at_ < text_.size() && !ends_name(text_[at_]) && text_[at_] != '=') ++at_;
  name_end = value_end = at_;
  skip_space();
  if (at_ == text_.size() || text_[at_] != '=') return true;
  ++at_;
  skip_space();
  return read_value();
}

bool Attributes::read_value() {
  if (at_ == text_.size()) return false;
  if (text_[at_] == '"' || text_[at_] == '\'') {
    const std::size_t quote = text_.find(text_[at_], at_ + 1);
    if (quote == kEnd) return false;
    at_ = quote + 1;
  } else {
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') ++at_;
  }
  value_end = at_;
  return true;
}

std::size_t end_of_tag(std::string_view text, std::size_t at) {
  Attributes attributes(text, at);
  while (attributes.next()) {
  }
  return attributes.end;
}

}  // namespace html
