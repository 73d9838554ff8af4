#include "text/decode.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <encoding_tables.inc>

#include "text/clean.h"
#include "text/code_points.h"
#include "text/two_byte.h"

namespace text {
namespace {

const std::array<std::uint16_t, 128>& upper_half(Encoding encoding) {
  return kSingleByte.at(static_cast<std::size_t>(encoding) - kFirstSingleByte);
}

void feed_single_byte(std::string_view bytes, const std::array<std::uint16_t, 128>& upper, std::string& out) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const std::uint32_t point = byte < 0x80 ? byte : upper[byte - 0x80U];
    put(byte >= 0x80 && point == 0 ? kReplacement : point, out);
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

// Bytes of ASCII that `text` begins with.
std::size_t ascii_length(std::string_view text) {
  constexpr std::uint64_t kUpperBits = 0x8080'8080'8080'8080;
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & kUpperBits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

bool is_utf8(std::string_view head, bool whole) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (!head.empty()) {
    head.remove_prefix(ascii_length(head));
    if (head.empty()) break;
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
    case Encoding::kUtf16Le:
    case Encoding::kUtf16Be: feed_utf16(bytes, out); break;
    case Encoding::kGb18030:
    case Encoding::kBig5:
    case Encoding::kEucJp:
    case Encoding::kShiftJis:
    case Encoding::kEucKr: feed_two_byte(bytes, out); break;
    default: feed_single_byte(bytes, upper_half(encoding_), out); break;
  }
}

void Decoder::feed_two_byte(std::string_view bytes, std::string& out) {
  if (held_.empty()) {
    held_ = bytes.substr(decode_two_byte(bytes, encoding_, false, out));
  } else {
    held_ += bytes;
    held_.erase(0, decode_two_byte(held_, encoding_, false, out));
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
  decode_two_byte(held_, encoding_, true, out);
  held_.clear();
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
