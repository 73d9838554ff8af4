#include "table/write/json.h"

#include <algorithm>

namespace table {
namespace {

unsigned char byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// The allowed range of the second byte rules out overlong forms, surrogates and what is past
// U+10FFFF.
bool is_second(unsigned char lead, unsigned char c) {
  switch (lead) {
    case 0xE0: return c >= 0xA0 && c <= 0xBF;
    case 0xED: return c >= 0x80 && c <= 0x9F;
    case 0xF0: return c >= 0x90 && c <= 0xBF;
    case 0xF4: return c >= 0x80 && c <= 0x8F;
    default: return (c & 0xC0) == 0x80;
  }
}

std::size_t length_of_lead(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool is_plain(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b >= 0x20 && b < 0x7F && b != '"' && b != '\\';
}

void append_escaped(unsigned char c, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"': out.append("\\\""); break;
    case '\\': out.append("\\\\"); break;
    case '\n': out.append("\\n"); break;
    case '\r': out.append("\\r"); break;
    case '\t': out.append("\\t"); break;
    default:
      out.append("\\u00");
      out.push_back(kHex[c >> 4]);
      out.push_back(kHex[c & 15]);
  }
}

}  // namespace

std::size_t utf8_length(std::string_view text, std::size_t& skip) {
  const unsigned char lead = byte(text, 0);
  const std::size_t length = length_of_lead(lead);
  skip = 1;
  if (length < 2) return length;
  if (text.size() < 2 || !is_second(lead, byte(text, 1))) return 0;
  for (skip = 2; skip < length; ++skip) {
    if (skip == text.size() || (byte(text, skip) & 0xC0) != 0x80) return 0;
  }
  return length;
}

void append_json_string(std::string_view text, std::string& out) {
  out.push_back('"');
  while (!text.empty()) {
    // Most texts are plain from end to end.
    const auto plain_end = std::ranges::find_if_not(text, is_plain);
    const auto plain = static_cast<std::size_t>(plain_end - text.begin());
    out.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    std::size_t skip = 1;
    if (byte(text, 0) < 0x80) {
      append_escaped(byte(text, 0), out);
    } else if (const std::size_t length = utf8_length(text, skip)) {
      out.append(text.substr(0, length));
      skip = length;
    } else {
      out.append("\xEF\xBF\xBD");
    }
    text.remove_prefix(skip);
  }
  out.push_back('"');
}

}  // namespace table
