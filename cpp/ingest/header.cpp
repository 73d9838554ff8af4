#include "ingest/header.h"

#include <array>
#include <utility>

#include "csv/records.h"

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

// À..Þ except × are C3 80..C3 9E in UTF-8, and their small letters 32 above.
char lower_after_c3(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? static_cast<char>(byte + 0x20) : c;
}

}  // namespace

std::string header_key(std::string_view header) {
  std::string key;
  while (!header.empty()) {
    if (drop_entity(header)) continue;
    const char c = header.front();
    header.remove_prefix(1);
    const auto byte = static_cast<unsigned char>(c);
    if (c >= 'A' && c <= 'Z') {
      key += static_cast<char>(c + 32);
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      key += c;
    } else if (byte == 0xC2 && !header.empty()) {
      header.remove_prefix(1);  // U+0080..U+00BF: spaces and signs
    } else if (header.size() >= 2 && byte == 0xE2 && (header.starts_with('\x80') || header.starts_with('\x81'))) {
      header.remove_prefix(2);  // U+2000..U+207F: dashes, quotes, thin blanks
    } else if (byte == 0xC3 && !header.empty()) {
      key += c;
      key += lower_after_c3(header.front());
      header.remove_prefix(1);
    } else if (byte >= 0x80) {
      key += c;
    }
  }
  return key;
}

std::vector<HeadRecord> head_records(std::string_view head, bool whole, const csv::Dialect& dialect,
                                     std::size_t limit) {
  std::vector<HeadRecord> out;
  csv::Records records(head, dialect);
  while (out.size() < limit && records.next()) {
    if (!whole && records.end() == head.size()) break;
    HeadRecord& record = out.emplace_back();
    record.line = records.line();
    for (std::uint32_t i = 0; i < records.fields(); ++i) record.cells.emplace_back(records.field(i));
  }
  return out;
}

}  // namespace ingest
