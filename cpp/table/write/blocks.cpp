#include "table/write/blocks.h"

namespace table {

std::vector<const Column*> chosen_columns(const Table& table, std::span<const std::string> names) {
  if (names.empty()) return *find_columns(table, {});
  std::vector<const Column*> columns;
  for (const std::string& name : names) {
    if (const auto column = find_column(table, name)) columns.push_back(*column);
  }
  return columns;
}

bool is_number(const Column& column) {
  return !is_text(column) && !std::holds_alternative<Date>(column.cells) &&
         !std::holds_alternative<FlagBit>(column.cells);
}

ColumnBlock::ColumnBlock(const Column& of) : column(of), text(is_text(of)), entries(of) {
  if (text) {
    ids.resize(kBlockRows);
  } else {
    numbers.resize(kBlockRows);
  }
}

void ColumnBlock::read(std::span<const std::uint32_t> rows) {
  if (text) {
    read_text_ids(column, rows, ids.data());
  } else {
    read_numbers(column, rows, numbers.data());
  }
}

}  // namespace table
