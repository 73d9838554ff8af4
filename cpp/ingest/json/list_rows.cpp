// A crawl of advertools as a table: the lists of each row are links.
#include "ingest/json/json_rows.h"
#include "ingest/rows/page_lists.h"
#include "ingest/rows/rows.h"

namespace ingest {
namespace {

void put_list(LinkLists& lists, Role role, std::string_view cell) {
  if (role == Role::kListTarget) lists.targets = split_list(cell);
  if (role == Role::kListAnchor) lists.texts = split_list(cell);
  if (role == Role::kListNofollow) lists.nofollow = split_list(cell);
}

PageLists lists_of(const csv::Records& records, const Mapping& mapping, const ColumnOf& column) {
  const auto text = [&](Role role) { return std::string(cell(records, column[role])); };
  PageLists lists{text(Role::kPage),
                  text(Role::kPageStatus),
                  text(Role::kPageTitle),
                  text(Role::kPageCanonical),
                  text(Role::kPageContentType),
                  text(Role::kPageText),
                  {},
                  {}};
  for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
    const ColumnUse& use = mapping.columns[i];
    if (use.metric.empty()) put_list(lists.all, use.role, cell(records, i));
    for (std::size_t mark = 0; mark < kListLandmarks.size(); ++mark) {
      if (use.metric == kListLandmarks[mark]) put_list(lists.landmarks[mark], use.role, cell(records, i));
    }
  }
  return lists;
}

}  // namespace

LinkBatch read_lists(csv::Records& records, const Mapping& mapping) {
  RowTables tables(json_link_columns(), json_page_columns(), mapping.names_allowed);
  const ColumnOf column(mapping);
  while (records.next()) {
    if (is_blank(records)) continue;
    tables.add(rows_of(lists_of(records, mapping, column)), cell(records, 0), records.line());
  }
  return tables.finish(records.lines());
}

}  // namespace ingest
