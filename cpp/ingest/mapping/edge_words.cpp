#include "ingest/mapping/edge_words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "ingest/mapping/header_words.h"
#include "ingest/mapping/record_columns.h"
#include "ingest/mapping/roles.h"
#include "ingest/values/cell_words.h"

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
    {"referer", Role::kSource},
    {"linkedfrom", Role::kSource},
    {"foundon", Role::kSource},
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
    {"destination", Role::kTarget},
    {"target", Role::kTarget},
    {"targeturl", Role::kTarget},
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
    {"linkedto", Role::kTarget},
    {"linksto", Role::kTarget},
    {"destinationpage", Role::kTarget},
    {"outlink", Role::kTarget},
    {"brokenlink", Role::kTarget},
    {"brokenurl", Role::kTarget},
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
    {"window", Role::kWindow},
    {"target", Role::kWindow},  // beside another column that says where the link leads
    {"anchor", Role::kAnchor},
    {"anchortext", Role::kAnchor},
    {"linkanchor", Role::kAnchor},
    {"linktext", Role::kAnchor},
    {"text", Role::kAnchor},
    {"sourcetitle", Role::kSourceTitle},
    {"sourcepagetitle", Role::kSourceTitle},
    {"referringpagetitle", Role::kSourceTitle},
    {"alt", Role::kAlt},
    {"alttext", Role::kAlt},
    {"type", Role::kType},
    {"linktype", Role::kType},
    {"kind", Role::kType},
    {"follow", Role::kFollow},
    {"dofollow", Role::kFollow},
    {"isdofollow", Role::kFollow},
    {"linkstatus", Role::kFollow},
    {"nofollow", Role::kNofollow},
    {"isnofollow", Role::kNofollow},
    {"flagnofollow", Role::kNofollow},
    {"sponsored", Role::kSponsored},
    {"ugc", Role::kUgc},
    {"rel", Role::kRel},
    {"statuscode", Role::kStatus},
    {"linkpath", Role::kPath},
    {"xpath", Role::kPath},
    {"linkposition", Role::kPosition},
    {"linkorigin", Role::kOrigin},
    {"position", Role::kPosition},
    {"firstseen", Role::kFirstSeen},
    {"lastseen", Role::kLastSeen},
});

// Words that belong together, wherever other names for an end stand beside them.
constexpr auto kPairs = std::to_array<std::array<std::string_view, 2>>({
    {"source", "destination"},
    {"source", "target"},
    {"sourceurl", "targeturl"},
    {"sourceurl", "destinationurl"},
    {"from", "to"},
    {"fromurl", "tourl"},
    {"urlfrom", "urlto"},
    {"src", "dst"},
    {"sourcepage", "targetpage"},
    {"linkingfrom", "linkingto"},
    {"fromnode", "tonode"},
    {"fromnodeid", "tonodeid"},
    {"fromid", "toid"},
    {"parent", "child"},
    {"linkedfrom", "url"},
    {"linkedfrom", "address"},
    {"foundon", "url"},
    {"referrer", "url"},
    {"referer", "url"},
});

// Columns in which graph programs repeat the ends of an edge under other names.
constexpr auto kLabels = std::to_array<std::array<std::string_view, 2>>({
    {"sourcelabel", "targetlabel"},
    {"sourcelabel", "destinationlabel"},
    {"fromlabel", "tolabel"},
    {"labelsource", "labeltarget"},
    {"sourcename", "targetname"},
});

std::size_t rank_of(std::string_view key, Role role) {
  for (std::size_t i = 0; i < kAliases.size(); ++i) {
    if (kAliases[i].key == key && kAliases[i].role == role) return i;
  }
  return kAliases.size();
}

class Chooser {
 public:
  Chooser(const HeadRecord& header, std::span<const HeadRecord> rows) : uses_(blank_uses(header)), rows_(rows) {
    for (const std::string& cell : header.cells) {
      keys_.push_back(in_english(Words::kScreamingFrog, header_key(cell)));
    }
  }

