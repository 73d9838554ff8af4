#include "report/column.h"

#include <algorithm>

#include "report/ascii.h"

namespace report {
namespace {

// Levenshtein distance between short names.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = diagonal + (lower(a[i]) == lower(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
    }
  }
  return row[b.size()];
}

const Column* nearest(const Table& table, std::string_view name) {
  constexpr std::size_t kLongestName = 64;
  const Column* best = nullptr;
  std::size_t least = name.size() / 2 + 1;  // farther than that is another word
  if (name.size() > kLongestName) return nullptr;
  for (const Column& column : table.columns) {
    const bool inside = column.name.find(name) != std::string::npos;
    const std::size_t apart = inside ? 1 : distance(name, column.name);
    if (apart < least) {
      least = apart;
      best = &column;
    }
  }
  return best;
}

std::string unknown_column(const Table& table, std::string_view name) {
  std::string message = "There is no column \"";
  message.append(name.substr(0, 100)).append("\"");
  if (!table.name.empty()) message.append(" in ").append(table.name);
  message.append(".");
  if (const Column* guess = nearest(table, name)) {
    message.append(" Did you mean ").append(guess->name).append("?");
  }
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
    for (const Column& column : table.columns) found.push_back(&column);
  }
  return found;
}

bool is_text(const Column& column) {
  return std::holds_alternative<PoolText>(column.cells) || std::holds_alternative<CodedText>(column.cells) ||
         std::holds_alternative<OwnText>(column.cells) || std::holds_alternative<RangedText>(column.cells) ||
         std::holds_alternative<NamedCode>(column.cells);
}

}  // namespace report
