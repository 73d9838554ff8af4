#include "text/encoding.h"

#include <algorithm>
#include <cstring>
#include <encoding_tables.inc>

#include "text/clean.h"
#include "text/two_byte.h"

namespace text {
namespace {

constexpr std::uint32_t kBad = 0xFFFD;

void decode_single(std::string_view bytes, const std::array<std::uint16_t, 128>& upper, std::string& out) {
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
      out.push_back(byte);
    } else {
      const std::uint32_t point = upper[value - 0x80U];
      append_utf8(point == 0 ? kBad : point, out);
    }
  }
}

void decode_utf16(std::string_view bytes, bool big_endian, std::string& out) {
  const auto unit_at = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<std::uint32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    std::uint32_t point = unit_at(at);
    if (point >= 0xD800 && point < 0xE000) {
      const bool high = point < 0xDC00 && at + 3 < bytes.size();
      const std::uint32_t low = high ? unit_at(at + 2) : 0;
      const bool pair = low >= 0xDC00 && low < 0xE000;
      point = pair ? 0x1'0000 + ((point - 0xD800) << 10) + (low - 0xDC00) : kBad;
      if (pair) at += 2;
    }
    append_utf8(point, out);
  }
  if (at < bytes.size()) append_utf8(kBad, out);
}

bool is_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r' && byte != '\v'); }

}  // namespace

std::optional<Encoding> encoding_of_label(std::string_view label) {
  while (!label.empty() && is_space(label.front())) label.remove_prefix(1);
  while (!label.empty() && is_space(label.back())) label.remove_suffix(1);
  std::string lower(label);
  for (char& byte : lower) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
  const auto* found = std::ranges::lower_bound(kEncodingLabels, std::string_view(lower), {}, &EncodingLabel::label);
  if (found == kEncodingLabels.end() || found->label != lower) return std::nullopt;
  return static_cast<Encoding>(found->encoding);
}

Encoding windows_1252() {
  static const Encoding encoding = *encoding_of_label("windows-1252");
  return encoding;
}

std::string_view name_of(Encoding encoding) { return kEncodingNames.at(static_cast<std::size_t>(encoding)); }

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::kUtf8) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  if (encoding == Encoding::kUtf16Le || encoding == Encoding::kUtf16Be) {
    decode_utf16(bytes, encoding == Encoding::kUtf16Be, out);
  } else if (static_cast<int>(encoding) < kFirstSingleByte) {
    decode_two_byte(bytes, encoding, out);
  } else {
    decode_single(bytes, kSingleByte.at(static_cast<std::size_t>(encoding) - kFirstSingleByte), out);
  }
  return out;
}

bool is_utf8(std::string_view bytes) {
  constexpr std::uint64_t kUpperBits = 0x8080'8080'8080'8080;
  for (std::size_t at = 0; at < bytes.size();) {
    std::uint64_t word = kUpperBits;
    if (at + sizeof(word) <= bytes.size()) std::memcpy(&word, bytes.data() + at, sizeof(word));
    if ((word & kUpperBits) == 0) {
      at += sizeof(word);
      continue;
    }
    std::size_t bad = 0;
    const std::size_t length = valid_character(bytes.substr(at), bad);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

}  // namespace text
