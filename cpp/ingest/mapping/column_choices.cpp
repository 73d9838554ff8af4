#include "ingest/mapping/column_choices.h"

#include <algorithm>
#include <utility>

#include "ingest/mapping/record_columns.h"
#include "ingest/mapping/roles.h"
#include "ingest/values/numbers.h"
#include "ingest/values/values.h"

namespace ingest {

base::Result<std::vector<RoleChoice>> parse_choices(std::string_view map) {
  std::vector<RoleChoice> out;
  while (!map.empty()) {
    const std::size_t comma = map.find(',');
    const std::string_view item = map.substr(0, comma);
    const std::size_t equals = item.find('=');
    const auto role = role_named(trimmed(item.substr(0, equals)));
    if (role && equals != std::string_view::npos) {
      out.push_back({*role, std::string(trimmed(item.substr(equals + 1)))});
    } else if (equals == std::string_view::npos && !out.empty()) {
      out.back().column += "," + std::string(item);  // a comma of the column's own name
    } else {
      return base::fail(base::ErrorCode::kBadOption, "--map: expected role=Column, found \"" + std::string(item) +
                                                         "\". Roles are source, target, anchor, alt, type, follow, "
                                                         "nofollow, rel, status, path, position, page and others.");
    }
    map.remove_prefix(comma == std::string_view::npos ? map.size() : comma + 1);
  }
  return out;
}

std::optional<Mapping> chosen_columns(const std::vector<HeadRecord>& records, const std::vector<RoleChoice>& choices) {
  for (std::size_t at = 0; at < std::min(records.size(), kHeaderWithin); ++at) {
    std::vector<ColumnUse> uses = blank_uses(records[at]);
    const bool all = std::ranges::all_of(choices, [&](const RoleChoice& choice) {
      const auto found = std::ranges::find_if(
          uses, [&](const ColumnUse& use) { return header_key(use.header) == header_key(choice.column); });
      if (found == uses.end()) return false;
      found->role = choice.role;
      return true;
    });
    if (all) return table_mapping("Edge list", std::move(uses), at + 1, 1);
  }
  if (records.empty()) return std::nullopt;
  std::vector<ColumnUse> uses = numbered_uses(records.front().cells.size());
  for (const RoleChoice& choice : choices) {
    const auto number = parse_number(choice.column);
    if (!number || *number < 1 || *number > static_cast<double>(uses.size())) return std::nullopt;
    uses[static_cast<std::size_t>(*number) - 1].role = choice.role;
  }
  return table_mapping("Edge list", std::move(uses), 0, 1);
}

}  // namespace ingest
