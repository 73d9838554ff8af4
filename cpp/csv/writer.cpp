#include "csv/writer.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace csv {
namespace {

// Bits of a byte: a field with it is quoted; a spreadsheet may part a field there; a formula may start so.
constexpr std::uint8_t kNeedsQuotes = 1;
constexpr std::uint8_t kParts = 2;
constexpr std::uint8_t kStarts = 4;

constexpr std::array<std::uint8_t, 256> kKinds = [] {
  std::array<std::uint8_t, 256> kinds = {};
  const auto mark = [&](std::string_view bytes, std::uint8_t kind) {
    for (const char c : bytes) kinds[static_cast<unsigned char>(c)] |= kind;
  };
  mark("\",\r\n", kNeedsQuotes);
  mark(";\t\r\n", kParts);
  mark("=+-@\xEF", kStarts);
  for (std::size_t blank = 0; blank <= ' '; ++blank) kinds[blank] |= kStarts;
  return kinds;
}();

std::uint8_t kind_of(char c) { return kKinds[static_cast<unsigned char>(c)]; }

std::uint8_t kinds_in(std::string_view field) {
  std::uint8_t kinds = 0;
  for (const char c : field) kinds |= kind_of(c);
  return kinds;
}

bool may_run(std::string_view field, std::uint8_t kinds) {
  return !field.empty() && ((kind_of(field[0]) & kStarts) != 0 || (kinds & kParts) != 0);
}

std::size_t digits(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

// Full-width signs are those of keyboards for Chinese and Japanese.
bool starts_formula(std::string_view part) {
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  part.remove_prefix(static_cast<std::size_t>(std::ranges::find_if_not(part, blank) - part.begin()));
  const auto starts = [&](auto... signs) { return (part.starts_with(signs) || ...); };
  return starts("=", "@", "\uFF1D", "\uFF20", "\uFF0B", "\uFF0D") || (starts("+", "-") && !is_plain_number(part));
}

void append_quoted(std::string_view field, std::string& out) {
  out.push_back('"');
  for (std::size_t at = 0; at < field.size();) {
    const std::size_t quote = std::min(field.find('"', at), field.size());
    out.append(field.substr(at, quote - at));
    if (quote < field.size()) out.append("\"\"");
    at = quote + 1;
  }
  out.push_back('"');
}

// visit(part with the byte that ends it, what it says)
template <class Visit>
void for_each_part(std::string_view field, Visit visit) {
  while (!field.empty()) {
    const auto parts = [](char c) { return (kind_of(c) & kParts) != 0; };
    const auto said = static_cast<std::size_t>(std::ranges::find_if(field, parts) - field.begin());
    const std::string_view part = field.substr(0, said + 1);
    visit(part, field.substr(0, said));
    field.remove_prefix(part.size());
  }
}

}  // namespace

void append_field(std::string_view field, std::string& out) {
  if ((kinds_in(field) & kNeedsQuotes) != 0) {
    append_quoted(field, out);
  } else {
    out.append(field);
  }
}

void append_inert_field(std::string_view field, std::string& out) {
  const std::uint8_t kinds = kinds_in(field);
  const bool plain = !may_run(field, kinds);
  if (plain && (kinds & kNeedsQuotes) == 0) {
    out.append(field);
  } else {
    append_field(plain ? field : inert(field), out);
  }
}

bool may_run(std::string_view field) { return may_run(field, kinds_in(field)); }

std::string inert(std::string_view field) {
  std::string out;
  bool starts_oddly = !field.empty() && std::string_view("\t\r\n\0", 4).contains(field[0]);
  for_each_part(field, [&](std::string_view part, std::string_view said) {
    if (starts_oddly || starts_formula(said)) out.push_back('\'');
    starts_oddly = false;
    out.append(part);
  });
  return out;
}

std::string without_guards(std::string_view field) {
  std::string out;
  for_each_part(field, [&](std::string_view part, std::string_view) {
    const bool guarded = part.starts_with('\'') && inert(part.substr(1)) == part;
    out.append(part.substr(guarded ? 1 : 0));
  });
  return out;
}

bool is_plain_number(std::string_view text) {
  std::size_t at = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
  const std::size_t whole = digits(text, at);
  bool any = whole > at;
  at = whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits(text, at + 1);
    any = any || fraction > at + 1;
    at = fraction;
  }
  if (!any) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digits(text, at);
    if (exponent == at) return false;
    at = exponent;
  }
  return at == text.size();
}

}  // namespace csv
