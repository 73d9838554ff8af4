#include "table/write/sheet_cells.h"

#include <algorithm>
#include <array>

#include "csv/writer.h"
#include "table/write/json.h"

namespace table {
namespace {

constexpr std::size_t kMostUnits = 32'767;

// Bytes that stand for themselves, wherever they are. A carriage return would be read as a line feed.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain = {};
  for (std::size_t c = ' '; c < 0x80; ++c) plain[c] = true;
  for (const char c : {'&', '<', '>', '_'}) plain[static_cast<unsigned char>(c)] = false;
  plain['\t'] = plain['\n'] = true;
  return plain;
}();

bool is_plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// _x000B_
bool starts_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' && std::ranges::all_of(text.substr(2, 4), is_hex);
}

// The first character of `text`, of ASCII, but not plain.
void append_escaped(std::string_view text, std::string& out) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const auto c = static_cast<unsigned char>(text.front());
  switch (c) {
    case '&': out.append("&amp;"); break;
    case '<': out.append("&lt;"); break;
    case '>': out.append("&gt;"); break;
    case '_': out.append(starts_escape(text) ? "_x005F_" : "_"); break;
    default: out.append("_x00").append({kHex[c >> 4], kHex[c & 15], '_'});
  }
}

void append_escaped_text(std::string_view text, std::string& out) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  for (std::size_t left = kMostUnits; left > 0 && !text.empty();) {
    const auto end = std::ranges::find_if_not(text, is_plain);
    const std::size_t run = std::min(static_cast<std::size_t>(end - text.begin()), left);
    out.append(text.substr(0, run));
    text.remove_prefix(run);
    left -= run;
    if (left == 0 || text.empty()) return;
    std::size_t bytes = 1;
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      append_escaped(text, out);
    } else if (const std::size_t length = utf8_length(text, bytes); length > 0) {
      bytes = length;
      const std::size_t units = length == 4 ? 2 : 1;
      if (units > left) return;
      left -= units - 1;
      const std::string_view character = text.substr(0, length);
      out.append(character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF" ? kReplacement : character);
    } else {
      out.append(kReplacement);
    }
    text.remove_prefix(bytes);
    --left;
  }
}

}  // namespace

void append_sheet_text(std::string_view text, std::string& out) {
  if (csv::may_run(text)) {
    append_escaped_text(csv::inert(text), out);
  } else {
    append_escaped_text(text, out);
  }
}

std::string sheet_column(std::size_t column) {
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return name;
}

}  // namespace table
