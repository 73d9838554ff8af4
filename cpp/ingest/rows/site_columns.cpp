#include "ingest/rows/site_columns.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "ingest/mapping/record_columns.h"
#include "ingest/rows/rows.h"
#include "ingest/values/truth.h"
#include "ingest/values/values.h"
#include "url/suffix.h"

namespace ingest {
namespace {

constexpr double kSureOfShape = 0.8;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "one.com", "https://www.one.com/", "*.one.com/*" are one.com. "": the header names no site.
std::string site_of_header(std::string_view header) {
  std::string_view site = trimmed(header);
  if (site.starts_with("*.")) site.remove_prefix(2);
  while (site.ends_with('*') || site.ends_with('/')) site.remove_suffix(1);
  if (!site.contains('.') || site.contains(' ') || !is_letter(site.back())) return {};
  return domain_of_cell(site, false);
}

bool is_listed(std::string_view domain) { return url::listed_suffix_length(domain) > 0; }

bool says_count(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  return text.empty() || says_nothing(text) || is_number(text) || parse_truth(text).has_value();
}

bool names_domain(std::string_view cell) {
  const std::string domain = domain_of_cell(cell, false);
  return !domain.empty() && is_listed(domain);
}

// Every column but the first.
bool are_sites(const std::vector<ColumnUse>& uses) {
  return std::ranges::all_of(uses.begin() + 1, uses.end(), [](const ColumnUse& use) {
    return use.role == Role::kSiteLinks && is_listed(use.metric);
  });
}

bool hold_counts(std::span<const HeadRecord> rows, std::size_t columns) {
  for (std::size_t column = 1; column < columns; ++column) {
    if (!mostly(rows, column, says_count)) return false;
  }
  return mostly(rows, 0, names_domain);
}

}  // namespace

void find_site_columns(std::vector<ColumnUse>& uses) {
  std::vector<std::string> sites;
  for (ColumnUse& use : uses) {
    if (use.role != Role::kIgnore || sites.size() == kMostSiteColumns) continue;
    std::string site = site_of_header(use.header);
    if (site.empty() || std::ranges::contains(sites, site)) continue;
    use.role = Role::kSiteLinks;
    use.metric = site;
    sites.push_back(std::move(site));
  }
}

std::optional<Mapping> counts_by_site(const std::vector<HeadRecord>& records) {
  for (std::size_t at = 0; at + 1 < records.size() && at < kHeaderWithin; ++at) {
    if (records[at].cells.size() < 3 || !site_of_header(records[at].cells.front()).empty()) continue;
    std::vector<ColumnUse> uses = blank_uses(records[at]);
    find_site_columns(uses);
    if (!are_sites(uses)) continue;
    const auto rows = std::span(records).subspan(at + 1, std::min(records.size() - at - 1, kJudgeBy));
    if (!rows_fit(rows, uses) || !hold_counts(rows, uses.size())) continue;
    uses.front().role = mostly(rows, 0, is_address) ? Role::kPage : Role::kDomain;
    return table_mapping("Link intersect", std::move(uses), at + 1, kSureOfShape);
  }
  return std::nullopt;
}

}  // namespace ingest
