#include "reports/columns/metric_columns.h"

namespace reports {

std::string label_of_metric(std::string_view name) {
  std::string label(name);
  for (char& c : label) {
    if (c == '_') c = ' ';
  }
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

void add_metric(table::Table& table, const std::string& name, std::span<const double> values, Index index) {
  table.columns.push_back(
      number(name, label_of_metric(name), "From the crawl or export, as it was.", Unit::kNone, index, values));
}

void add_metrics(table::Table& table, const crawl::Metrics& metrics, Index index) {
  for (const auto& [name, values] : metrics) add_metric(table, name, values, index);
}

}  // namespace reports
