#include "html/skim.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace html {
namespace {

constexpr std::size_t kEnd = std::string_view::npos;
constexpr std::size_t kWorthwhile = 64;  // bytes inside an element, below which they stay

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte; }
bool is_letter(char byte) { return lower(byte) >= 'a' && lower(byte) <= 'z'; }
bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r'; }
bool ends_name(char byte) { return is_space(byte) || byte == '/' || byte == '>'; }

bool starts_with(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  return std::ranges::equal(text.substr(at, word.size()), word, {}, lower, lower);
}

// Where `</name` stands, followed by what ends a name; kEnd: nowhere.
std::size_t find_end_tag(std::string_view text, std::size_t from, std::string_view name) {
  for (std::size_t at = text.find("</", from); at != kEnd; at = text.find("</", at + 2)) {
    const std::size_t after = at + 2 + name.size();
    if (starts_with(text, at + 2, name) && after < text.size() && ends_name(text[after])) return at;
  }
  return kEnd;
}

bool holds(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find('<'); at != kEnd; at = text.find('<', at + 1)) {
    if (starts_with(text, at, word)) return true;
  }
  return false;
}

// One past the '>' of a tag whose name ends at `at`; kEnd: it has none. Quotes count only where a value begins.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
  const auto skip_space = [&] {
    while (at < text.size() && is_space(text[at])) ++at;
  };
  while (at < text.size()) {
    if (text[at] == '>') return at + 1;
    if (is_space(text[at]) || text[at] == '/') {
      ++at;
      continue;
    }
    ++at;  // a name's first character may be anything, = too
    while (at < text.size() && !ends_name(text[at]) && text[at] != '=') ++at;
    skip_space();
    if (at == text.size() || text[at] != '=') continue;
    ++at;
    skip_space();
    if (at == text.size()) return kEnd;
    if (text[at] == '"' || text[at] == '\'') {
      at = text.find(text[at], at + 1);
      if (at == kEnd) return kEnd;
      ++at;
    } else {
      while (at < text.size() && !is_space(text[at]) && text[at] != '>') ++at;
    }
  }
  return kEnd;
}

// One past the comment whose "<!--" stands at `at`; kEnd: it never ends.
std::size_t end_of_comment(std::string_view text, std::size_t at) {
  const std::size_t plain = text.find("-->", at + 2);  // "<!-->" ends, too
  const std::size_t odd = text.substr(0, plain == kEnd ? kEnd : plain).find("--!>", at + 4);
  if (odd != kEnd) return odd + 4;
  return plain == kEnd ? kEnd : plain + 3;
}

class Skimmer {
 public:
  explicit Skimmer(std::string_view page) : page_(page) {}

  std::string read() {
    out_.reserve(page_.size());
    while (at_ != kEnd) at_ = markup(page_.find('<', at_));
    out_.append(page_.substr(copied_));
    return std::move(out_);
  }

 private:
  // What stands at `at`, a '<': where it ends; kEnd: the rest stays as it is.
  std::size_t markup(std::size_t at) {
    if (at == kEnd || at + 1 == page_.size()) return kEnd;
    const char next = page_[at + 1];
    if (is_letter(next)) return start_tag(at);
    if (next == '!' && starts_with(page_, at, "<!--")) return end_of_comment(page_, at);
    if (next == '!' && starts_with(page_, at, "<![cdata[")) return kEnd;
    if (next == '/' && at + 2 < page_.size() && is_letter(page_[at + 2])) return end_tag(at);
    if (next == '!' || next == '?' || next == '/') {
      const std::size_t end = page_.find('>', at + 2);
      return end == kEnd ? kEnd : end + 1;
    }
    return at + 1;
  }

  std::string_view name_at(std::size_t from) const {
    std::size_t to = from;
    while (to < page_.size() && !ends_name(page_[to])) ++to;
    return page_.substr(from, to - from);
  }
  static bool is(std::string_view name, std::string_view word) {
    return name.size() == word.size() && starts_with(name, 0, word);
  }
  static bool is_any(std::string_view name, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return is(name, word); });
  }

  std::size_t end_tag(std::size_t at) {
    const std::string_view name = name_at(at + 2);
    if (is(name, "select")) in_select_ = false;
    return end_of_tag(page_, at + 2 + name.size());
  }

  std::size_t start_tag(std::size_t at) {
    const std::string_view name = name_at(at + 1);
    const std::size_t end = end_of_tag(page_, at + 1 + name.size());
    if (end == kEnd || is_any(name, {"plaintext", "frameset"})) return kEnd;
    if (is_any(name, {"svg", "math"})) return foreign(name, end);
    if (is(name, "select")) in_select_ = true;
    if (is_any(name, {"script", "style"})) return raw_text(name, end);
    if (is_any(name, {"textarea", "title", "xmp", "iframe", "noembed", "noframes"})) {
      return in_select_ ? kEnd : find_end_tag(page_, end, name);
    }
    return end;
  }

  // A drawing without raw text, comments or CDATA in it is passed over; any other is not ours to read.
  std::size_t foreign(std::string_view name, std::size_t from) const {
    const std::size_t end = find_end_tag(page_, from, name);
    if (end == kEnd) return kEnd;
    const std::string_view inside = page_.substr(from, end - from);
    constexpr std::array<std::string_view, 13> kOdd = {"<!",      "<script", "<style", "<title",     "<textarea",
                                                       "<xmp",    "<iframe", "<no",    "<plaintext", "<frameset",
                                                       "<select", "<svg",    "<math"};
    const bool odd = std::ranges::any_of(kOdd, [&](std::string_view word) { return holds(inside, word); });
    return odd || has_quoted_markup(inside) ? kEnd : end;
  }

  // An end tag inside an attribute's value ends nothing.
  static bool has_quoted_markup(std::string_view inside) {
    for (std::size_t at = inside.find('<'); at != kEnd;) {
      if (at + 1 == inside.size()) return true;
      const std::size_t end = end_of_tag(inside, at + 1);
      if (end == kEnd) return true;
      if (inside.substr(at + 1, end - at - 2).contains('<')) return true;
      at = inside.find('<', end);
    }
    return false;
  }

  std::size_t raw_text(std::string_view name, std::size_t from) {
    if (in_select_ && !is(name, "script")) return kEnd;
    const std::size_t end = find_end_tag(page_, from, name);
    if (end == kEnd) return kEnd;
    const std::string_view inside = page_.substr(from, end - from);
    if (is(name, "script") && inside.contains("<!--") && holds(inside, "<script")) return kEnd;
    if (inside.size() > kWorthwhile) {
      out_.append(page_.substr(copied_, from - copied_));
      append_line_ends(inside);
      copied_ = end;
    }
    return end;
  }

  void append_line_ends(std::string_view text) {
    for (std::size_t at = text.find_first_of("\r\n"); at != kEnd; at = text.find_first_of("\r\n", at + 1)) {
      if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
      out_.push_back('\n');
    }
  }

  std::string_view page_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;  // of the page, what is in out_ or left out
  bool in_select_ = false;
};

}  // namespace

std::string skim(std::string_view utf8) { return Skimmer(utf8).read(); }

}  // namespace html
