// A sort key of a table as integers in the order of its cells.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "table/columns/cells.h"
#include "table/columns/column.h"
#include "table/order/text_order.h"

namespace table {

struct KeyRange {
  std::uint64_t least = kEmptyKey;
  std::uint64_t most = 0;
  bool some_empty = false;

  bool constant() const { return least == kEmptyKey || (least == most && !some_empty); }
};

struct OrderKey {
  const Column* column = nullptr;
  bool descending = false;
  std::shared_ptr<const TextRanks> ranks;   // of a text column
  KeyRange range;                           // of the whole column, or more

  // Keys in ascending order of the cells, whatever the direction; kEmptyKey for empty cells.
  void read(std::span<const std::uint32_t> rows, std::uint64_t* out) const;
  void read_of_slots(std::span<const std::uint32_t> slots, std::uint64_t* out) const;
};

// Over all cells of the column, in the fewest reads.
KeyRange range_of_column(const OrderKey& key, std::uint32_t rows);

// Over these rows.
KeyRange range_of_rows(const OrderKey& key, const RowSet& rows);

}  // namespace table
