#include "table/columns/column.h"

#include <algorithm>

#include "base/spelling.h"
#include "table/columns/ascii.h"

namespace table {
namespace {

std::string unknown_column(const Table& table, std::string_view name) {
  std::string message = "There is no column \"";
  message.append(name.substr(0, 100)).append("\"");
  if (!table.name.empty()) message.append(" in ").append(table.name);
  message.append(".");
  std::vector<std::string_view> names;
  for (const Column& column : table.columns) names.push_back(column.name);
  const std::string_view guess = base::nearest_word(name, names);
  if (!guess.empty()) message.append(" Did you mean ").append(guess).append("?");
  message.append(" Columns: ");
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    message.append(i == 0 ? "" : ", ").append(table.columns[i].name);
  }
  return message.append(".");
}

}  // namespace

const Column* Table::column(std::string_view column_name) const {
  const auto found = std::ranges::find(columns, column_name, &Column::name);
  return found == columns.end() ? nullptr : &*found;
}

base::Result<const Column*> find_column(const Table& table, std::string_view name) {
  if (const Column* exact = table.column(name)) return exact;
  for (const Column& column : table.columns) {
    if (equal_folded(column.name, name)) return &column;
  }
  return base::fail(base::ErrorCode::kBadOption, unknown_column(table, name));
}

base::Result<std::vector<const Column*>> find_columns(const Table& table, std::span<const std::string> names) {
  std::vector<const Column*> found;
  for (const std::string& name : names) {
    const auto column = find_column(table, name);
    if (!column) return std::unexpected(column.error());
    found.push_back(*column);
  }
  if (names.empty()) {
    for (const Column& column : table.columns) {
      if (!column.aside) found.push_back(&column);
    }
  }
  return found;
}

bool is_text(const Column& column) {
  return std::holds_alternative<PoolText>(column.cells) || std::holds_alternative<CodedText>(column.cells) ||
         std::holds_alternative<OwnText>(column.cells) || std::holds_alternative<RangedText>(column.cells) ||
         std::holds_alternative<NamedCode>(column.cells);
}

}  // namespace table
