// Common Crawl's web graph: a file of vertices names the nodes whose numbers stand in the file of edges.
#include "ingest/rows.h"
#include "ingest/values.h"

namespace ingest {

void read_vertices(csv::Records& records, const Mapping& mapping, BatchBuilder& builder) {
  using crawl::ProblemCode;
  const ColumnOf column(mapping);
  const std::size_t stands_for = builder.column(PageField::kStandsFor, "", About::kPage);
  while (next_row(records, builder)) {
    ++builder.batch.rows;
    const std::string_view host = cell(records, column[Role::kVertex]);
    const std::string address = host_of_reversed(trimmed(host));
    const Address page = builder.urls.intern(builder.arena.keep(address));
    const Address node = builder.urls.intern(cell(records, column[Role::kPage]));
    if (!page.valid() || !node.valid()) {
      builder.problem(ProblemCode::kNotAUrl, records.line(), column[Role::kVertex], host);
      continue;
    }
    builder.batch.page.push_back(node.id);
    builder.batch.page_columns[stands_for].ids.push_back(page.id);
  }
}

}  // namespace ingest
