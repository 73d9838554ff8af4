// How a file writes numbers and days, column by column: "3,709" alone may be either number and 05/06/2024 either day,
// but the other cells of the column tell. A file's first rows say it before anything is read; what all of its rows
// tell is gathered while they are read, and where that disproves the first rows, the file is read again.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/mapping/format.h"
#include "ingest/values/numbers.h"

namespace ingest {

// The first lines of a column's cells that tell: that they can be read in two ways, that the decimal mark is the point
// or the day comes first, that it is the comma or the month. No counts: which cells are looked at twice depends on
// where a file is cut, which one is the first does not.
struct ColumnTells {
  static constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t column = 0;  // of the mapping
  std::uint32_t open = kNever, first = kNever, second = kNever;

  void note(Tells what, std::uint32_t line) {
    if (what == Tells::kOpen && open == kNever) open = line;
    if (what == Tells::kFirst && first == kNever) first = line;
    if (what == Tells::kSecond && second == kNever) second = line;
  }
};

// Adds what a later part of a file tells; its lines are counted from `line_base`.
void gather(std::vector<ColumnTells>& all, std::span<const ColumnTells> more, std::uint32_t line_base);

bool is_number_column(Role role);
bool is_day_column(Role role);
bool has_habits(const Mapping& mapping);  // columns of numbers or days

// Sets decimal_comma of numbers and month_first of days. A column that tells both keeps the point, or the day first.
// One that tells nothing follows the other columns of its kind where these agree.
void settle_habits(std::span<const ColumnTells> tells, std::vector<ColumnUse>& columns);

// Settles them by the records of `head` after those that the mapping skips; `whole`: it is all of the file.
void settle_by_head(std::string_view head, bool whole, Mapping& mapping);

// The mapping under which a file has to be read again, because all that it tells disproves `used` and cells were read
// by it; nothing where it was right.
std::optional<Mapping> corrected(const Mapping& used, std::span<const ColumnTells> tells);

}  // namespace ingest
