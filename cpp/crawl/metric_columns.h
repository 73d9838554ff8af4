// A metric that files brought, by its name.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "crawl/crawl.h"

namespace crawl {

using MetricColumn = const std::vector<double>*;   // null: no file has it

inline MetricColumn column_of(const Metrics& metrics, std::string_view name) {
  const auto found = metrics.find(std::string(name));
  return found == metrics.end() ? nullptr : &found->second;
}

// NaN where the row has none; `row` may be past the end.
inline double value_at(MetricColumn column, std::uint32_t row) {
  return column != nullptr && row < column->size() ? (*column)[row] : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace crawl
