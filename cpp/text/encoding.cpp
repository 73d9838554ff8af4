#include "text/encoding.h"

#include <algorithm>
#include <encoding_tables.inc>
#include <string>

namespace text {
namespace {

static_assert(kEncodingNames[static_cast<std::size_t>(Encoding::kEucKr)] == "EUC-KR");
static_assert(kEncodingNames[static_cast<std::size_t>(Encoding::kWindows1252)] == "Windows-1252");

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r'; }

}  // namespace

std::string_view name_of(Encoding encoding) { return kEncodingNames.at(static_cast<std::size_t>(encoding)); }

std::optional<Encoding> encoding_named(std::string_view label) {
  constexpr std::string_view kWithBom = " with BOM";
  if (label.ends_with(kWithBom)) label.remove_suffix(kWithBom.size());
  while (!label.empty() && is_space(label.front())) label.remove_prefix(1);
  while (!label.empty() && is_space(label.back())) label.remove_suffix(1);
  std::string lower(label);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const auto* found = std::ranges::lower_bound(kEncodingLabels, std::string_view(lower), {}, &EncodingLabel::label);
  if (found == kEncodingLabels.end() || found->label != lower) return std::nullopt;
  return static_cast<Encoding>(found->encoding);
}

}  // namespace text
