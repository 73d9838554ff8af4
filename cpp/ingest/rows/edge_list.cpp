#include "ingest/rows/edge_list.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "ingest/mapping/edge_words.h"
#include "ingest/mapping/record_columns.h"
#include "ingest/rows/rows.h"
#include "ingest/values/values.h"
#include "url/url.h"

namespace ingest {
namespace {

constexpr std::string_view kEdgeList = "Edge list";

// A status that stands between the linking page and the linked one is that of the linking page, and so is any status
// beside what is called a backlink. It says nothing of the target.
void ignore_status_of_source(std::vector<ColumnUse>& uses) {
  const auto at = [&](Role role) { return std::ranges::find(uses, role, &ColumnUse::role) - uses.begin(); };
  const auto end = static_cast<std::ptrdiff_t>(uses.size());
  const auto source = at(Role::kSource), target = at(Role::kTarget), status = at(Role::kStatus);
  if (status == end) return;
  const std::string name = header_key(uses[static_cast<std::size_t>(source)].header);
  const bool backlink = name.starts_with("backlink") || name.starts_with("referring") || name.starts_with("donor");
  if (backlink || (source < status && status < target)) uses[static_cast<std::size_t>(status)].role = Role::kIgnore;
}

// The two columns of addresses, or the first two of a narrow table whose third, if any, is a number.
std::optional<std::pair<std::size_t, std::size_t>> end_columns(std::span<const HeadRecord> rows) {
  std::vector<std::size_t> addresses;
  for (std::size_t i = 0; i < rows.front().cells.size(); ++i) {
    if (mostly(rows, i, is_address)) addresses.push_back(i);
  }
  if (addresses.size() >= 2) return std::pair{addresses[0], addresses[1]};
  const std::size_t width = rows.front().cells.size();
  if (width > 3 || !addresses.empty()) return std::nullopt;
  if (width == 3 && !mostly(rows, 2, is_number)) return std::nullopt;
  if (mostly(rows, 0, is_number) && mostly(rows, 1, is_number)) return std::pair{std::size_t{0}, std::size_t{1}};
  // Plain names make a graph only when some of them stand on both sides.
  std::set<std::string_view> left;
  for (const HeadRecord& row : rows) left.insert(cell_of(row, 0));
  const bool overlap = std::ranges::any_of(rows, [&](const HeadRecord& row) { return left.contains(cell_of(row, 1)); });
  if (!overlap) return std::nullopt;
  return std::pair{std::size_t{0}, std::size_t{1}};
}

// "Talk:Java" has the form of an address with a scheme, and is the name of an article.
bool is_name(std::string_view cell, url::Kind kind) {
  constexpr auto kSchemes = std::to_array<std::string_view>(
      {"mailto:", "tel:", "sms:", "javascript:", "data:", "ftp:", "file:", "about:", "android-app:", "ios-app:"});
  if (kind != url::Kind::kOtherScheme) return kind == url::Kind::kName;
  const std::string_view text = trimmed(cell);
  return !text.contains("://") && std::ranges::none_of(kSchemes, [text](std::string_view scheme) {
    return same_word(text.substr(0, scheme.size()), scheme);
  });
}

}  // namespace

std::optional<Mapping> named_edges(const std::vector<HeadRecord>& records) {
  for (std::size_t at = 0; at < std::min(records.size(), kHeaderWithin); ++at) {
    const std::span<const HeadRecord> below = std::span(records).subspan(at + 1);
    std::vector<ColumnUse> uses = uses_by_words(records[at], below);
    if (!has_role(uses, Role::kSource) || !has_role(uses, Role::kTarget)) continue;
    if (!rows_fit(below, uses)) continue;
    ignore_status_of_source(uses);
    return table_mapping(kEdgeList, std::move(uses), at + 1, 0.9);
  }
  return std::nullopt;
}

std::optional<Mapping> unnamed_edges(const std::vector<HeadRecord>& records) {
  if (records.empty()) return std::nullopt;
  const std::span<const HeadRecord> all(records.data(), std::min(records.size(), kJudgeBy));
  if (!is_rectangular(all)) return std::nullopt;
  const auto ends = end_columns(all);
  if (!ends) return std::nullopt;
  // A first row whose ends are words above numbers or addresses is a header that we do not know.
  const HeadRecord& first = all.front();
  const auto unlike = [&](auto test) {
    return all.size() > 1 && !test(first.cells[ends->first]) && !test(first.cells[ends->second]) &&
           mostly(all.subspan(1), ends->first, test) && mostly(all.subspan(1), ends->second, test);
  };
  const bool header = unlike(is_number) || unlike(is_address);
  std::vector<ColumnUse> uses = header ? blank_uses(first) : numbered_uses(first.cells.size());
  uses[ends->first].role = Role::kSource;
  uses[ends->second].role = Role::kTarget;
  if (!header && uses.size() == 3 && ends->second == 1 && mostly(all, 2, is_number)) {
    uses[2].header = "column 3 (weight, not used)";
  }
  return table_mapping(kEdgeList, std::move(uses), header ? 1 : 0, 0.6);
}

bool leads_to_itself(const std::vector<HeadRecord>& records, const Mapping& mapping) {
  constexpr std::size_t kFewest = 3;  // fewer rows prove nothing
  const ColumnOf column(mapping);
  if (!column.has(Role::kSource) || !column.has(Role::kTarget)) return false;
  const auto rows = std::span(records).subspan(std::min<std::size_t>(mapping.skip_records, records.size()));
  return rows.size() >= kFewest && mostly_equal(rows, column[Role::kSource], column[Role::kTarget]);
}

std::optional<Mapping> vertices(const std::vector<HeadRecord>& records) {
  if (records.empty()) return std::nullopt;
  const std::span<const HeadRecord> all(records.data(), std::min(records.size(), kJudgeBy));
  const std::size_t width = all.front().cells.size();
  if (!is_rectangular(all) || width > 3 || !mostly(all, 0, is_number)) return std::nullopt;
  const auto is_reversed_host = [](std::string_view cell) {
    std::string buffer;
    const std::string host = host_of_reversed(trimmed(cell));
    return cell.find_first_of("/:@ ") == cell.npos && url::normalise(host, buffer).kind == url::Kind::kWeb;
  };
  if (!mostly(all, 1, is_reversed_host) || mostly(all, 1, is_number)) return std::nullopt;
  std::vector<ColumnUse> uses = numbered_uses(width);
  uses[0].role = Role::kPage;
  uses[1].role = Role::kVertex;
  return table_mapping("Common Crawl vertices", std::move(uses), 0, 0.8);
}

std::optional<Mapping> labelled_nodes(const std::vector<HeadRecord>& records) {
  if (records.size() < 2) return std::nullopt;
  std::vector<ColumnUse> uses = blank_uses(records[0]);
  std::size_t found = 0;
  for (ColumnUse& use : uses) {
    const std::string key = header_key(use.header);
    if (key == "id" || key == "nodeid") use.role = Role::kPage;
    if (key == "label") use.role = Role::kNodeLabel;
    found += use.role == Role::kIgnore ? 0 : 1;
  }
  const bool both = found == 2 && has_role(uses, Role::kPage) && has_role(uses, Role::kNodeLabel);
  if (!both || !rows_fit(std::span(records).subspan(1), uses)) return std::nullopt;
  return table_mapping("Graph nodes", std::move(uses), 1, 0.9);
}

bool nodes_are_names(const std::vector<HeadRecord>& records, const Mapping& mapping) {
  const ColumnOf column(mapping);
  std::string buffer;
  for (const Role role : {Role::kSource, Role::kTarget}) {
    std::size_t names = 0;
    std::size_t cells = 0;
    for (std::size_t i = mapping.skip_records; i < std::min(records.size(), kJudgeBy); ++i) {
      if (column[role] >= records[i].cells.size()) continue;
      const std::string& cell = records[i].cells[column[role]];
      const url::Kind kind = url::normalise(cell, buffer).kind;
      if (kind == url::Kind::kInvalid) continue;
      ++cells;
      names += is_name(cell, kind) ? 1 : 0;
    }
    if (names * 2 > cells) return true;
  }
  return false;
}

}  // namespace ingest
