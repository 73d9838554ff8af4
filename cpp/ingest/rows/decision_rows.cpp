// Verdicts and decisions (crawl/decision_log.h).
#include <algorithm>
#include <array>
#include <span>

#include "catalog/catalog.h"
#include "crawl/decision_log.h"
#include "csv/writer.h"
#include "ingest/rows/rows.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

using crawl::LogColumn;
using crawl::ProblemCode;

class DecisionReader {
 public:
  DecisionReader(const Mapping& mapping, BatchBuilder& builder) : mapping_(mapping), builder_(builder) {
    columns_.fill(kNoColumn);
    for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
      if (mapping.columns[i].role != Role::kLogCell) continue;
      const auto* const name = std::ranges::find(crawl::kLogColumnNames, mapping.columns[i].metric);
      if (name == crawl::kLogColumnNames.end()) continue;
      std::uint32_t& column = columns_[static_cast<std::size_t>(name - crawl::kLogColumnNames.begin())];
      if (column == kNoColumn) column = i;
    }
  }

  void read(const csv::Records& records) {
    if (records.fields() != mapping_.columns.size() || records.stray_quote() || records.unclosed_quote()) {
      check_record(records, mapping_.columns.size(), builder_);
    }
    if (said(records, LogColumn::kSubject).empty())
      return refuse(records, ProblemCode::kTooFewFields, LogColumn::kSubject);
    if (!is_one_of(catalog::values::kScope, said(records, LogColumn::kScope))) {
      return refuse(records, ProblemCode::kBadDecision, LogColumn::kScope);
    }
    const std::string_view action = said(records, LogColumn::kAction), verdict = said(records, LogColumn::kVerdict);
    if (!action.empty() && !is_one_of(catalog::values::kAction, action)) {
      return refuse(records, ProblemCode::kBadDecision, LogColumn::kAction);
    }
    if ((action.empty() && verdict.empty()) || (!verdict.empty() && !is_one_of(catalog::values::kVerdict, verdict))) {
      return refuse(records, ProblemCode::kBadDecision, LogColumn::kVerdict);
    }
    if (said(records, LogColumn::kScope) == crawl::kTaskScope && !verdict.empty()) {
      return refuse(records, ProblemCode::kBadDecision, LogColumn::kVerdict);
    }
    for (const std::uint32_t column : columns_) {
      const std::string_view raw = column == kNoColumn ? std::string_view() : cell(records, column);
      // Our own exports guard what a spreadsheet would run.
      const std::string_view meant = raw.contains('\'') ? builder_.arena.keep(csv::without_guards(raw)) : raw;
      builder_.batch.log.push_back(builder_.text(builder_.texts.intern(meant), records.line(), column, raw));
    }
  }

 private:
  static bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::contains(words, word);
  }

  std::uint32_t at(LogColumn column) const { return columns_[static_cast<std::size_t>(column)]; }
  std::string_view said(const csv::Records& records, LogColumn column) const {
    return at(column) == kNoColumn ? std::string_view() : trimmed(cell(records, at(column)));
  }
  void refuse(const csv::Records& records, ProblemCode code, LogColumn column) {
    const std::uint32_t from = at(column);
    builder_.problem(code, records.line(), from, from == kNoColumn ? std::string_view() : cell(records, from));
  }

  const Mapping& mapping_;
  BatchBuilder& builder_;
  std::array<std::uint32_t, crawl::kLogColumns> columns_;
};

}  // namespace

void read_decisions(csv::Records& records, const Mapping& mapping, BatchBuilder& builder) {
  DecisionReader reader(mapping, builder);
  while (next_row(records, builder)) {
    ++builder.batch.rows;
    reader.read(records);
  }
}

}  // namespace ingest
