#include "handover/logo.h"

#include <algorithm>
#include <cstdint>

namespace handover {
namespace {

using namespace std::string_view_literals;

// "" where it is none of the three. An SVG may begin with a byte order mark, an XML declaration or a comment.
std::string_view type_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return "image/png";
  if (bytes.starts_with("\xff\xd8\xff"sv)) return "image/jpeg";
  if (bytes.starts_with("\xef\xbb\xbf"sv)) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  const bool is_xml = bytes.starts_with("<svg") || bytes.starts_with("<?xml") || bytes.starts_with("<!");
  return is_xml && bytes.contains("<svg") ? "image/svg+xml" : "";
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t bits = 0;
    const std::size_t size = std::min<std::size_t>(3, bytes.size() - at);
    for (std::size_t i = 0; i < 3; ++i) {
      bits = (bits << 8U) | (i < size ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) out += i <= size ? kDigits[(bits >> (18 - 6 * i)) & 63U] : '=';
  }
  return out;
}

}  // namespace

base::Result<std::string> data_url(std::string_view bytes) {
  if (bytes.size() > kMostLogoBytes) {
    return base::fail(base::ErrorCode::kBadOption, "The logo: expected at most 300 kB, found " +
                                                       std::to_string((bytes.size() + 999) / 1000) +
                                                       " kB. Save a smaller picture.");
  }
  const std::string_view type = type_of(bytes);
  if (type.empty()) {
    return base::fail(base::ErrorCode::kBadOption,
                      "The logo: expected a PNG, JPEG or SVG, found another kind of file.");
  }
  return "data:" + std::string(type) + ";base64," + base64(bytes);
}

}  // namespace handover
