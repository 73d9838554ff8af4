#include "ingest/edge_list.h"

#include <algorithm>
#include <array>
#include <set>

#include "ingest/numbers.h"
#include "ingest/rows.h"
#include "ingest/values.h"
#include "url/url.h"

namespace ingest {
namespace {

// Earlier names win: "url" is a source only when nothing says it better.
struct Alias {
  std::string_view key;
  Role role;
};
constexpr auto kAliases = std::to_array<Alias>({
    {"source", Role::kSource},
    {"sourceurl", Role::kSource},
    {"from", Role::kSource},
    {"fromurl", Role::kSource},
    {"urlfrom", Role::kSource},
    {"src", Role::kSource},
    {"referringpageurl", Role::kSource},
    {"referringpage", Role::kSource},
    {"referrer", Role::kSource},
    {"sourcepageurl", Role::kSource},
    {"sourcepage", Role::kSource},
    {"linkingpage", Role::kSource},
    {"linkingfrom", Role::kSource},
    {"originpage", Role::kSource},
    {"donorurl", Role::kSource},
    {"backlinkurl", Role::kSource},
    {"backlink", Role::kSource},
    {"fromnode", Role::kSource},
    {"fromnodeid", Role::kSource},
    {"fromid", Role::kSource},
    {"parent", Role::kSource},
    {"pageurl", Role::kSource},
    {"page", Role::kSource},
    {"url", Role::kSource},
    {"target", Role::kTarget},
    {"targeturl", Role::kTarget},
    {"destination", Role::kTarget},
    {"destinationurl", Role::kTarget},
    {"to", Role::kTarget},
    {"tourl", Role::kTarget},
    {"urlto", Role::kTarget},
    {"dst", Role::kTarget},
    {"dest", Role::kTarget},
    {"targetpage", Role::kTarget},
    {"linkurl", Role::kTarget},
    {"linkto", Role::kTarget},
    {"linkedurl", Role::kTarget},
    {"linkedpage", Role::kTarget},
    {"landingpage", Role::kTarget},
    {"linktopage", Role::kTarget},
    {"acceptorurl", Role::kTarget},
    {"linkingto", Role::kTarget},
    {"tonode", Role::kTarget},
    {"tonodeid", Role::kTarget},
    {"toid", Role::kTarget},
    {"child", Role::kTarget},
    {"href", Role::kTarget},
    {"link", Role::kTarget},
    {"anchor", Role::kAnchor},
    {"anchortext", Role::kAnchor},
    {"linkanchor", Role::kAnchor},
    {"linktext", Role::kAnchor},
    {"text", Role::kAnchor},
    {"alt", Role::kAlt},
    {"alttext", Role::kAlt},
    {"type", Role::kType},
    {"linktype", Role::kType},
    {"follow", Role::kFollow},
    {"dofollow", Role::kFollow},
    {"isdofollow", Role::kFollow},
    {"linkstatus", Role::kFollow},
    {"nofollow", Role::kNofollow},
    {"flagnofollow", Role::kNofollow},
    {"sponsored", Role::kSponsored},
    {"ugc", Role::kUgc},
    {"rel", Role::kRel},
    {"statuscode", Role::kStatus},
    {"linkpath", Role::kPath},
    {"xpath", Role::kPath},
    {"linkposition", Role::kPosition},
    {"position", Role::kPosition},
    {"firstseen", Role::kFirstSeen},
    {"lastseen", Role::kLastSeen},
});

constexpr std::size_t kHeaderWithin = 20;  // records
constexpr std::size_t kJudgeBy = 200;      // rows

std::size_t rank_of(std::string_view key, Role role) {
  for (std::size_t i = 0; i < kAliases.size(); ++i) {
    if (kAliases[i].key == key && kAliases[i].role == role) return i;
  }
  return kAliases.size();
}

std::vector<ColumnUse> blank_uses(const HeadRecord& header) {
  std::vector<ColumnUse> uses;
  for (const std::string& cell : header.cells) uses.push_back({Role::kIgnore, std::string(trimmed(cell)), {}});
  return uses;
}

void assign_best(std::vector<ColumnUse>& uses, Role role) {
  std::size_t best = kAliases.size();
  ColumnUse* chosen = nullptr;
  for (ColumnUse& use : uses) {
    if (use.role != Role::kIgnore) continue;
    const std::size_t rank = rank_of(header_key(use.header), role);
    if (rank < best) {
      best = rank;
      chosen = &use;
    }
  }
  if (chosen != nullptr) chosen->role = role;
}

bool has_role(const std::vector<ColumnUse>& uses, Role role) {
  return std::ranges::any_of(uses, [role](const ColumnUse& use) { return use.role == role; });
}

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

bool is_number(std::string_view text) { return parse_number(trimmed(text)).has_value(); }
bool is_address(std::string_view text) {
  const std::string_view cell = trimmed(text);
  return cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("//");
}

Mapping edge_mapping(std::vector<ColumnUse> uses, std::size_t skip, double confidence) {
  Mapping mapping;
  mapping.format = "Edge list";
  mapping.confidence = confidence;
  mapping.skip_records = static_cast<std::uint32_t>(skip);
  mapping.columns = std::move(uses);
  return mapping;
}

// Rows agree on how many cells they have, at least two.
bool is_rectangular(std::span<const HeadRecord> rows) {
  const std::size_t width = rows.front().cells.size();
  const auto same = std::ranges::count_if(rows, [width](const HeadRecord& row) { return row.cells.size() == width; });
  return width >= 2 && static_cast<std::size_t>(same) * 10 >= rows.size() * 9;
}

bool is_blank(const HeadRecord& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) { return trimmed(cell).empty(); });
}

