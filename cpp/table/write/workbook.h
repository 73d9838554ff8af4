// A table as an Excel workbook (.xlsx, ECMA-376), as a stream: a bold header in a frozen first row, texts as texts,
// numbers as numbers, days and flags as the other writers give them, empty cells left out. Where a sheet is full, a
// further one begins, with its header. The same rows give the same bytes, on every machine and however they are cut
// into calls.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "table/columns/column.h"
#include "table/write/blocks.h"
#include "table/write/zip_writer.h"

namespace table {

struct WorkbookLimits {
  std::uint32_t rows = 1'048'576;             // of a sheet with its header: Excel's
  std::uint64_t sheet_bytes = 4'000'000'000;  // of its XML: a member of a zip without Zip64 has less than 4 GiB
  std::uint64_t bytes = 4'000'000'000;        // of the workbook
};

class Workbook {
 public:
  // `columns`: of the table, by name; none: all that are not aside. `headers`: what the header calls them; none: what
  // other files call them. A header more than there are columns is that of a last column, whose texts come with the
  // rows.
  explicit Workbook(std::vector<std::string> columns, std::vector<std::string> headers = {},
                    WorkbookLimits limits = {});

  // Appends to `out`, which may get nothing by a call: what is deflated comes late. `first`: the rows by whose texts
  // the columns get their widths. Each call is given the same table.
  void begin(const Table& table, std::span<const std::uint32_t> first, std::string& out);
  void append_rows(const Table& table, std::span<const std::uint32_t> ids, std::string& out,
                   std::span<const std::string> last_column = {});
  // Errors: kBadOption where the workbook is larger than one can be.
  base::Result<void> end(std::string& out);

 private:
  void begin_sheet(std::string& out);
  void end_sheet(std::string& out);
  void begin_row();
  void end_row(std::string& out);
  void append_cell(std::size_t at, const ColumnBlock& block, std::size_t row);
  void append_text(std::size_t column, std::string_view text, std::string_view style);
  void append_part(std::string name, std::string_view xml, std::string& out);

  std::vector<std::string> columns_;
  std::vector<std::string> headers_;
  WorkbookLimits limits_;
  std::vector<std::string> letters_;  // of the columns
  std::string name_;  // of the first sheet
  std::string start_;  // of each sheet, to its first row
  std::size_t sheets_ = 0;
  std::uint32_t rows_ = 0;  // of the sheet
  std::string row_;  // its number
  std::string xml_;  // of the sheet, not yet deflated
  ZipWriter zip_;
};

}  // namespace table
