#include "url/fast_road.h"

#include <array>
#include <cstdint>

#include "url/escapes.h"

namespace url {
namespace {

constexpr std::uint8_t kLabel = 1;  // of a host; its dots are looked at apart
constexpr std::uint8_t kPath = 2;   // of a segment; slashes are looked at apart
constexpr std::uint8_t kQuery = 4;

// Bytes that stand as they are. '%' is looked at apart, too: it has forms, and "%2e" can be a dot segment. A backslash
// is a slash to the standard; controls, non-ASCII and the bytes that get percent-encoded are out.
constexpr std::array<std::uint8_t, 256> kClass = [] {
  std::array<std::uint8_t, 256> table{};
  const auto mark = [&table](std::string_view bytes, std::uint8_t bits) {
    for (const char byte : bytes) table[static_cast<unsigned char>(byte)] |= bits;
  };
  mark("abcdefghijklmnopqrstuvwxyz0123456789-_", kLabel | kPath | kQuery);
  mark("ABCDEFGHIJKLMNOPQRSTUVWXYZ!$&()*+,.:;=@[]|~", kPath | kQuery);
  mark("'", kPath);
  mark("/?^`{}\\", kQuery);
  return table;
}();

// Where the run of bytes of this class that starts at `at` ends.
std::size_t end_of_run(std::string_view text, std::size_t at, std::uint8_t bits) {
  while (at < text.size() && (kClass[static_cast<unsigned char>(text[at])] & bits) != 0) ++at;
  return at;
}

// The same of a path or query, over the escapes that stand in it.
std::size_t end_of_part(std::string_view text, std::size_t at, std::uint8_t bits, bool& escapes_differ) {
  at = end_of_run(text, at, bits);
  while (at < text.size() && text[at] == '%') {
    escapes_differ |= !is_normal_escape(text, at);
    at = end_of_run(text, at + 1, bits);
  }
  return at;
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

constexpr std::size_t kMaxHost = 253;

// The end of a plain host that starts at `begin`; npos when ada has to look: an empty or a very
// long name, a punycode label, a name whose last label could be a number (an IPv4 address).
std::size_t plain_host_end(std::string_view raw, std::size_t begin) {
  std::size_t label = begin;
  std::size_t at = end_of_run(raw, begin, kLabel);
  while (raw.substr(label, 4) != "xn--") {
    if (at == raw.size() || raw[at] != '.') {
      const bool plain = at != label && !is_digit(raw[label]) && at - begin <= kMaxHost;
      return plain ? at : std::string_view::npos;
    }
    label = at + 1;
    at = end_of_run(raw, label, kLabel);
  }
  return std::string_view::npos;
}

// The end of ":8080" at `at`, npos when it is not how the standard would write it.
std::size_t plain_port_end(std::string_view raw, std::size_t at, unsigned default_port) {
  std::size_t end = at + 1;
  unsigned port = 0;
  while (end < raw.size() && is_digit(raw[end]) && end - at <= 5) {
    port = port * 10 + static_cast<unsigned>(raw[end] - '0');
    ++end;
  }
  const bool plain = end > at + 1 && raw[at + 1] != '0' && port <= 65535 && port != default_port;
  return plain ? end : std::string_view::npos;
}

}  // namespace

std::size_t normal_origin_length(std::string_view raw) {
  const bool secure = raw.starts_with("https://");
  if (!secure && !raw.starts_with("http://")) return 0;
  std::size_t end = plain_host_end(raw, secure ? 8 : 7);
  if (end == std::string_view::npos) return 0;
  if (end < raw.size() && raw[end] == ':') {
    end = plain_port_end(raw, end, secure ? 443 : 80);
    if (end == std::string_view::npos) return 0;
  }
  return end == raw.size() || raw[end] == '/' || raw[end] == '#' ? end : 0;
}

PlainPath plain_path(std::string_view rest) {
  PlainPath path;
  std::size_t at = 0;
  while (at < rest.size() && rest[at] == '/') {
    const std::string_view segment = rest.substr(at + 1, 2);
    if (segment.starts_with('.') || segment == "%2") return {};
    at = end_of_part(rest, at + 1, kPath, path.escapes_differ);
  }
  if (at < rest.size() && rest[at] == '?') at = end_of_part(rest, at, kQuery, path.escapes_differ);
  if (at != rest.size() && rest[at] != '#') return {};
  path.length = at;
  return path;
}

}  // namespace url
