// One row of a table, by the names of its columns. Of a column that the table lacks, or that is not known, the cell is
// empty. Lives no longer than the table. A cell costs a look through the names.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "table/columns/cell.h"
#include "table/columns/cells.h"
#include "table/columns/column.h"

namespace table {

class Row {
 public:
  Row(const Table& table, std::uint32_t row) : table_(&table), row_(row) {}

  // As exports show it.
  std::string text(std::string_view column) const {
    std::string cell;
    if (const Column* const found = table_->column(column)) append_cell(*found, row_, cell);
    return cell;
  }
  // NaN where the cell is empty or a text.
  double number(std::string_view column) const {
    double value = std::numeric_limits<double>::quiet_NaN();
    const Column* const found = table_->column(column);
    if (found != nullptr && !is_text(*found)) read_numbers(*found, {&row_, 1}, &value);
    return value;
  }
  // 0 where there is no number.
  std::uint64_t count(std::string_view column) const {
    const double value = number(column);
    return std::isnan(value) ? 0 : static_cast<std::uint64_t>(value);
  }
  // The next row of `to`; empty where the column is none of sentences.
  void add_sentence(std::string_view column, Sentences& to) const {
    const Column* const found = table_->column(column);
    if (found == nullptr || found->sentences == nullptr) return to.add_empty();
    to.add_row(*found->sentences, row_);
  }

 private:
  const Table* table_;
  std::uint32_t row_;
};

}  // namespace table
