// Where tags and comments of a page's text end, as the tokenizer of the HTML standard (13.2.5) reads them. Positions
// are bytes of the text; kEnd: what is asked for is not there. Names are compared without regard to ASCII case.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace html {

inline constexpr std::size_t kEnd = std::string_view::npos;

constexpr char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte; }
constexpr bool is_letter(char byte) { return lower(byte) >= 'a' && lower(byte) <= 'z'; }
constexpr bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}
constexpr bool ends_name(char byte) { return is_space(byte) || byte == '/' || byte == '>'; }

bool starts_with(std::string_view text, std::size_t at, std::string_view word);
bool is_any(std::string_view name, std::initializer_list<std::string_view> words);

// The name of a tag that begins at `from`; up to what ends a name.
std::string_view name_at(std::string_view text, std::size_t from);

// Where `</name` stands, followed by what ends a name.
std::size_t find_end_tag(std::string_view text, std::size_t from, std::string_view name);

// Where the </script that ends a script stands, whose text begins at `from`: not every one does, where the text opens a
// comment and in it another script.
std::size_t find_end_of_script(std::string_view text, std::size_t from);

// One past the comment whose "<!--" stands at `at`.
std::size_t end_of_comment(std::string_view text, std::size_t at);

// The attributes of a tag, one after the other. Quotes count only where a value begins.
class Attributes {
 public:
  // `at`: where the tag's name ends.
  Attributes(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  bool next();  // false: there is no more, `end` says why

  std::size_t begin = 0, name_end = 0, value_end = 0;  // of the attribute that was read
  std::size_t end = kEnd;  // one past the tag's '>'; kEnd: it has none

 private:
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  bool read_value();

  std::string_view text_;
  std::size_t at_;
};

// One past the '>' of a tag whose name ends at `at`.
std::size_t end_of_tag(std::string_view text, std::size_t at);

}  // namespace html
