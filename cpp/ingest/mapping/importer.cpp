#include "ingest/mapping/importer.h"

#include <algorithm>
#include <array>

#include "ingest/mapping/roles.h"
#include "ingest/values/header.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "redirecturl#" is "redirecturl12".
bool matches(std::string_view pattern, std::string_view key) {
  while (!pattern.empty()) {
    if (pattern.front() == '#') {
      if (key.empty() || !is_digit(key.front())) return false;
      while (!key.empty() && is_digit(key.front())) key.remove_prefix(1);
    } else {
      if (key.empty() || key.front() != pattern.front()) return false;
      key.remove_prefix(1);
    }
    pattern.remove_prefix(1);
  }
  return key.empty();
}

const KnownColumn* find_column(const Importer& importer, std::string_view key) {
  const auto found =
      std::ranges::find_if(importer.columns, [key](const KnownColumn& known) { return matches(known.key, key); });
  return found == importer.columns.end() ? nullptr : &*found;
}

// Two columns of one meaning: the first counts.
bool has_metric(const std::vector<ColumnUse>& uses, const KnownColumn& known) {
  return !known.metric.empty() && std::ranges::any_of(uses, [&](const ColumnUse& use) {
    return use.role == known.role && use.metric == known.metric;
  });
}

}  // namespace

HeaderKeys::HeaderKeys(std::span<const std::string> headers) {
  std::vector<std::string>& plain = keys_[static_cast<std::size_t>(Words::kNone)];
  for (const std::string& header : headers) plain.push_back(header_key(header));
  for (const Words words : {Words::kScreamingFrog, Words::kSearchConsole}) {
    keys_[static_cast<std::size_t>(words)] = in_english(words, plain);
  }
}

std::size_t fit(const Importer& importer, const HeaderKeys& header) {
  const std::vector<std::string>& keys = header.by(importer.words);
  const auto present = [&keys](std::string_view key) { return std::ranges::find(keys, key) != keys.end(); };
  if (!std::ranges::all_of(importer.signature, present)) return 0;
  if ((importer.traits & trait::kWholeHeader) != 0 && keys.size() != importer.signature.size()) return 0;
  std::size_t known = 0;
  for (const std::string& key : keys) known += find_column(importer, key) != nullptr ? 1 : 0;
  return std::max(known, importer.signature.size());
}

std::vector<ColumnUse> use_columns(const Importer& importer, const HeaderKeys& header,
                                   std::span<const std::string> headers) {
  const std::vector<std::string>& keys = header.by(importer.words);
  std::array<bool, kRoles> taken = {};
  std::vector<ColumnUse> out;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ColumnUse use;
    use.header = trimmed(headers[i]);
    const KnownColumn* known = find_column(importer, keys[i]);
    const bool free = known != nullptr && (may_repeat(known->role) || !taken[static_cast<std::size_t>(known->role)]);
    if (free && !has_metric(out, *known)) {
      use.role = known->role;
      use.metric = std::string(known->metric);
      use.measured = known->fraction;
      taken[static_cast<std::size_t>(known->role)] = true;
    }
    out.push_back(std::move(use));
  }
  return out;
}

}  // namespace ingest