  std::vector<ColumnUse> choose() {
    if (!choose_pair(kPairs)) {
      assign_best(Role::kSource);
      assign_best(Role::kTarget);
    }
    prefer_labels();
    for (int role = 0; role < kRoles; ++role) {
      if (!has_role(uses_, static_cast<Role>(role))) assign_best(static_cast<Role>(role));
    }
    settle_types();
    return std::move(uses_);
  }

 private:
  std::optional<std::size_t> column_of(std::string_view key) const {
    const auto found = std::ranges::find(keys_, key);
    if (found == keys_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - keys_.begin());
  }

  // Half of its cells name something; "_blank" names a window.
  bool holds_ends(std::size_t column) const {
    std::size_t ends = 0;
    std::size_t rows = 0;
    for (const HeadRecord& row : rows_) {
      const std::string_view cell = cell_of(row, column);
      rows += is_blank(row) ? 0 : 1;
      ends += !cell.empty() && !cell.starts_with('_') ? 1 : 0;
    }
    return ends * 2 >= rows;
  }

  template <std::size_t n>
  bool choose_pair(const std::array<std::array<std::string_view, 2>, n>& pairs) {
    for (const auto& [from, to] : pairs) {
      const auto source = column_of(from);
      const auto target = column_of(to);
      if (!source || !target || !holds_ends(*source) || !holds_ends(*target)) continue;
      uses_[*source].role = Role::kSource;
      uses_[*target].role = Role::kTarget;
      return true;
    }
    return false;
  }

  void assign_best(Role role) {
    const bool end = role == Role::kSource || role == Role::kTarget;
    std::size_t best = kAliases.size();
    ColumnUse* chosen = nullptr;
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (uses_[i].role != Role::kIgnore) continue;
      const std::size_t rank = rank_of(keys_[i], role);
      if (rank >= best || (end && !holds_ends(i))) continue;
      best = rank;
      chosen = &uses_[i];
    }
    if (chosen != nullptr) chosen->role = role;
  }

  // Numbers or names of nodes, with their addresses as labels: the addresses are what other files know.
  void prefer_labels() {
    std::array<std::size_t, 2> ends{uses_.size(), uses_.size()};
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (uses_[i].role == Role::kSource) ends[0] = i;
      if (uses_[i].role == Role::kTarget) ends[1] = i;
    }
    if (ends[0] == uses_.size() || ends[1] == uses_.size() || rows_.empty()) return;
    if (mostly(rows_, ends[0], is_address) || mostly(rows_, ends[1], is_address)) return;
    for (const auto& [from, to] : kLabels) {
      const auto source = column_of(from);
      const auto target = column_of(to);
      if (!source || !target || !mostly(rows_, *source, is_address) || !mostly(rows_, *target, is_address)) continue;
      uses_[ends[0]].role = uses_[ends[1]].role = Role::kIgnore;
      uses_[*source].role = Role::kSource;
      uses_[*target].role = Role::kTarget;
      return;
    }
  }

  // A crawler's types tell links from what a page loads. Any other words for a type are of links that people click.
  void settle_types() {
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      if (uses_[i].role != Role::kType || rows_.empty()) continue;
      const bool crawler =
          std::ranges::any_of(rows_, [i](const HeadRecord& row) { return is_resource_word(cell_of(row, i)); });
      if (!crawler) uses_[i].role = Role::kLinkKind;
    }
  }

  std::vector<ColumnUse> uses_;
  std::vector<std::string> keys_;
  std::span<const HeadRecord> rows_;
};

}  // namespace

std::vector<ColumnUse> uses_by_words(const HeadRecord& header, std::span<const HeadRecord> rows) {
  return Chooser(header, rows).choose();
}

bool has_role(const std::vector<ColumnUse>& uses, Role role) {
  return std::ranges::any_of(uses, [role](const ColumnUse& use) { return use.role == role; });
}

}  // namespace ingest
