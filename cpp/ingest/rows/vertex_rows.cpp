// Files that name the nodes of a graph, whose numbers or ids stand in the file of edges: Common Crawl's vertices, and
// the nodes of graph programs.
#include "ingest/rows/rows.h"
#include "ingest/values/values.h"

namespace ingest {

void read_vertices(csv::Records& records, const Mapping& mapping, BatchBuilder& builder) {
  using crawl::ProblemCode;
  const ColumnOf column(mapping);
  const bool hosts = column.has(Role::kVertex);
  const std::uint32_t at = column[hosts ? Role::kVertex : Role::kNodeLabel];
  const std::size_t stands_for = builder.column(PageField::kStandsFor, "", About::kPage);
  while (next_row(records, builder)) {
    ++builder.batch.rows;
    const std::string_view label = trimmed(cell(records, at));
    if (!hosts && label.empty()) continue;  // the id is all that the node is called
    const Address page =
        builder.urls.intern(hosts ? builder.arena.keep("http://" + host_of_reversed(label) + "/") : label);
    const Address node = builder.urls.intern(cell(records, column[Role::kPage]));
    if (!page.valid() || !node.valid()) {
      builder.problem(ProblemCode::kNotAUrl, records.line(), at, label);
      continue;
    }
    builder.batch.page.push_back(node.id);
    builder.batch.page_columns[stands_for].ids.push_back(page.id);
  }
}

}  // namespace ingest
