#include "ingest/mapping/record_columns.h"

#include "ingest/values/numbers.h"
#include "ingest/values/values.h"

namespace ingest {

bool is_number(std::string_view cell) { return parse_number(trimmed(cell)).has_value(); }

bool is_address(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("//");
}

std::string_view cell_of(const HeadRecord& row, std::size_t column) {
  return column < row.cells.size() ? trimmed(row.cells[column]) : std::string_view();
}

bool is_rectangular(std::span<const HeadRecord> rows) {
  const std::size_t width = rows.front().cells.size();
  const auto same = std::ranges::count_if(rows, [width](const HeadRecord& row) { return row.cells.size() == width; });
  return width >= 2 && static_cast<std::size_t>(same) * 10 >= rows.size() * 9;
}

bool is_blank(const HeadRecord& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) { return trimmed(cell).empty(); });
}

namespace {

bool is_end(const ColumnUse& use) {
  return use.role == Role::kSource || use.role == Role::kTarget || use.role == Role::kPage;
}

bool fits(const HeadRecord& row, const std::vector<ColumnUse>& uses) {
  if (row.cells.size() == uses.size()) return true;
  if (row.cells.size() > uses.size() || std::ranges::none_of(uses, is_end)) return false;
  for (std::size_t i = 0; i < uses.size(); ++i) {
    if (is_end(uses[i]) && !is_address(cell_of(row, i))) return false;
  }
  return true;
}

}  // namespace

bool rows_fit(std::span<const HeadRecord> rows, const std::vector<ColumnUse>& uses) {
  std::size_t blank = 0;
  std::size_t fitting = 0;
  for (const HeadRecord& row : rows) {
    blank += is_blank(row) ? 1 : 0;
    fitting += fits(row, uses) && !is_blank(row) ? 1 : 0;
  }
  return fitting * 2 >= rows.size() - blank;
}

bool mostly_equal(std::span<const HeadRecord> rows, std::size_t one, std::size_t other) {
  std::size_t both = 0;
  std::size_t same = 0;
  for (const HeadRecord& row : rows) {
    const std::string_view cell = cell_of(row, one);
    if (cell.empty() || cell_of(row, other).empty()) continue;
    ++both;
    same += cell == cell_of(row, other) ? 1 : 0;
  }
  return same * 2 > both;
}

void keep_one_text(std::span<const HeadRecord> rows, std::vector<ColumnUse>& uses) {
  constexpr std::ptrdiff_t kFewestBlanks = 7;
  constexpr std::size_t kLongWithoutBlanks = 120;  // bytes: not every language has blanks
  bool kept = false;
  for (std::size_t i = 0; i < uses.size(); ++i) {
    if (uses[i].role != Role::kPageText) continue;
    std::size_t said = 0, sentences = 0;
    for (const HeadRecord& row : rows) {
      const std::string_view cell = cell_of(row, i);
      said += cell.empty() ? 0 : 1;
      const bool is_text = std::ranges::count(cell, ' ') >= kFewestBlanks || cell.size() >= kLongWithoutBlanks;
      sentences += is_text && !is_address(cell) ? 1 : 0;
    }
    if (kept || sentences * 2 <= said) uses[i].role = Role::kIgnore;
    kept = kept || uses[i].role == Role::kPageText;
  }
}

std::vector<ColumnUse> blank_uses(const HeadRecord& header) {
  std::vector<ColumnUse> uses;
  for (const std::string& cell : header.cells) uses.push_back({Role::kIgnore, std::string(trimmed(cell)), {}});
  return uses;
}

std::vector<ColumnUse> numbered_uses(std::size_t width) {
  std::vector<ColumnUse> uses(width);
  for (std::size_t i = 0; i < width; ++i) uses[i].header = "column " + std::to_string(i + 1);
  return uses;
}

Mapping table_mapping(std::string_view format, std::vector<ColumnUse> uses, std::size_t skip, double confidence) {
  Mapping mapping;
  mapping.format = std::string(format);
  mapping.confidence = confidence;
  mapping.skip_records = static_cast<std::uint32_t>(skip);
  mapping.columns = std::move(uses);
  return mapping;
}

}  // namespace ingest
