#include "table/write/export.h"

#include <cmath>
#include <utility>

#include "csv/writer.h"
#include "table/write/blocks.h"
#include "table/write/json.h"

namespace table {
namespace {

void append_csv_row(std::span<const ColumnBlock> blocks, std::size_t row, std::string& out) {
  const std::size_t start = out.size();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) out.push_back(',');
    const ColumnBlock& block = blocks[i];
    if (block.text) {
      csv::append_inert_field(block.entries[block.ids[row]], out);
    } else {
      append_cell_number(block.column, block.numbers[row], out);
    }
  }
  // One empty field alone would be an empty line, which is no record to most readers.
  if (blocks.size() == 1 && out.size() == start) out.append("\"\"");
  out.push_back('\n');
}

void append_json_cell(const ColumnBlock& block, std::size_t row, std::string& out) {
  if (block.text) {
    append_json_string(block.entries[block.ids[row]], out);
    return;
  }
  const double number = block.numbers[row];
  if (!std::isfinite(number)) {   // JSON has no infinity
    out.append("null");
    return;
  }
  const bool quoted = std::holds_alternative<Date>(block.column.cells);
  if (quoted) out.push_back('"');
  append_cell_number(block.column, number, out);
  if (quoted) out.push_back('"');
}

void append_json_row(std::span<const ColumnBlock> blocks, std::size_t row, std::string& out) {
  out.push_back('{');
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) out.push_back(',');
    append_json_string(blocks[i].column.name, out);
    out.push_back(':');
    append_json_cell(blocks[i], row, out);
  }
  out.push_back('}');
}

}  // namespace

void append_csv_header(const Table& table, std::span<const std::string> columns, std::string& out) {
  bool first = true;
  for (const Column* column : chosen_columns(table, columns)) {
    if (!first) out.push_back(',');
    csv::append_inert_field(header_of(*column), out);
    first = false;
  }
  out.push_back('\n');
}

void append_csv_rows(const Table& table, std::span<const std::string> columns, std::span<const std::uint32_t> ids,
                     std::string& out) {
  for_each_row(table, columns, ids,
               [&](std::span<const ColumnBlock> blocks, std::size_t row) { append_csv_row(blocks, row, out); });
}

Export::Export(Format format, std::vector<std::string> columns, std::vector<std::string> headers)
    : format_(format), columns_(std::move(columns)) {
  if (format == Format::kXlsx) workbook_.emplace(columns_, std::move(headers));
}

void Export::begin(const Table& table, std::span<const std::uint32_t> first, std::string& out) {
  switch (format_) {
    case Format::kCsv: return append_csv_header(table, columns_, out);
    case Format::kJson: out.append("[\n"); return;
    case Format::kXlsx: return workbook_->begin(table, first, out);
  }
}

void Export::append_rows(const Table& table, std::span<const std::uint32_t> ids, std::string& out,
                         std::span<const std::string> last_column) {
  switch (format_) {
    case Format::kCsv: return append_csv_rows(table, columns_, ids, out);
    case Format::kJson:
      return for_each_row(table, columns_, ids, [&](std::span<const ColumnBlock> blocks, std::size_t row) {
        if (!std::exchange(first_, false)) out.append(",\n");
        append_json_row(blocks, row, out);
      });
    case Format::kXlsx: return workbook_->append_rows(table, ids, out, last_column);
  }
}

base::Result<void> Export::end(std::string& out) {
  if (format_ == Format::kJson) out.append("\n]\n");
  return workbook_ ? workbook_->end(out) : base::Result<void>{};
}

}  // namespace table