// Prose has words like "from" and "to" as well: what follows a header has as many cells as it, mostly, or leaves out
// the last ones, as sheets do, behind two addresses.
bool rows_fit(std::span<const HeadRecord> rows, const std::vector<ColumnUse>& uses) {
  std::size_t blank = 0, fitting = 0;
  for (const HeadRecord& row : rows) {
    const auto ends = std::ranges::count_if(uses, [&](const ColumnUse& use) {
      const auto at = static_cast<std::size_t>(&use - uses.data());
      const bool end = use.role == Role::kSource || use.role == Role::kTarget;
      return end && at < row.cells.size() && is_address(row.cells[at]);
    });
    const bool fits = row.cells.size() == uses.size() || (row.cells.size() < uses.size() && ends == 2);
    blank += is_blank(row) ? 1 : 0;
    fitting += fits && !is_blank(row) ? 1 : 0;
  }
  return fitting * 2 >= rows.size() - blank;
}

template <class Test>
bool mostly(std::span<const HeadRecord> rows, std::size_t column, Test test) {
  const auto passing = std::ranges::count_if(
      rows, [&](const HeadRecord& row) { return column < row.cells.size() && test(row.cells[column]); });
  return static_cast<std::size_t>(passing) * 10 >= rows.size() * 8;
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
  for (const HeadRecord& row : rows) left.insert(row.cells[0]);
  const bool overlap = std::ranges::any_of(
      rows, [&](const HeadRecord& row) { return row.cells.size() > 1 && left.contains(row.cells[1]); });
  if (!overlap) return std::nullopt;
  return std::pair{std::size_t{0}, std::size_t{1}};
}

}  // namespace

std::optional<Mapping> named_edges(const std::vector<HeadRecord>& records) {
  for (std::size_t at = 0; at < std::min(records.size(), kHeaderWithin); ++at) {
    std::vector<ColumnUse> uses = blank_uses(records[at]);
    for (int role = 0; role < kRoles; ++role) assign_best(uses, static_cast<Role>(role));
    if (!has_role(uses, Role::kSource) || !has_role(uses, Role::kTarget)) continue;
    if (!rows_fit(std::span(records).subspan(at + 1), uses)) continue;
    ignore_status_of_source(uses);
    return edge_mapping(std::move(uses), at + 1, 0.9);
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
  std::vector<ColumnUse> uses(first.cells.size());
  for (std::size_t i = 0; i < uses.size(); ++i) {
    uses[i].header = header ? first.cells[i] : "column " + std::to_string(i + 1);
  }
  uses[ends->first].role = Role::kSource;
  uses[ends->second].role = Role::kTarget;
  if (!header && uses.size() == 3 && ends->second == 1 && mostly(all, 2, is_number)) {
    uses[2].header = "column 3 (weight, not used)";
  }
  return edge_mapping(std::move(uses), header ? 1 : 0, 0.6);
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
  std::vector<ColumnUse> uses(width);
  for (std::size_t i = 0; i < width; ++i) uses[i].header = "column " + std::to_string(i + 1);
  uses[0].role = Role::kPage;
  uses[1].role = Role::kVertex;
  Mapping mapping = edge_mapping(std::move(uses), 0, 0.8);
  mapping.format = "Common Crawl vertices";
  return mapping;
}

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
    if (all) return edge_mapping(std::move(uses), at + 1, 1);
  }
  if (records.empty()) return std::nullopt;
  std::vector<ColumnUse> uses(records.front().cells.size());
  for (std::size_t i = 0; i < uses.size(); ++i) uses[i].header = "column " + std::to_string(i + 1);
  for (const RoleChoice& choice : choices) {
    const auto number = parse_number(choice.column);
    if (!number || *number < 1 || *number > static_cast<double>(uses.size())) return std::nullopt;
    uses[static_cast<std::size_t>(*number) - 1].role = choice.role;
  }
  return edge_mapping(std::move(uses), 0, 1);
}

bool nodes_are_names(const std::vector<HeadRecord>& records, const Mapping& mapping) {
  const ColumnOf column(mapping);
  std::size_t names = 0;
  std::size_t cells = 0;
  std::string buffer;
  for (std::size_t i = mapping.skip_records; i < std::min(records.size(), kJudgeBy); ++i) {
    for (const Role role : {Role::kSource, Role::kTarget}) {
      if (column[role] >= records[i].cells.size()) continue;
      const url::Normalised node = url::normalise(records[i].cells[column[role]], buffer);
      if (node.kind == url::Kind::kInvalid) continue;
      ++cells;
      names += node.kind == url::Kind::kName ? 1 : 0;
    }
  }
  return names * 2 > cells;
}

}  // namespace ingest
