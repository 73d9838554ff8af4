#include "csv/writer.h"

#include <algorithm>
#include <array>

namespace csv {
namespace {

// One look-up a byte: find_first_of searches the whole set for each.
constexpr std::array<bool, 256> kNeedsQuotes = [] {
  std::array<bool, 256> needs = {};
  for (const char c : {'"', ',', '\r', '\n'}) needs[static_cast<unsigned char>(c)] = true;
  return needs;
}();

std::size_t digits(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

bool starts_formula(std::string_view field) {
  return !field.empty() && std::string_view("=+-@\t\r").contains(field[0]);
}

}  // namespace

void append_field(std::string_view field, std::string& out) {
  const auto special = [](char c) { return kNeedsQuotes[static_cast<unsigned char>(c)]; };
  if (std::ranges::none_of(field, special)) {
    out.append(field);
    return;
  }
  out.push_back('"');
  for (std::size_t at = 0; at < field.size();) {
    const std::size_t quote = std::min(field.find('"', at), field.size());
    out.append(field.substr(at, quote - at));
    if (quote < field.size()) out.append("\"\"");
    at = quote + 1;
  }
  out.push_back('"');
}

void append_inert_field(std::string_view field, std::string& out) {
  if (!starts_formula(field) || is_plain_number(field)) {
    append_field(field, out);
    return;
  }
  std::string inert = "'";
  append_field(inert.append(field), out);
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
