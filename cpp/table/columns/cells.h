// Reading a column a block of rows at a time, so that the kind of its cells is looked at once a
// block and the inner loops are plain. At most kBlockRows rows a call. O(rows).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "table/columns/column.h"

namespace table {

inline constexpr std::uint32_t kBlockRows = 1024;
inline constexpr std::uint64_t kEmptyKey = std::numeric_limits<std::uint64_t>::max();

// Which rows of a table: a list, ascending, or the first `count` rows when the list has no data.
struct RowSet {
  std::span<const std::uint32_t> list;
  std::uint32_t count = 0;

  bool all() const { return list.data() == nullptr; }
  std::uint32_t operator[](std::uint32_t i) const { return all() ? i : list[i]; }
};

// visit(first position, rows of a block)
template <class Visit>
void for_each_block(const RowSet& rows, Visit visit) {
  std::array<std::uint32_t, kBlockRows> numbers;
  for (std::uint32_t at = 0; at < rows.count;) {
    const std::uint32_t size = std::min(kBlockRows, rows.count - at);
    if (rows.all()) {
      for (std::uint32_t i = 0; i < size; ++i) numbers[i] = at + i;
      visit(at, std::span<const std::uint32_t>(numbers.data(), size));
    } else {
      visit(at, rows.list.subspan(at, size));
    }
    at += size;
  }
}

// The texts of a column as a dictionary: entry id -> string. Different ids may name equal strings.
class TextEntries {
 public:
  explicit TextEntries(const Column& column);  // is_text(column)

  std::uint32_t size() const { return size_; }
  std::string_view operator[](std::uint32_t id) const;
  bool distinct() const { return pool_ != nullptr && ids_.data() == nullptr; }  // no equal strings
  const void* storage() const;  // the same for columns that share a dictionary

 private:
  const base::StringPool* pool_ = nullptr;
  std::span<const std::uint32_t> ids_;
  std::span<const std::string> strings_;
  std::span<const std::string_view> views_;
  std::uint32_t size_ = 0;
};

// Entry ids of the rows; base::kNone where the cell has none.
void read_text_ids(const Column& column, std::span<const std::uint32_t> rows, std::uint32_t* out);
// Numbers, counts, days and flags (0 or 1) as doubles; NaN where empty. !is_text(column)
void read_numbers(const Column& column, std::span<const std::uint32_t> rows, double* out);
// The same as integers in the same order; kEmptyKey where empty. !is_text(column)
void read_keys(const Column& column, std::span<const std::uint32_t> rows, std::uint64_t* out);

// A cell that read_numbers read, as append_cell writes it.
void append_cell_number(const Column& column, double number, std::string& out);

// Many rows share a cell where there is an index or a dictionary. A slot names the shared thing, a row
// behind the index or an entry of the dictionary, so that what depends on the cell alone is worked
// out once a slot and then looked up row by row.
bool has_slots(const Column& column);
std::uint32_t slot_count(const Column& column);
// slot_count() or more where the cell is empty.
void read_slots(const Column& column, std::span<const std::uint32_t> rows, std::uint32_t* out);
// The column without its index: its rows are the slots of a column that is not text.
Column without_index(const Column& column);

}  // namespace table
