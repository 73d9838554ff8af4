#include "text/clean.h"

namespace text {
namespace {

unsigned char at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

bool is_blank(unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// U+00A0, the one other space that pages are full of.
bool is_hard_space(std::string_view bytes) { return bytes.size() >= 2 && at(bytes, 0) == 0xC2 && at(bytes, 1) == 0xA0; }

bool is_clean(std::string_view raw) {
  bool after_blank = true;
  for (const char c : raw) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || byte < ' ' || (byte == ' ' && after_blank)) return false;
    after_blank = byte == ' ';
  }
  return raw.empty() || !after_blank;
}

struct LeadByte {
  std::size_t length;
  unsigned char low, high;  // bounds of the second byte
};

LeadByte lead_byte(unsigned char c) {
  if (c >= 0xC2 && c <= 0xDF) return {2, 0x80, 0xBF};
  if (c == 0xE0) return {3, 0xA0, 0xBF};
  if (c == 0xED) return {3, 0x80, 0x9F};
  if (c >= 0xE1 && c <= 0xEF) return {3, 0x80, 0xBF};
  if (c == 0xF0) return {4, 0x90, 0xBF};
  if (c >= 0xF1 && c <= 0xF3) return {4, 0x80, 0xBF};
  if (c == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

std::size_t valid_character(std::string_view bytes, std::size_t& bad) {
  bad = 1;
  if (at(bytes, 0) < 0x80) return 1;
  const LeadByte lead = lead_byte(at(bytes, 0));
  if (lead.length == 0) return 0;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const unsigned char low = i == 1 ? lead.low : 0x80;
    const unsigned char high = i == 1 ? lead.high : 0xBF;
    if (i >= bytes.size() || at(bytes, i) < low || at(bytes, i) > high) {
      bad = i;
      return 0;
    }
  }
  return lead.length;
}

Cleaned clean(std::string_view raw, std::string& buffer) {
  if (is_clean(raw)) return {.text = raw};
  Cleaned out;
  buffer.clear();
  bool pending_blank = false;
  while (!raw.empty()) {
    std::size_t take = 1;
    if (is_blank(at(raw, 0)) || is_hard_space(raw)) {
      pending_blank = !buffer.empty();
      take = is_hard_space(raw) ? 2 : 1;
    } else if (raw[0] == 0) {
      out.had_nul = true;
    } else {
      if (pending_blank) buffer += ' ';
      pending_blank = false;
      std::size_t bad = 0;
      const std::size_t length = valid_character(raw, bad);
      take = length == 0 ? bad : length;
      out.was_invalid |= length == 0;
      buffer += length == 0 ? std::string_view("\xEF\xBF\xBD") : raw.substr(0, length);
    }
    raw.remove_prefix(take);
  }
  out.text = buffer;
  return out;
}

}  // namespace text
