// Logs of outreach (crawl/outreach_log.h).
#include <algorithm>
#include <array>
#include <string>

#include "crawl/outreach_log.h"
#include "csv/writer.h"
#include "ingest/rows/rows.h"
#include "ingest/values/dates.h"
#include "ingest/values/values.h"

namespace ingest {
namespace {

using crawl::OutreachColumn;
using crawl::ProblemCode;

// No problem shows what stands in the row: that may be a person's name or address.
class OutreachReader {
 public:
  OutreachReader(const Mapping& mapping, BatchBuilder& builder) : mapping_(mapping), builder_(builder) {
    columns_.fill(kNoColumn);
    for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
      const Role role = mapping.columns[i].role;
      if (role != Role::kOutreachCell && role != Role::kOutreachDay) continue;
      const auto* const name = std::ranges::find(crawl::kOutreachColumnNames, mapping.columns[i].metric);
      if (name == crawl::kOutreachColumnNames.end()) continue;
      std::uint32_t& column = columns_[static_cast<std::size_t>(name - crawl::kOutreachColumnNames.begin())];
      if (column == kNoColumn) column = i;
    }
  }

  void read(const csv::Records& records) {
    if (records.stray_quote()) builder_.problem(ProblemCode::kStrayQuote, records.line(), kNoColumn, "");
    if (records.unclosed_quote()) builder_.problem(ProblemCode::kUnclosedQuote, records.line(), kNoColumn, "");
    const bool someone = !said(records, OutreachColumn::kProspect).empty() ||
                         !said(records, OutreachColumn::kPage).empty() ||
                         !said(records, OutreachColumn::kEmail).empty();
    if (!someone) {
      const std::uint32_t prospect = columns_[static_cast<std::size_t>(OutreachColumn::kProspect)];
      return builder_.problem(ProblemCode::kTooFewFields, records.line(), prospect, "");
    }
    for (const std::uint32_t column : columns_) {
      if (column == kNoColumn) {
        builder_.batch.outreach.push_back(0);
      } else if (mapping_.columns[column].role == Role::kOutreachDay) {
        add_day(records, column);
      } else {
        add_text(records, column);
      }
    }
  }

 private:
  std::string_view said(const csv::Records& records, OutreachColumn column) const {
    const std::uint32_t at = columns_[static_cast<std::size_t>(column)];
    return at == kNoColumn ? std::string_view() : trimmed(cell(records, at));
  }

  void add_text(const csv::Records& records, std::uint32_t column) {
    const std::string_view raw = cell(records, column);
    // Our own exports guard what a spreadsheet would run.
    const std::string_view meant = raw.contains('\'') ? builder_.arena.keep(csv::without_guards(raw)) : raw;
    builder_.batch.outreach.push_back(builder_.text(builder_.texts.intern(meant), records.line(), column, ""));
  }

  void add_day(const csv::Records& records, std::uint32_t column) {
    const std::string_view raw = trimmed(cell(records, column));
    const auto order = mapping_.columns[column].month_first ? DayOrder::kMonthFirst : DayOrder::kDayFirst;
    const auto day = read_date(raw, order);
    if (!day && !raw.empty()) builder_.problem(ProblemCode::kBadDate, records.line(), column, "");
    if (day) builder_.note(column, day->order, records.line());
    const std::string_view written = day ? builder_.arena.keep(std::to_string(day->days)) : std::string_view();
    builder_.batch.outreach.push_back(builder_.text(builder_.texts.intern(written), records.line(), column, written));
  }

  const Mapping& mapping_;
  BatchBuilder& builder_;
  std::array<std::uint32_t, crawl::kOutreachColumns> columns_{};
};

}  // namespace

void read_outreach(csv::Records& records, const Mapping& mapping, BatchBuilder& builder) {
  OutreachReader reader(mapping, builder);
  while (next_row(records, builder)) {
    ++builder.batch.rows;
    reader.read(records);
  }
}

}  // namespace ingest
