// What a table of links says beside them: in numbers of the page or the domain that a link comes from and of the
// page that it leads to (ratings of backlink tools), and the title of the page that it comes from. One entry a link
// in the batch, one value a page when merged.
#pragma once

#include <cstdint>
#include <vector>

#include "csv/records.h"
#include "ingest/batch/batch_builder.h"
#include "ingest/mapping/format.h"

namespace ingest {

class LinkMetrics {
 public:
  // `mapping` and `builder` live as long as this.
  LinkMetrics(const Mapping& mapping, BatchBuilder& builder);

  bool any() const { return !columns_.empty(); }
  void read(const csv::Records& records);  // for the link that was just added

 private:
  struct Column {
    std::uint32_t from;  // the file's column
    std::size_t to;      // into page_columns
  };
  void read_title(const csv::Records& records, const Column& column);

  const Mapping& mapping_;
  BatchBuilder& builder_;
  std::vector<Column> columns_;
};

}  // namespace ingest
