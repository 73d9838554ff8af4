#include "text/clean.h"

#include "text/code_points.h"
#include "text/compose.h"

namespace text {
namespace {

unsigned char at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

bool is_blank(unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// White space beyond ASCII.
bool is_wide_blank(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

// Shows as nothing, whatever stands beside it.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }

// Behind letters of these scripts and behind emoji a joiner makes another word or another picture.
bool may_be_joined(char32_t c) {
  return (c >= 0x600 && c <= 0x1DFF) || (c >= 0x2190 && c <= 0x2BFF) || (c >= 0xA800 && c <= 0xABFF) ||
         (c >= 0xFB50 && c <= 0xFEFE) || c >= 0x10A00;
}

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

namespace {

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) { out.clear(); }

  void blank() {
    blank_ = !out_.empty();
    joiner_ = {};
  }
  void put(std::string_view character, char32_t c) {
    if (is_joiner(c)) {
      if (!blank_ && may_be_joined(last_)) joiner_ = character;
      return;
    }
    if (blank_) out_ += ' ';
    out_ += joiner_;
    out_ += character;
    blank_ = false;
    joiner_ = {};
    last_ = c;
    compose_ |= may_need_composing(c);
  }
  bool needs_composing() const { return compose_; }

 private:
  std::string& out_;
  std::string_view joiner_;  // of the last character to the next, if there is one
  char32_t last_ = 0;
  bool blank_ = false, compose_ = false;
};

}  // namespace

Cleaned clean(std::string_view raw, std::string& buffer) {
  if (is_clean(raw)) return {.text = raw};
  Cleaned out;
  Writer writer(buffer);
  for (std::size_t first = 0, next = 0; first < raw.size(); first = next) {
    std::size_t bad = 0;
    const std::size_t length = valid_character(raw.substr(first), bad);
    next = first + (length == 0 ? bad : length);
    if (length == 0) {
      out.was_invalid = true;
      writer.put("\xEF\xBF\xBD", kReplacement);
      continue;
    }
    std::size_t end = first;
    const auto byte = static_cast<unsigned char>(raw[first]);
    const char32_t c = length == 1 ? byte : next_code_point(raw, end);
    if (is_blank(byte) || (length > 1 && is_wide_blank(c))) {
      writer.blank();
    } else if (c == 0) {
      out.had_nul = true;
    } else if (length == 1 || !is_invisible(c)) {
      writer.put(raw.substr(first, length), c);
    }
  }
  if (writer.needs_composing()) buffer = composed(buffer);
  out.text = buffer;
  return out;
}

}  // namespace text
