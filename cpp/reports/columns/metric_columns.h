// Columns of a report for what tools say of its rows, under the names that they came with.
#pragma once

#include <string>
#include <string_view>

#include "crawl/crawl.h"
#include "reports/columns/cells.h"

namespace reports {

// "ahrefs_url_rating" -> "Ahrefs url rating"
std::string label_of_metric(std::string_view name);

// `index`: row of the report -> row of the metric, as a column's index. Both live as long as the report.
void add_metric(table::Table& table, const std::string& name, std::span<const double> values, Index index);
void add_metrics(table::Table& table, const crawl::Metrics& metrics, Index index);

}  // namespace reports
