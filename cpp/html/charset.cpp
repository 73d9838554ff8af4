#include "html/charset.h"

#include <algorithm>
#include <optional>
#include <string>

#include "html/element.h"
#include "html/markup.h"

namespace html {
namespace {

using text::Encoding;
constexpr auto npos = std::string_view::npos;
constexpr std::size_t kPrescanBytes = 1024;

struct Attribute {
  std::string name;
  std::string value;
};

// The standard's "get an attribute"; nothing at the tag's end. Takes what it read off `rest`.
std::optional<Attribute> take_attribute(std::string_view& rest) {
  while (!rest.empty() && (is_space(rest.front()) || rest.front() == '/')) rest.remove_prefix(1);
  if (rest.empty() || rest.front() == '>') return std::nullopt;
  Attribute attribute;
  const auto ends_name = [&](char byte) {
    return is_space(byte) || byte == '/' || byte == '>' || (byte == '=' && !attribute.name.empty());
  };
  for (; !rest.empty() && !ends_name(rest.front()); rest.remove_prefix(1))
    attribute.name.push_back(lower(rest.front()));
  while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
  if (!rest.starts_with('=')) return attribute;
  rest.remove_prefix(1);
  while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
  const char quote = rest.starts_with('"') || rest.starts_with('\'') ? rest.front() : '\0';
  if (quote != 0) rest.remove_prefix(1);
  const auto ends_value = [quote](char byte) { return quote != 0 ? byte == quote : is_space(byte) || byte == '>'; };
  for (; !rest.empty() && !ends_value(rest.front()); rest.remove_prefix(1))
    attribute.value.push_back(lower(rest.front()));
  if (quote != 0 && !rest.empty()) rest.remove_prefix(1);
  return attribute;
}

// "text/html; charset=utf-8" -> utf-8. `content` is lower case.
std::string charset_in(std::string_view content) {
  for (std::size_t at = content.find("charset"); at != npos; at = content.find("charset", at)) {
    at += 7;
    const std::string_view after = trimmed(content.substr(at));
    if (!after.starts_with('=')) continue;
    const std::string_view value = trimmed(after.substr(1));
    if (!value.starts_with('"') && !value.starts_with('\''))
      return std::string(value.substr(0, value.find_first_of("; \t\n\f\r")));
    const std::size_t end = value.find(value.front(), 1);
    return end == npos ? std::string() : std::string(value.substr(1, end - 1));
  }
  return {};
}

std::string charset_of_meta(std::string_view& rest) {
  std::string charset;
  std::string content;
  bool says_content_type = false;
  while (const auto attribute = take_attribute(rest)) {
    if (attribute->name == "charset" && charset.empty()) charset = attribute->value;
    if (attribute->name == "content" && content.empty()) content = attribute->value;
    if (attribute->name == "http-equiv" && attribute->value == "content-type") says_content_type = true;
  }
  if (!charset.empty()) return charset;
  return says_content_type ? charset_in(content) : std::string();
}

bool is_meta(std::string_view rest) {
  return rest.size() > 5 && equals_folded(rest.substr(0, 5), "<meta") && (is_space(rest[5]) || rest[5] == '/');
}

// Past the markup that starts here, if any does.
void skip_markup(std::string_view& rest) {
  const std::size_t letter = rest.starts_with("</") ? 2 : 1;
  if (rest.starts_with("<!--")) {
    const std::size_t end = rest.find("-->", 2);
    rest.remove_prefix(end == npos ? rest.size() : end + 3);
  } else if (rest.size() > letter && is_letter(rest[letter])) {
    rest.remove_prefix(std::min(rest.find_first_of(" \t\n\f\r>"), rest.size()));
    while (take_attribute(rest)) {
    }
  } else if (rest.starts_with("<!") || rest.starts_with("</") || rest.starts_with("<?")) {
    rest.remove_prefix(std::min(rest.find('>'), rest.size()));
  } else {
    rest.remove_prefix(1);
  }
}

}  // namespace

std::optional<Encoding> declared_encoding(std::string_view page) {
  std::string_view rest = page.substr(0, kPrescanBytes);
  while (true) {
    rest.remove_prefix(std::min(rest.find('<'), rest.size()));
    if (rest.empty()) return std::nullopt;
    if (!is_meta(rest)) {
      skip_markup(rest);
      continue;
    }
    rest.remove_prefix(5);
    const auto declared = text::encoding_named(charset_of_meta(rest));
    if (declared == Encoding::kUtf16Le || declared == Encoding::kUtf16Be) return Encoding::kUtf8;
    if (declared) return declared;
  }
}

}  // namespace html
