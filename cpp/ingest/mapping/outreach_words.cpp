#include "ingest/mapping/outreach_words.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "ingest/mapping/edge_words.h"
#include "ingest/mapping/record_columns.h"
#include "ingest/values/outcomes.h"

namespace ingest {
namespace {

constexpr Importer kAnyLog = {.format = "Outreach log", .signature = {}, .columns = kOutreachWords};

bool has(const std::vector<ColumnUse>& uses, std::string_view metric) {
  return std::ranges::contains(uses, metric, &ColumnUse::metric);
}

// Words that only logs of outreach have for an outcome.
constexpr auto kTelling =
    std::to_array<std::string_view>({"linkacquired", "linkacquiredyesno", "mergestatus", "relationshipstage"});

bool names_a_log(const HeadRecord& header, const std::vector<ColumnUse>& uses) {
  const bool someone = has(uses, "prospect") || has(uses, "prospect_page") || has(uses, "email");
  const bool outcome = has(uses, "outcome") || has(uses, "acquired");
  if (!someone || !outcome) return false;
  const bool told = std::ranges::any_of(
      header.cells, [](const std::string& cell) { return std::ranges::contains(kTelling, header_key(cell)); });
  return told || has(uses, "email") || has(uses, "contact") || has(uses, "sent") || has(uses, "last_contact");
}

// More than half of the cells below that say something are outcomes, and some row has one.
bool holds_outcomes(std::span<const HeadRecord> rows, const std::vector<ColumnUse>& uses) {
  std::size_t known = 0, filled = 0;
  for (std::size_t column = 0; column < uses.size(); ++column) {
    if (uses[column].metric != "outcome" && uses[column].metric != "acquired") continue;
    for (const HeadRecord& row : rows) {
      const std::string_view cell = cell_of(row, column);
      if (cell.empty()) continue;
      ++filled;
      known += parse_outcome(cell) ? 1 : 0;
    }
  }
  return known * 2 > filled;
}

}  // namespace

std::optional<Mapping> outreach_log(const std::vector<HeadRecord>& records) {
  for (std::size_t at = 0; at < std::min(records.size(), kHeaderWithin); ++at) {
    const HeadRecord& header = records[at];
    std::vector<ColumnUse> uses = use_columns(kAnyLog, HeaderKeys(header.cells), header.cells);
    if (!names_a_log(header, uses)) continue;
    const auto rows = std::span(records).subspan(at + 1, std::min(records.size() - at - 1, kJudgeBy));
    if (!holds_outcomes(rows, uses)) continue;
    const std::vector<ColumnUse> as_links = uses_by_words(header, rows);
    if (has_role(as_links, Role::kSource) && has_role(as_links, Role::kTarget)) continue;
    return table_mapping(kAnyLog.format, std::move(uses), at + 1, 0.9);
  }
  return std::nullopt;
}

}  // namespace ingest
