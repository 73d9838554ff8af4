#include "ingest/merge/merge_demand.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

namespace ingest {
namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

enum Kind : std::uint8_t { kClicks, kImpressions, kSessions, kPosition, kClickRate };
constexpr std::array<std::string_view, 5> kNames = {"clicks", "impressions", "sessions", "position", "ctr"};

using Values = std::array<double, kNames.size()>;

double sum(double a, double b) { return std::isnan(a) ? b : std::isnan(b) ? a : a + b; }

// Where nothing weighs anything, the first one stays.
double average(double a, double weight_a, double b, double weight_b) {
  if (std::isnan(a)) return b;
  const double weight = sum(weight_a, weight_b);
  if (std::isnan(b) || !(weight > 0)) return a;
  return ((std::isnan(weight_a) ? 0 : a * weight_a) + (std::isnan(weight_b) ? 0 : b * weight_b)) / weight;
}

Values together(const Values& a, const Values& b) {
  Values out = a;
  for (const Kind kind : {kClicks, kImpressions, kSessions}) out[kind] = sum(a[kind], b[kind]);
  out[kPosition] = average(a[kPosition], a[kImpressions], b[kPosition], b[kImpressions]);
  const double rate = out[kClicks] / out[kImpressions];
  if (out[kImpressions] > 0 && !std::isnan(rate)) out[kClickRate] = rate;
  return out;
}

// The columns of a table that speak of demand, and those of the crawl.
class Columns {
 public:
  Columns(std::span<const PageColumnView> columns, std::uint32_t pages, crawl::Metrics& metrics) {
    for (const PageColumnView& column : columns) {
      if (!is_demand(column)) continue;
      const auto kind = static_cast<std::size_t>(std::ranges::find(kNames, column.name) - kNames.begin());
      from_[kind] = column.numbers;
      into_[kind] = &metrics[std::string(column.name)];
      if (into_[kind]->size() < pages) into_[kind]->resize(pages, kNoNumber);
    }
  }
  Values row(std::size_t i) const {
    Values out;
    for (std::size_t kind = 0; kind < out.size(); ++kind) out[kind] = from_[kind].empty() ? kNoNumber : from_[kind][i];
    return out;
  }
  Values page(std::uint32_t page) const {
    Values out;
    for (std::size_t kind = 0; kind < out.size(); ++kind) out[kind] = into_[kind] ? (*into_[kind])[page] : kNoNumber;
    return out;
  }
  void put(std::uint32_t page, const Values& values) const {
    for (std::size_t kind = 0; kind < values.size(); ++kind) {
      if (into_[kind] && !std::isnan(values[kind])) (*into_[kind])[page] = values[kind];
    }
  }

 private:
  std::array<std::span<const double>, kNames.size()> from_;
  std::array<std::vector<double>*, kNames.size()> into_ = {};
};

}  // namespace

bool is_demand(const PageColumnView& column) {
  return column.field == PageField::kMetric && column.about == About::kPage &&
         std::ranges::find(kNames, column.name) != kNames.end();
}

void merge_demand(std::span<const PageColumnView> columns, std::span<const std::uint32_t> rows, base::FileId file,
                  crawl::PageTable& pages) {
  if (rows.empty() || std::ranges::none_of(columns, is_demand)) return;
  const std::uint32_t size = *std::ranges::max_element(rows) + 1;
  if (pages.demand_of.size() < size) pages.demand_of.resize(size, 0);
  const Columns demand(columns, size, pages.metrics);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::uint32_t& seen_in = pages.demand_of[rows[i]];
    const Values row = demand.row(i);
    demand.put(rows[i], seen_in == file.value + 1 ? together(demand.page(rows[i]), row) : row);
    seen_in = file.value + 1;
  }
}

}  // namespace ingest
