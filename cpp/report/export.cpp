#include <array>
#include <cmath>

#include "csv/writer.h"
#include "report/cells.h"
#include "report/json.h"
#include "report/query.h"

namespace report {
namespace {

std::vector<const Column*> chosen(const Table& table, std::span<const std::string> names) {
  std::vector<const Column*> columns;
  for (const std::string& name : names) {
    if (const auto column = find_column(table, name)) columns.push_back(*column);
  }
  if (names.empty()) {
    for (const Column& column : table.columns) columns.push_back(&column);
  }
  return columns;
}

void append_csv_row(std::span<const Column* const> columns, std::uint32_t row, std::string& cell, std::string& out) {
  const std::size_t start = out.size();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) out.push_back(',');
    if (is_text(*columns[i])) {
      cell.clear();
      append_cell(*columns[i], row, cell);
      csv::append_inert_field(cell, out);
    } else {
      append_cell(*columns[i], row, out);
    }
  }
  // One empty field alone would be an empty line, which is no record to most readers.
  if (columns.size() == 1 && out.size() == start) out.append("\"\"");
  out.push_back('\n');
}

void append_json_cell(const Column& column, std::uint32_t row, std::string& cell, std::string& out) {
  cell.clear();
  append_cell(column, row, cell);
  const bool text = is_text(column) || std::holds_alternative<Date>(column.cells);
  if (cell.empty() && !is_text(column)) {
    out.append("null");
  } else if (text) {
    append_json_string(cell, out);
  } else if (cell.ends_with("inf")) {  // JSON has no infinity
    out.append("null");
  } else {
    out.append(cell);
  }
}

void append_json_row(std::span<const Column* const> columns, std::uint32_t row, std::string& cell, std::string& out) {
  out.push_back('{');
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) out.push_back(',');
    append_json_string(columns[i]->name, out);
    out.push_back(':');
    append_json_cell(*columns[i], row, cell, out);
  }
  out.push_back('}');
}

}  // namespace

void append_header(const Table& table, std::span<const std::string> columns, Format format, std::string& out) {
  if (format == Format::kJson) {
    out.append("[\n");
    return;
  }
  bool first = true;
  for (const Column* column : chosen(table, columns)) {
    if (!first) out.push_back(',');
    csv::append_inert_field(column->name, out);
    first = false;
  }
  out.push_back('\n');
}

void append_rows(const Table& table, std::span<const std::string> columns, std::span<const std::uint32_t> ids,
                 Format format, bool first, std::string& out) {
  const auto picked = chosen(table, columns);
  std::string cell;
  for (const std::uint32_t row : ids) {
    if (format == Format::kCsv) {
      append_csv_row(picked, row, cell, out);
      continue;
    }
    if (!first) out.append(",\n");
    append_json_row(picked, row, cell, out);
    first = false;
  }
}

void append_footer(Format format, std::string& out) {
  if (format == Format::kJson) out.append("\n]\n");
}

}  // namespace report
