#include "url/escapes.h"

#include <algorithm>

namespace url {
namespace {

bool is_unreserved(int byte) {
  const bool letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
  return letter || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

// The byte that the escape at `at` stands for; -1: none is there.
int escaped_byte(std::string_view text, std::size_t at) {
  if (text.size() - at < 3) return -1;
  const int high = hex_value(text[at + 1]);
  const int low = hex_value(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool is_small(char byte) { return byte >= 'a'; }
char capital(char digit) { return is_small(digit) ? static_cast<char>(digit - ('a' - 'A')) : digit; }

}  // namespace

int hex_value(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  const char lower = static_cast<char>(byte | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool is_normal_escape(std::string_view text, std::size_t at) {
  const int byte = escaped_byte(text, at);
  return byte < 0 || (!is_unreserved(byte) && !is_small(text[at + 1]) && !is_small(text[at + 2]));
}

void append_with_normal_escapes(std::string_view text, std::string& out) {
  std::size_t stray = std::string::npos;  // where in `out` the last '%' stands that begins no escape
  while (true) {
    const std::size_t plain = std::min(text.find('%'), text.size());
    out.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) return;
    const int byte = escaped_byte(text, 0);
    // A digit right after a stray '%' would make an escape of it: "%%411" is not "%A1".
    const bool completes = stray != std::string::npos && out.size() - stray <= 2;
    if (byte < 0) {
      stray = out.size();
      out.push_back('%');
    } else if (is_unreserved(byte) && !completes) {
      out.push_back(static_cast<char>(byte));
    } else {
      out.append({'%', capital(text[1]), capital(text[2])});
    }
    text.remove_prefix(byte < 0 ? 1 : 3);
  }
}

}  // namespace url
