// The order of chosen rows by sort keys, worked out no further than somebody looks.
//
// One pass gives each row the bucket of its key (a 16-bit code: exponent and top bits, so that
// small counts get buckets of their own and long tails coarse ones) and counts the buckets. A
// window then is one scan for the rows of the buckets that it touches, and a sort of those few. A
// bucket that is too large to sort is ordered in the same way, by its remaining bits or by the next
// key, and kept. Looking at most of the rows at once places all of them by counting instead.
//
// Rule: stable, ties by row number; empty cells last in both directions. Deterministic.
// Cost: n rows: O(n) for the first window, a scan of 2n bytes for the next ones.
// Memory: 2 bytes a row, and 6 a row of each large bucket that was looked into.
// Lifetime: the columns and the list of rows must stay as they are.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "table/columns/cells.h"
#include "table/order/order_key.h"

namespace table {

class Order {
 public:
  // rows: ascending.
  Order(std::vector<OrderKey> keys, RowSet rows);
  ~Order();
  Order(const Order&) = delete;
  Order& operator=(const Order&) = delete;

  // Appends rows [from, to) of the order; to is at most the number of rows.
  void window(std::uint32_t from, std::uint32_t to, std::vector<std::uint32_t>& out);
  // Where a row stands; nothing when it is not among the rows.
  std::optional<std::uint32_t> position_of(std::uint32_t row);

 private:
  class Node;

  std::vector<OrderKey> keys_;
  std::unique_ptr<Node> root_;
};

}  // namespace table
