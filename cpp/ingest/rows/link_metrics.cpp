#include "ingest/rows/link_metrics.h"

#include <limits>
#include <optional>

#include "ingest/rows/rows.h"

namespace ingest {
namespace {

std::optional<About> about(Role role) {
  switch (role) {
    case Role::kMetric: return About::kSource;
    case Role::kTargetMetric: return About::kTarget;
    case Role::kDomainMetric: return About::kSourceDomain;
    default: return std::nullopt;
  }
}

}  // namespace

LinkMetrics::LinkMetrics(const Mapping& mapping, BatchBuilder& builder) : mapping_(mapping), builder_(builder) {
  for (std::uint32_t i = 0; i < mapping.columns.size(); ++i) {
    if (mapping.columns[i].role == Role::kSourceTitle) {
      columns_.push_back({i, builder.column(PageField::kTitle, "", About::kSource)});
    }
    const auto what = about(mapping.columns[i].role);
    if (what) columns_.push_back({i, builder.column(PageField::kMetric, mapping.columns[i].metric, *what)});
  }
}

void LinkMetrics::read(const csv::Records& records) {
  for (const Column& column : columns_) {
    if (builder_.batch.page_columns[column.to].field == PageField::kTitle) {
      read_title(records, column);
      continue;
    }
    std::vector<double>& numbers = builder_.batch.page_columns[column.to].numbers;
    // Links of another table of the same block may stand before.
    numbers.resize(builder_.batch.source.size() - 1, std::numeric_limits<double>::quiet_NaN());
    numbers.push_back(
        builder_.number(cell(records, column.from), mapping_.columns[column.from], records.line(), column.from));
  }
}

void LinkMetrics::read_title(const csv::Records& records, const Column& column) {
  const std::string_view raw = cell(records, column.from);
  const std::uint32_t title =
      raw.empty() ? base::kNone : builder_.text(builder_.texts.intern(raw), records.line(), column.from, raw);
  std::vector<std::uint32_t>& ids = builder_.batch.page_columns[column.to].ids;
  ids.resize(builder_.batch.source.size() - 1, base::kNone);
  ids.push_back(title);
}

}  // namespace ingest
