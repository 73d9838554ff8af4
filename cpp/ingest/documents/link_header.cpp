#include "ingest/documents/link_header.h"

#include <algorithm>

#include "html/element.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

constexpr auto npos = std::string_view::npos;

// Takes a parameter, `;name="value"`, off the front. False: there is no other of this link.
bool take_parameter(std::string_view& rest, std::string_view& name, std::string_view& value) {
  rest = trimmed(rest);
  while (rest.starts_with(';')) rest = trimmed(rest.substr(1));
  if (rest.empty() || rest.starts_with(',')) return false;
  const std::size_t name_end = std::min(rest.find_first_of("=;,"), rest.size());
  name = trimmed(rest.substr(0, name_end));
  value = {};
  rest = trimmed(rest.substr(name_end));
  if (!rest.starts_with('=')) return true;
  rest = trimmed(rest.substr(1));
  const bool quoted = rest.starts_with('"');
  if (quoted) rest.remove_prefix(1);
  const std::size_t end = std::min(quoted ? rest.find('"') : rest.find_first_of(";, \t"), rest.size());
  value = rest.substr(0, end);
  rest.remove_prefix(std::min(end + (quoted ? 1 : 0), rest.size()));
  return true;
}

}  // namespace

std::vector<std::string> canonicals_of(std::string_view value) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t open = value.find('<');
    const std::size_t close = open == npos ? npos : value.find('>', open);
    if (close == npos) return out;
    const std::string_view target = trimmed(value.substr(open + 1, close - open - 1));
    value.remove_prefix(close + 1);
    std::string_view name, parameter;
    bool first_rel = true;  // later ones do not count
    bool canonical = false;
    bool of_another = false;
    while (take_parameter(value, name, parameter)) {
      if (same_word(name, "anchor")) of_another = true;
      if (!same_word(name, "rel") || !first_rel) continue;
      first_rel = false;
      canonical = html::has_token(parameter, "canonical");
    }
    if (canonical && !of_another) out.emplace_back(target);
  }
}

}  // namespace ingest
