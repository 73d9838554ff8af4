#include "ingest/rows/rows.h"

#include "ingest/values/values.h"

namespace ingest {

ColumnOf::ColumnOf(const Mapping& mapping) {
  columns_.fill(kNoColumn);
  for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
    std::uint32_t& column = columns_[static_cast<std::size_t>(mapping.columns[i].role)];
    if (column == kNoColumn) column = i;
  }
}

bool is_blank(const csv::Records& records) {
  const std::string_view first = records.fields() == 0 ? std::string_view() : records.field(0);
  if (!first.empty() && first.front() > ' ') return false;  // most rows
  for (std::uint32_t i = 0; i < records.fields(); ++i) {
    if (!trimmed(records.field(i)).empty()) return false;
  }
  return true;
}

bool next_row(csv::Records& records, const BatchBuilder& builder) {
  while (records.next()) {
    if (builder.blank_rows_count || !is_blank(records)) return true;
  }
  return false;
}

void check_record(const csv::Records& records, std::size_t columns, BatchBuilder& builder) {
  using crawl::ProblemCode;
  if (records.stray_quote()) builder.problem(ProblemCode::kStrayQuote, records.line(), kNoColumn, records.field(0));
  if (records.unclosed_quote()) {
    builder.problem(ProblemCode::kUnclosedQuote, records.line(), records.fields() - 1,
                    records.field(records.fields() - 1));
  }
  // Delimiters at the end of a line make empty fields that nobody misses.
  for (std::uint32_t i = static_cast<std::uint32_t>(columns); i < records.fields(); ++i) {
    if (records.field(i).empty()) continue;
    builder.problem(ProblemCode::kTooManyFields, records.line(), i, records.field(i));
    break;
  }
}

}  // namespace ingest
