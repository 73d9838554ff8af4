// Columns that a person names: --map 'source=Column,target=Column'.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ingest/mapping/format.h"
#include "ingest/values/header.h"

namespace ingest {

// role=Column pairs of --map; a column by its header or by its number from 1.
struct RoleChoice {
  Role role = Role::kIgnore;
  std::string column;
};
base::Result<std::vector<RoleChoice>> parse_choices(std::string_view map);
std::optional<Mapping> chosen_columns(const std::vector<HeadRecord>& records, const std::vector<RoleChoice>& choices);

}  // namespace ingest
