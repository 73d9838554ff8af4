// The chosen columns of a table, read a block of rows at a time: what all writers of files go through.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "table/columns/cells.h"
#include "table/columns/column.h"

namespace table {

// Of these names; all that are not aside when there are none. A name that the table does not have is left out.
std::vector<const Column*> chosen_columns(const Table& table, std::span<const std::string> names);

// What a file calls the column.
inline const std::string& header_of(const Column& column) {
  return column.header.empty() ? column.name : column.header;
}

// Shown as a number: no text, no day and no flag.
bool is_number(const Column& column);

// The cells of a column for a block of rows, at most kBlockRows. The column outlives it.
struct ColumnBlock {
  explicit ColumnBlock(const Column& of);
  void read(std::span<const std::uint32_t> rows);

  const Column& column;
  bool text;
  TextEntries entries;
  std::vector<std::uint32_t> ids;  // entries of texts
  std::vector<double> numbers;     // of what is no text
};

// visit(blocks, row): blocks[i] holds the cells of the chosen column i, at position `row`.
template <class Visit>
void for_each_row(const Table& table, std::span<const std::string> columns, std::span<const std::uint32_t> ids,
                  Visit visit) {
  std::vector<ColumnBlock> blocks;
  for (const Column* column : chosen_columns(table, columns)) blocks.emplace_back(*column);
  for_each_block({ids, static_cast<std::uint32_t>(ids.size())},
                 [&](std::uint32_t, std::span<const std::uint32_t> rows) {
                   for (ColumnBlock& block : blocks) block.read(rows);
                   for (std::size_t row = 0; row < rows.size(); ++row) {
                     visit(std::span<const ColumnBlock>(blocks), row);
                   }
                 });
}

}  // namespace table
