// Fills the table of a report. The catalogue says how its columns are called and what their numbers are; a column that
// is in no report of the catalogue does not compile. The cells stay where they are (table/columns/column.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "catalog/catalog.h"
#include "catalog/messages/sentences.h"
#include "table/columns/column.h"
#include "table/columns/sentences.h"

namespace reports {

// An id column has the layout of uint32_t, an enumeration of one byte that of uint8_t.
template <class Tag>
std::span<const std::uint32_t> raw(const std::vector<base::Id<Tag>>& ids) {
  static_assert(sizeof(base::Id<Tag>) == sizeof(std::uint32_t));
  return {reinterpret_cast<const std::uint32_t*>(ids.data()), ids.size()};
}
template <class Enum>
  requires(sizeof(Enum) == 1)
std::span<const std::uint8_t> codes(const std::vector<Enum>& values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size()};
}

using Index = std::span<const std::uint32_t>;
using Names = std::span<const std::string_view>;

class TableBuilder {
 public:
  using ColumnName = catalog::ColumnName;

  // Rows are sorted as the catalogue says until somebody sorts them otherwise.
  TableBuilder(catalog::ReportName report, std::size_t rows);

  // Columns, in the order of the calls. `index`: the cell of each row, where that is not the row itself.
  void count(ColumnName name, std::span<const std::uint32_t> cells, Index index = {});
  void number(ColumnName name, std::span<const double> cells, Index index = {});
  void pooled(ColumnName name, const base::StringPool& pool, std::span<const std::uint32_t> ids, Index index = {});
  void text(ColumnName name, const std::vector<std::string>& cells);
  void code(ColumnName name, std::span<const std::uint8_t> cells, Names names, Index index = {});
  void flag(ColumnName name, std::span<const std::uint16_t> flags, std::uint16_t mask, Index index = {});
  void day(ColumnName name, std::span<const std::int32_t> days, Index index = {});
  void sentence(ColumnName name, const table::Sentences& sentences);
  void cells(ColumnName name, table::Cells cells, Index index = {});

  // A column that a file brought, under the name that its importer gave it. `help`: a sentence with its {name}.
  void exported(const std::string& name, std::span<const double> values, Index index,
                catalog::SentenceName help = "column.exported");

  // The percentiles of a rating that a file brought, 0..100, as "NAME_percentile". `label`: what the rating is called.
  void percentile(std::string_view name, std::string_view label, std::span<const double> values);

  // `keep` owns what the columns point at and nothing else holds.
  table::Table take(std::shared_ptr<const void> keep) &&;

 private:
  const catalog::Report& report_;
  table::Table table_;
};

}  // namespace reports
