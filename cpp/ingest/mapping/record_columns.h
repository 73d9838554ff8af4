// What the cells of a column are, in the records of a file's head.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "ingest/mapping/format.h"
#include "ingest/values/header.h"

namespace ingest {

inline constexpr std::size_t kHeaderWithin = 20;  // records: titles and preambles are shorter
inline constexpr std::size_t kJudgeBy = 200;      // rows

bool is_number(std::string_view cell);
bool is_address(std::string_view cell);  // with its scheme

std::string_view cell_of(const HeadRecord& row, std::size_t column);  // trimmed; "" where the row is shorter

bool is_blank(const HeadRecord& row);  // nothing stands in it

// Rows agree on how many cells they have, at least two.
bool is_rectangular(std::span<const HeadRecord> rows);

// Prose has words like "from" and "to" as well: what follows a header has as many cells as it, mostly, or leaves out
// the last ones, as sheets do, behind the addresses of its page or of both ends of a link.
bool rows_fit(std::span<const HeadRecord> rows, const std::vector<ColumnUse>& uses);

// Four rows of five pass.
template <class Test>
bool mostly(std::span<const HeadRecord> rows, std::size_t column, Test test) {
  const auto passing = std::ranges::count_if(
      rows, [&](const HeadRecord& row) { return column < row.cells.size() && test(row.cells[column]); });
  return static_cast<std::size_t>(passing) * 10 >= rows.size() * 8;
}

// More than half of the rows that have both say the same in both.
bool mostly_equal(std::span<const HeadRecord> rows, std::size_t one, std::size_t other);

// A use for each column, of no role, under the header that the record gives it.
std::vector<ColumnUse> blank_uses(const HeadRecord& header);
// The same for a table without a header: "column 1", …
std::vector<ColumnUse> numbered_uses(std::size_t width);

// Of the columns of Role::kPageText the first that holds sentences keeps its role: crawlers extract prices as well.
void keep_one_text(std::span<const HeadRecord> rows, std::vector<ColumnUse>& uses);

Mapping table_mapping(std::string_view format, std::vector<ColumnUse> uses, std::size_t skip, double confidence);

}  // namespace ingest
