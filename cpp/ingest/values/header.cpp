#include "ingest/values/header.h"

#include <array>
#include <utility>

#include "csv/records.h"
#include "text/fold.h"

namespace ingest {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kEntities = {{
    {"&#39;", "'"},
    {"&#039;", "'"},
    {"&apos;", "'"},
    {"&quot;", "\""},
    {"&amp;", "&"},
    {"&nbsp;", " "},
}};

// Drops an entity at the start of `text`: none of them stands for a letter.
bool drop_entity(std::string_view& text) {
  for (const auto& [entity, meaning] : kEntities) {
    if (!text.starts_with(entity)) continue;
    text.remove_prefix(entity.size());
    return true;
  }
  return false;
}

// The header without entities, folded: letters of any case, accents or none.
std::string folded(std::string_view header) {
  std::string plain;
  plain.reserve(header.size());
  while (!header.empty()) {
    if (drop_entity(header)) continue;
    plain += header.front();
    header.remove_prefix(1);
  }
  if (text::is_ascii(plain)) return plain;
  std::string folded;
  text::fold(plain, folded);
  std::string out;
  text::strip_marks(folded, out);
  return out;
}

}  // namespace

std::string header_key(std::string_view header) {
  const std::string plain = folded(header);
  std::string key;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto byte = static_cast<unsigned char>(plain[i]);
    if (byte >= 'A' && byte <= 'Z') {
      key += static_cast<char>(byte + 32);
    } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
      key += plain[i];
    } else if (byte == 0xC2) {
      ++i;  // U+0080..U+00BF: spaces and signs
    } else if (byte == 0xE2 && i + 1 < plain.size() && (plain[i + 1] == '\x80' || plain[i + 1] == '\x81')) {
      i += 2;  // U+2000..U+207F: dashes, quotes, thin blanks
    } else if (byte >= 0x80) {
      key += plain[i];
    }
  }
  return key;
}

std::vector<HeadRecord> head_records(std::string_view head, bool whole, const csv::Dialect& dialect,
                                     std::size_t limit) {
  std::vector<HeadRecord> out;
  csv::Records records(head, dialect);
  while (out.size() < limit && records.next()) {
    if (!whole && (records.end() == head.size() || records.unclosed_quote())) break;
    HeadRecord& record = out.emplace_back();
    record.line = records.line();
    for (std::uint32_t i = 0; i < records.fields(); ++i) record.cells.emplace_back(records.field(i));
  }
  return out;
}

}  // namespace ingest
