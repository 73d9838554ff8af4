#include "unpack/xml_markup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "text/code_points.h"

namespace unpack {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// One entity or character reference from its '&' on: appends what it stands for and returns its length; 0: it is none.
std::size_t take_reference(std::string_view text, std::string& out) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> kNamed = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  for (const auto& [name, character] : kNamed) {
    if (!text.starts_with(name)) continue;
    out += character;
    return name.size();
  }
  if (!text.starts_with("&#")) return 0;
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const char* const first = text.data() + (hex ? 3 : 2);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(first, text.data() + text.size(), code, hex ? 16 : 10);
  if (error != std::errc() || end == text.data() + text.size() || *end != ';') return 0;
  text::append_utf8(code, out);
  return static_cast<std::size_t>(end + 1 - text.data());
}

}  // namespace

std::string_view without_xml_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

void append_xml_text(std::string_view raw, std::string& out) {
  while (!raw.empty()) {
    const std::size_t plain = std::min(raw.find('&'), raw.size());
    out.append(raw.substr(0, plain));
    raw.remove_prefix(plain);
    if (raw.empty()) return;
    const std::size_t length = take_reference(raw, out);
    if (length == 0) out += '&';
    raw.remove_prefix(std::max<std::size_t>(length, 1));
  }
}

std::optional<std::string> xml_attribute(std::string_view inside, std::string_view name) {
  while (true) {
    inside.remove_prefix(std::min(inside.find_first_not_of(kBlanks), inside.size()));
    const std::size_t equals = inside.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    std::string_view key = inside.substr(0, equals);
    key = key.substr(0, key.find_last_not_of(kBlanks) + 1);
    const std::size_t open = inside.find_first_of("\"'", equals);
    if (open == std::string_view::npos) return std::nullopt;
    const std::size_t close = inside.find(inside[open], open + 1);
    if (close == std::string_view::npos) return std::nullopt;
    if (without_xml_prefix(key) == name) {
      std::string value;
      append_xml_text(inside.substr(open + 1, close - open - 1), value);
      return value;
    }
    inside.remove_prefix(close + 1);
  }
}

}  // namespace unpack
