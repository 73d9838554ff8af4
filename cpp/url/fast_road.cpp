#include "url/fast_road.h"

#include <array>
#include <cstdint>

namespace url {
namespace {

constexpr std::uint8_t kHost = 1;
constexpr std::uint8_t kPath = 2;  // also '/', looked at apart
constexpr std::uint8_t kQuery = 4;

// Bytes that stand as they are. '%' stays as written, but "%2e" can be a dot segment. A backslash
// is a slash to the standard; controls, non-ASCII and the bytes that get percent-encoded are out.
constexpr std::array<std::uint8_t, 256> kClass = [] {
  std::array<std::uint8_t, 256> table{};
  const auto mark = [&table](std::string_view bytes, std::uint8_t bits) {
    for (const char byte : bytes) table[static_cast<unsigned char>(byte)] |= bits;
  };
  mark("abcdefghijklmnopqrstuvwxyz0123456789-_.", kHost | kPath | kQuery);
  mark("ABCDEFGHIJKLMNOPQRSTUVWXYZ!$%&()*+,/:;=@[]|~", kPath | kQuery);
  mark("'", kPath);
  mark("?^`{}\\", kQuery);
  return table;
}();

bool is(char byte, std::uint8_t bits) { return (kClass[static_cast<unsigned char>(byte)] & bits) != 0; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

constexpr std::size_t kMaxHost = 253;

// The end of a plain host that starts at `begin`; npos when ada has to look: an empty or a very
// long name, a punycode label, a name whose last label could be a number (an IPv4 address).
std::size_t plain_host_end(std::string_view raw, std::size_t begin) {
  std::size_t at = begin;
  std::size_t label = begin;
  for (; at < raw.size() && is(raw[at], kHost); ++at) {
    if (raw[at] != '.') continue;
    if (raw.substr(label, 4) == "xn--") return std::string_view::npos;
    label = at + 1;
  }
  if (at == label || at - begin > kMaxHost) return std::string_view::npos;
  if (is_digit(raw[label]) || raw.substr(label, 4) == "xn--") return std::string_view::npos;
  return at;
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

std::size_t normal_path_length(std::string_view rest) {
  std::size_t at = 0;
  for (; at < rest.size() && is(rest[at], kPath); ++at) {
    if (rest[at] != '/' || at + 1 == rest.size()) continue;
    const char next = rest[at + 1];
    if (next == '.' || (next == '%' && rest.substr(at + 2, 1) == "2")) return 0;
  }
  if (at < rest.size() && rest[at] == '?') {
    while (at < rest.size() && is(rest[at], kQuery)) ++at;
  }
  return at == rest.size() || rest[at] == '#' ? at : 0;
}

}  // namespace url
