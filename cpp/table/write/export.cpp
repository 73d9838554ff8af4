#include "table/write/export.h"

#include <array>
#include <cmath>

#include "csv/writer.h"
#include "table/columns/cells.h"
#include "table/write/json.h"

namespace table {
namespace {

std::vector<const Column*> chosen(const Table& table, std::span<const std::string> names) {
  if (names.empty()) return *find_columns(table, {});
  std::vector<const Column*> columns;
  for (const std::string& name : names) {
    if (const auto column = find_column(table, name)) columns.push_back(*column);
  }
  return columns;
}

// The cells of a column for a block of rows.
struct Block {
  explicit Block(const Column& of) : column(of), text(is_text(of)), entries(of) {
    if (text) {
      ids.resize(kBlockRows);
    } else {
      numbers.resize(kBlockRows);
    }
  }
  void read(std::span<const std::uint32_t> rows) {
    if (text) {
      read_text_ids(column, rows, ids.data());
    } else {
      read_numbers(column, rows, numbers.data());
    }
  }

  const Column& column;
  bool text;
  TextEntries entries;
  std::vector<std::uint32_t> ids;
  std::vector<double> numbers;
};

void append_csv_row(std::span<const Block> blocks, std::size_t row, std::string& out) {
  const std::size_t start = out.size();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) out.push_back(',');
    const Block& block = blocks[i];
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

void append_json_cell(const Block& block, std::size_t row, std::string& out) {
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

void append_json_row(std::span<const Block> blocks, std::size_t row, std::string& out) {
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

void append_header(const Table& table, std::span<const std::string> columns, Format format, std::string& out) {
  if (format == Format::kJson) {
    out.append("[\n");
    return;
  }
  bool first = true;
  for (const Column* column : chosen(table, columns)) {
    if (!first) out.push_back(',');
    csv::append_inert_field(column->header.empty() ? column->name : column->header, out);
    first = false;
  }
  out.push_back('\n');
}

void append_rows(const Table& table, std::span<const std::string> columns, std::span<const std::uint32_t> ids,
                 Format format, bool first, std::string& out) {
  std::vector<Block> blocks;
  for (const Column* column : chosen(table, columns)) blocks.emplace_back(*column);
  for_each_block({ids, static_cast<std::uint32_t>(ids.size())},
                 [&](std::uint32_t, std::span<const std::uint32_t> rows) {
                   for (Block& block : blocks) block.read(rows);
                   for (std::size_t row = 0; row < rows.size(); ++row) {
                     if (format == Format::kCsv) {
                       append_csv_row(blocks, row, out);
                       continue;
                     }
                     if (!first) out.append(",\n");
                     append_json_row(blocks, row, out);
                     first = false;
                   }
                 });
}

void append_footer(Format format, std::string& out) {
  if (format == Format::kJson) out.append("\n]\n");
}

}  // namespace table
