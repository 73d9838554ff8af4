#include "handover/html.h"

#include <algorithm>

#include "table/write/json.h"

namespace handover {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }
bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F; }

std::string_view escape_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return is_control(c) ? kReplacement : std::string_view();
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    std::size_t skip = 1;
    const std::size_t length = table::utf8_length(text, skip);
    if (length == 0) {
      out += kReplacement;
    } else if (const std::string_view escape = escape_of(text[0]); length == 1 && !escape.empty()) {
      out += escape;
    } else {
      out += text.substr(0, length);
    }
    text.remove_prefix(length == 0 ? skip : length);
  }
  return out;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

std::string element(std::string_view tag, std::string_view content) {
  return joined({"<", tag, ">", content, "</", tag.substr(0, tag.find(' ')), ">"});
}

std::string text_element(std::string_view tag, std::string_view text) { return element(tag, escaped(text)); }

std::size_t characters_of(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
}

std::string shortened(std::string_view text, std::size_t room) {
  if (characters_of(text) <= room) return std::string(text);
  std::size_t end = 0;
  for (std::size_t left = room; end < text.size() && (left > 1 || is_continuation(text[end])); ++end) {
    if (end + 1 >= text.size() || !is_continuation(text[end + 1])) --left;
  }
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace handover
