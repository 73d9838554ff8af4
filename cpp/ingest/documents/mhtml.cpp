#include "ingest/documents/mhtml.h"

#include <algorithm>
#include <optional>

#include "html/markup.h"
#include "ingest/documents/page_text.h"
#include "ingest/values/values.h"
#include "url/escapes.h"

namespace ingest {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostHeaderBytes = std::size_t{16} << 10;

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// The headers at the start of a message or of a part. A line that begins with white space goes on with the one before.
struct Head {
  std::string location, type, encoding;
};
std::optional<Head> take_head(std::string_view& rest) {
  Head head;
  std::string* value = nullptr;
  std::string other;
  std::size_t read = 0;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line.empty()) return head;
    read += line.size();
    if (read > kMostHeaderBytes) return std::nullopt;
    if (line.front() == ' ' || line.front() == '\t') {
      if (value == nullptr) return std::nullopt;
      value->append(" ").append(trimmed(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == npos || colon == 0 || line.substr(0, colon).contains(' ')) return std::nullopt;
    const std::string_view name = line.substr(0, colon);
    value = html::is_any(name, {"content-type"})                ? &head.type
            : html::is_any(name, {"content-transfer-encoding"}) ? &head.encoding
            : html::is_any(name, {"content-location", "snapshot-content-location"}) && head.location.empty()
                ? &head.location
                : &other;
    *value = trimmed(line.substr(colon + 1));
  }
  return head;
}

// A parameter of a content type, without its quotes.
std::string_view parameter(std::string_view type, std::string_view name) {
  for (std::size_t at = type.find(';'); at != npos; at = type.find(';', at)) {
    std::string_view rest = trimmed(type.substr(++at));
    if (!html::starts_with(rest, 0, name)) continue;
    rest = trimmed(rest.substr(name.size()));
    if (!rest.starts_with('=')) continue;
    rest = trimmed(rest.substr(1));
    if (!rest.starts_with('"')) return rest.substr(0, rest.find_first_of("; \t"));
    return rest.substr(1, rest.substr(1).find('"'));
  }
  return {};
}

bool is_related(std::string_view type) { return html::starts_with(type, 0, "multipart/related"); }

// RFC 2045, 6.7. A '=' that is no escape stays.
std::string from_quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('='), text.size());
    out.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    const int high = text.size() > 2 ? url::hex_value(text[1]) : -1;
    const int low = high < 0 ? -1 : url::hex_value(text[2]);
    const std::size_t end = text.find_first_not_of(" \t\r", 1);
    if (low >= 0) {
      out.push_back(static_cast<char>(high * 16 + low));
      text.remove_prefix(3);
    } else if (end != npos && text[end] == '\n') {  // the line goes on
      text.remove_prefix(end + 1);
    } else {
      out.push_back('=');
      text.remove_prefix(1);
    }
  }
  return out;
}

int base64_value(char byte) {
  if (byte >= 'A' && byte <= 'Z') return byte - 'A';
  if (byte >= 'a' && byte <= 'z') return byte - 'a' + 26;
  if (byte >= '0' && byte <= '9') return byte - '0' + 52;
  if (byte == '+') return 62;
  return byte == '/' ? 63 : -1;
}

// Up to its '='; bytes that are not of it are passed over, as RFC 2045 (6.8) has it.
std::string from_base64(std::string_view text) {
  std::string out;
  unsigned bits = 0;
  int held = 0;
  for (const char byte : text.substr(0, text.find('='))) {
    const int value = base64_value(byte);
    if (value < 0) continue;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out.push_back(static_cast<char>(bits >> held & 0xFF));
  }
  return out;
}

std::string decoded(std::string_view body, std::string_view encoding) {
  if (html::is_any(encoding, {"quoted-printable"})) return from_quoted_printable(body);
  if (html::is_any(encoding, {"base64"})) return from_base64(body);
  return std::string(body);
}

// Where a line "--boundary" next begins; npos: nowhere.
std::size_t find_boundary(std::string_view text, std::string_view mark, std::size_t from) {
  for (std::size_t at = text.find(mark, from); at != npos; at = text.find(mark, at + 1)) {
    if (at == 0 || text[at - 1] == '\n') return at;
  }
  return npos;
}

}  // namespace

bool looks_like_mhtml(std::string_view head) {
  std::string_view rest = head.substr(0, kMostHeaderBytes);
  if (rest.empty() || !html::is_letter(rest.front())) return false;
  const auto found = take_head(rest);
  return found && is_related(found->type) && !parameter(found->type, "boundary").empty();
}

MhtmlPage mhtml_page(std::string_view message) {
  MhtmlPage page;
  std::string_view rest = message;
  const auto head = take_head(rest);
  if (!head) return page;
  const std::string mark = "--" + std::string(parameter(head->type, "boundary"));
  std::size_t at = find_boundary(message, mark, message.size() - rest.size());
  while (at != npos) {
    const std::size_t end = find_boundary(message, mark, at + 1);
    std::string_view part = message.substr(at, end - at);
    take_line(part);
    const auto part_head = take_head(part);
    const auto begin = static_cast<std::size_t>(part.data() - message.data());
    if (part_head && is_html_type(part_head->type)) {
      page.body = decoded(part, part_head->encoding);
      page.address = part_head->location.empty() ? head->location : part_head->location;
      page.content_type = part_head->type;
      page.at = begin;
      return page;
    }
    at = end;
  }
  return page;
}

}  // namespace ingest
