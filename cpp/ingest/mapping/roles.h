// The names of roles, as --map and the mapping's JSON write them.
#pragma once

#include <optional>
#include <string_view>

#include "ingest/mapping/format.h"

namespace ingest {

inline constexpr int kRoles = static_cast<int>(Role::kIgnore) + 1;

std::string_view name_of(Role role);  // "source", "page_status", …
std::optional<Role> role_named(std::string_view name);
bool may_repeat(Role role);  // in one table

}  // namespace ingest
