#include "text/decode.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/clean.h"

namespace text {
namespace {

// Windows-1252's 0x80..0x9F; the rest of its upper half is Latin-1.
constexpr std::array<std::uint16_t, 32> kUpper = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr auto kLabels = std::to_array<std::pair<std::string_view, Encoding>>({
    {"utf-8", Encoding::kUtf8},
    {"utf8", Encoding::kUtf8},
    {"unicode-1-1-utf-8", Encoding::kUtf8},
    {"utf-16le", Encoding::kUtf16Le},
    {"utf-16", Encoding::kUtf16Le},
    {"unicode", Encoding::kUtf16Le},
    {"ucs-2", Encoding::kUtf16Le},
    {"utf-16be", Encoding::kUtf16Be},
    {"windows-1252", Encoding::kWindows1252},
    {"cp1252", Encoding::kWindows1252},
    {"x-cp1252", Encoding::kWindows1252},
    {"iso-8859-1", Encoding::kWindows1252},
    {"iso8859-1", Encoding::kWindows1252},
    {"iso88591", Encoding::kWindows1252},
    {"iso_8859-1", Encoding::kWindows1252},
    {"latin1", Encoding::kWindows1252},
    {"l1", Encoding::kWindows1252},
    {"ascii", Encoding::kWindows1252},
    {"us-ascii", Encoding::kWindows1252},
});

constexpr std::uint32_t kReplacement = 0xFFFD;

char byte_of(std::uint32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); }

void put(std::uint32_t point, std::string& out) {
  if (point < 0x80) {
    out += byte_of(point);
  } else if (point < 0x800) {
    out += byte_of(0xC0 | point >> 6);
    out += byte_of(0x80 | (point & 0x3F));
  } else if (point < 0x1'0000) {
    out += byte_of(0xE0 | point >> 12);
    out += byte_of(0x80 | (point >> 6 & 0x3F));
    out += byte_of(0x80 | (point & 0x3F));
  } else {
    out += byte_of(0xF0 | point >> 18);
    out += byte_of(0x80 | (point >> 12 & 0x3F));
    out += byte_of(0x80 | (point >> 6 & 0x3F));
    out += byte_of(0x80 | (point & 0x3F));
  }
}

void feed_windows_1252(std::string_view bytes, std::string& out) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    put(byte >= 0x80 && byte < 0xA0 ? kUpper[byte - 0x80U] : byte, out);
  }
}

// Text of any script has blanks, digits and line ends, whose upper byte is zero.
std::optional<Encoding> utf16_without_mark(std::string_view head) {
  const std::size_t pairs = std::min<std::size_t>(head.size(), 4096) / 2;
  if (pairs < 4) return std::nullopt;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    even += head[2 * i] == 0 ? 1 : 0;
    odd += head[2 * i + 1] == 0 ? 1 : 0;
  }
  if (odd * 10 >= pairs * 4 && even * 50 < pairs) return Encoding::kUtf16Le;
  if (even * 10 >= pairs * 4 && odd * 50 < pairs) return Encoding::kUtf16Be;
  return std::nullopt;
}

bool is_utf8(std::string_view head, bool whole) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (!head.empty()) {
    std::size_t bad_bytes = 0;
    const std::size_t length = valid_character(head, bad_bytes);
    if (length == 0 && !whole && head.size() < 4 && bad_bytes == head.size()) break;  // cut at the edge
    good += length > 1 ? 1 : 0;
    bad += length == 0 ? 1 : 0;
    head.remove_prefix(length == 0 ? bad_bytes : length);
  }
  // A few broken characters in much good UTF-8 are broken characters, and no other encoding.
  return bad == 0 || bad * 4 <= good;
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8: return "UTF-8";
    case Encoding::kUtf16Le: return "UTF-16LE";
    case Encoding::kUtf16Be: return "UTF-16BE";
    case Encoding::kWindows1252: return "Windows-1252";
  }
  return "UTF-8";
}

std::optional<Encoding> encoding_named(std::string_view label) {
  constexpr std::string_view kWithBom = " with BOM";
  if (label.ends_with(kWithBom)) label.remove_suffix(kWithBom.size());
  std::string lower(label);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const auto* found = std::ranges::find(kLabels, lower, &std::pair<std::string_view, Encoding>::first);
  if (found == kLabels.end()) return std::nullopt;
  return found->second;
}

Detected detect(std::string_view head, bool whole) {
  if (head.starts_with("\xEF\xBB\xBF")) return {Encoding::kUtf8, true};
  if (head.starts_with("\xFF\xFE")) return {Encoding::kUtf16Le, true};
  if (head.starts_with("\xFE\xFF")) return {Encoding::kUtf16Be, true};
  if (const auto utf16 = utf16_without_mark(head)) return {*utf16, false};
  return {is_utf8(head, whole) ? Encoding::kUtf8 : Encoding::kWindows1252, false};
}

void Decoder::feed(std::string_view bytes, std::string& out) {
  switch (encoding_) {
    case Encoding::kUtf8: out += bytes; break;
    case Encoding::kWindows1252: feed_windows_1252(bytes, out); break;
    case Encoding::kUtf16Le:
    case Encoding::kUtf16Be: feed_utf16(bytes, out); break;
  }
}

void Decoder::feed_utf16(std::string_view bytes, std::string& out) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!half_) {
      half_ = byte;
      continue;
    }
    const unsigned low = encoding_ == Encoding::kUtf16Le ? *half_ : byte;
    const unsigned high = encoding_ == Encoding::kUtf16Le ? byte : *half_;
    half_.reset();
    take_unit(static_cast<std::uint16_t>(high << 8 | low), out);
  }
}

void Decoder::take_unit(std::uint16_t unit, std::string& out) {
  const bool is_high = unit >= 0xD800 && unit <= 0xDBFF;
  const bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
  if (high_ != 0 && is_low) {
    put(0x1'0000 + ((high_ - 0xD800U) << 10) + (unit - 0xDC00U), out);
    high_ = 0;
    return;
  }
  if (high_ != 0) put(kReplacement, out);
  high_ = is_high ? unit : std::uint16_t{0};
  if (!is_high) put(is_low ? kReplacement : unit, out);
}

void Decoder::finish(std::string& out) {
  if (high_ != 0 || half_) put(kReplacement, out);
  high_ = 0;
  half_.reset();
}

std::string decode(std::string_view bytes, Encoding encoding) {
  std::string out;
  Decoder decoder(encoding);
  decoder.feed(bytes, out);
  decoder.finish(out);
  return out;
}

}  // namespace text
