#include "ingest/documents/page_text.h"

#include <algorithm>
#include <optional>

#include "html/charset.h"
#include "html/markup.h"
#include "ingest/values/values.h"
#include "text/decode.h"
#include "text/encoding.h"

namespace ingest {
namespace {

// The charset parameter of a content type.
std::optional<text::Encoding> named_encoding(std::string_view content_type) {
  constexpr std::string_view kCharset = "charset";
  std::size_t at = content_type.find(';');
  while (at != std::string_view::npos) {
    const std::string_view parameter = content_type.substr(at + 1);
    const std::size_t next = parameter.find(';');
    const std::string_view pair = parameter.substr(0, next);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    if (same_word(trimmed(pair.substr(0, equals)), kCharset) && equals < pair.size()) {
      std::string_view name = trimmed(pair.substr(equals + 1));
      const auto is_quote = [](char byte) { return byte == '"' || byte == '\''; };
      while (!name.empty() && is_quote(name.front())) name.remove_prefix(1);
      while (!name.empty() && is_quote(name.back())) name.remove_suffix(1);
      return text::encoding_named(name);
    }
    at = next == std::string_view::npos ? next : at + 1 + next;
  }
  return std::nullopt;
}

}  // namespace

bool is_html_type(std::string_view content_type) {
  const std::string_view type = trimmed(content_type.substr(0, content_type.find_first_of(";,")));
  return html::is_any(type, {"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"});
}

std::string_view page_text(std::string_view body, std::string_view content_type, std::string& buffer) {
  text::Detected found = text::detect(body, true);
  if (found.encoding == text::Encoding::kWindows1252) {
    const auto said = named_encoding(content_type);
    found.encoding = said ? *said : html::declared_encoding(body).value_or(found.encoding);
  }
  if (found.encoding != text::Encoding::kUtf8) body = buffer = text::decode(body, found.encoding);
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return body.starts_with(kMark) ? body.substr(kMark.size()) : body;
}

}  // namespace ingest
