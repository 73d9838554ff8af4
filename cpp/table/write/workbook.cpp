#include "table/write/workbook.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "table/columns/cell.h"
#include "table/write/sheet_cells.h"
#include "table/write/workbook_parts.h"

namespace table {
namespace {

constexpr std::size_t kPiece = 64U << 10;  // of XML that is deflated at a time
constexpr std::size_t kMeasured = 100;     // rows by which columns get their widths
constexpr std::size_t kNarrowest = 8, kTextWidth = 24, kWidest = 60;  // characters
constexpr std::string_view kBold = " s=\"1\"";       // the second of kWorkbookStyles

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::size_t width_of(const Column& column, const std::string& header, std::span<const std::uint32_t> rows) {
  std::size_t width = characters(header);
  std::string cell;
  for (const std::uint32_t row : rows) {
    cell.clear();
    table::append_cell(column, row, cell);
    width = std::max(width, characters(cell));
  }
  return std::clamp(width + 2, kNarrowest, kWidest);
}

}  // namespace

Workbook::Workbook(std::vector<std::string> columns, std::vector<std::string> headers, WorkbookLimits limits)
    : columns_(std::move(columns)), headers_(std::move(headers)), limits_(limits) {}

void Workbook::append_part(std::string name, std::string_view xml, std::string& out) {
  zip_.begin(std::move(name), out);
  zip_.write(xml, out);
  zip_.end(out);
}

void Workbook::begin(const Table& table, std::span<const std::uint32_t> first, std::string& out) {
  first = first.first(std::min(first.size(), kMeasured));
  name_ = table.name;
  start_ = std::string(kSheetStart) + "<cols>";
  const std::vector<const Column*> columns = chosen_columns(table, columns_);
  for (std::size_t i = headers_.size(); i < columns.size(); ++i) headers_.push_back(header_of(*columns[i]));
  for (std::size_t i = 0; i < headers_.size(); ++i) {
    letters_.push_back(sheet_column(i));
    const std::size_t width = i < columns.size() ? width_of(*columns[i], headers_[i], first) : kTextWidth;
    const std::string number = std::to_string(i + 1);
    start_.append("<col min=\"").append(number).append("\" max=\"").append(number).append("\" width=\"");
    start_.append(std::to_string(width)).append("\" customWidth=\"1\"/>");
  }
  start_ += "</cols><sheetData>";
  append_part("[Content_Types].xml", kWorkbookTypes, out);
  append_part("_rels/.rels", kWorkbookPackage, out);
  append_part("xl/styles.xml", kWorkbookStyles, out);
  begin_sheet(out);
}

void Workbook::begin_sheet(std::string& out) {
  ++sheets_;
  rows_ = 0;
  zip_.begin("xl/worksheets/sheet" + std::to_string(sheets_) + ".xml", out);
  xml_ = start_;
  begin_row();
  for (std::size_t i = 0; i < letters_.size(); ++i) append_text(i, headers_[i], kBold);
  end_row(out);
}

void Workbook::end_sheet(std::string& out) {
  xml_ += "</sheetData></worksheet>";
  zip_.write(xml_, out);
  zip_.end(out);
}

void Workbook::begin_row() {
  row_ = std::to_string(++rows_);
  xml_.append("<row r=\"").append(row_).append("\">");
}

void Workbook::end_row(std::string& out) {
  xml_ += "</row>";
  if (xml_.size() < kPiece) return;
  zip_.write(xml_, out);
  xml_.clear();
}

void Workbook::append_text(std::size_t column, std::string_view text, std::string_view style) {
  if (text.empty()) return;
  xml_.append("<c r=\"").append(letters_[column]).append(row_).append("\"").append(style);
  xml_.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  append_sheet_text(text, xml_);
  xml_.append("</t></is></c>");
}

void Workbook::append_cell(std::size_t at, const ColumnBlock& block, std::size_t row) {
  if (block.text) return append_text(at, block.entries[block.ids[row]], {});
  if (!std::isfinite(block.numbers[row])) return;
  std::string shown;
  append_cell_number(block.column, block.numbers[row], shown);
  if (!is_number(block.column)) return append_text(at, shown, {});
  xml_.append("<c r=\"").append(letters_[at]).append(row_).append("\"><v>").append(shown).append("</v></c>");
}

void Workbook::append_rows(const Table& table, std::span<const std::uint32_t> ids, std::string& out,
                           std::span<const std::string> last_column) {
  std::size_t at = 0;
  for_each_row(table, columns_, ids, [&](std::span<const ColumnBlock> blocks, std::size_t row) {
    if (rows_ == limits_.rows || zip_.member_size() > limits_.sheet_bytes) {
      end_sheet(out);
      begin_sheet(out);
    }
    begin_row();
    for (std::size_t i = 0; i < blocks.size(); ++i) append_cell(i, blocks[i], row);
    if (at < last_column.size()) append_text(blocks.size(), last_column[at++], {});
    end_row(out);
  });
}

base::Result<void> Workbook::end(std::string& out) {
  end_sheet(out);
  append_part("xl/workbook.xml", workbook_xml(name_, sheets_), out);
  append_part("xl/_rels/workbook.xml.rels", workbook_relations(sheets_), out);
  zip_.finish(out);
  if (zip_.size() <= limits_.bytes) return {};
  return base::fail(base::ErrorCode::kBadOption,
                    "The workbook would be larger than 4 GB. Export CSV, or fewer rows or columns.");
}

}  // namespace table
