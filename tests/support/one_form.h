// RFC 3986's normal form of what the URL standard leaves as written, one step at a time: escapes (6.2.2.1, 6.2.2.2) and
// the dot at the end of a host.
#pragma once

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

inline std::string with_one_form_of_escapes(const std::string& text) {
  const auto is_escape = [](std::string_view at) {
    return at.size() >= 3 && at[0] == '%' && std::isxdigit(static_cast<unsigned char>(at[1])) != 0 &&
           std::isxdigit(static_cast<unsigned char>(at[2])) != 0;
  };
  std::string out;
  int since_stray = 9;  // characters
  for (std::size_t at = 0; at < text.size(); ++since_stray) {
    if (!is_escape(std::string_view(text).substr(at))) {
      if (text[at] == '%') since_stray = 0;
      out += text[at++];
      continue;
    }
    const auto byte = static_cast<unsigned char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
    const bool plain =
        byte < 0x80 && (std::isalnum(byte) != 0 || std::string_view("-._~").contains(static_cast<char>(byte)));
    if (plain && since_stray > 2) {
      out += static_cast<char>(byte);
    } else {
      for (std::size_t i = at; i < at + 3; ++i)
        out += static_cast<char>(std::toupper(static_cast<unsigned char>(text[i])));
      since_stray = 9;
    }
    at += 3;
  }
  return out;
}

inline std::string without_last_dot(std::string host) {
  const std::size_t end = std::min(host.find(':'), host.size());
  if (host.starts_with('[') || end < 2 || host[end - 1] != '.' || host[end - 2] == '.') return host;
  return host.erase(end - 1, 1);
}
