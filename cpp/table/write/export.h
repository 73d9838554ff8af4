// Whole tables as files: CSV, JSON and workbooks.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "table/columns/column.h"
#include "table/write/workbook.h"

namespace table {

enum class Format : std::uint8_t { kCsv, kJson, kXlsx };

// A whole table, in slices so that the caller can stream and stop: begun, then rows by slices of row ids, then ended.
// No columns: all that are not aside. A name that the table does not have is left out; find_columns says so beforehand.
// CSV: RFC 4180, LF; what a spreadsheet would run as a formula is made inert (csv/writer.h). JSON: an array of objects;
// numbers and flags as such, null for an empty cell that is not text, and U+FFFD for bytes that are not UTF-8. XLSX: as
// workbook.h says, which alone has a use for `headers`, for the
// first rows and for a last column that is not of the table.
class Export {
 public:
  explicit Export(Format format, std::vector<std::string> columns = {}, std::vector<std::string> headers = {});

  // Appends to `out`. Each call is given the same table.
  void begin(const Table& table, std::span<const std::uint32_t> first, std::string& out);
  void append_rows(const Table& table, std::span<const std::uint32_t> ids, std::string& out,
                   std::span<const std::string> last_column = {});
  base::Result<void> end(std::string& out);  // errors: of a workbook alone

 private:
  Format format_;
  std::vector<std::string> columns_;
  std::optional<Workbook> workbook_;
  bool first_ = true;  // no row is written
};

// Rows of a CSV alone, as an Export writes them.
void append_csv_header(const Table& table, std::span<const std::string> columns, std::string& out);
void append_csv_rows(const Table& table, std::span<const std::string> columns, std::span<const std::uint32_t> ids,
                     std::string& out);

}  // namespace table
