#include "ingest/importer.h"

#include <algorithm>
#include <array>

#include "ingest/roles.h"
#include "ingest/values.h"

namespace ingest {
namespace {

const KnownColumn* find_column(const Importer& importer, std::string_view key) {
  const auto found = std::ranges::find(importer.columns, key, &KnownColumn::key);
  return found == importer.columns.end() ? nullptr : &*found;
}

}  // namespace

std::size_t fit(const Importer& importer, std::span<const std::string> keys) {
  const auto present = [keys](std::string_view key) { return std::ranges::find(keys, key) != keys.end(); };
  if (!std::ranges::all_of(importer.signature, present)) return 0;
  std::size_t known = 0;
  for (const std::string& key : keys) known += find_column(importer, key) != nullptr ? 1 : 0;
  return std::max(known, importer.signature.size());
}

std::vector<ColumnUse> use_columns(const Importer& importer, std::span<const std::string> keys,
                                   std::span<const std::string> headers) {
  std::array<bool, kRoles> taken = {};
  std::vector<ColumnUse> out;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ColumnUse use{.role = Role::kIgnore, .header = std::string(trimmed(headers[i])), .metric = {}};
    const KnownColumn* known = find_column(importer, keys[i]);
    if (known != nullptr && (known->role == Role::kMetric || !taken[static_cast<std::size_t>(known->role)])) {
      use.role = known->role;
      use.metric = std::string(known->metric);
      taken[static_cast<std::size_t>(known->role)] = true;
    }
    out.push_back(std::move(use));
  }
  return out;
}

}  // namespace ingest
