// A table as somebody looks at it: filtered, sorted, a window at a time, and asked again and again.
// The filtered rows are kept while the filter stays, the order while filter and sort stay, so that
// scrolling, sorting anew and counting do not repeat each other's work. What a window costs:
// order.h; what a filter costs: predicate.h, one pass over the rows.
//
// One View a table, owned beside it, and one TextOrders for all tables, so that they share the
// ranks of common strings. Lifetime: until the table's rows change; the table must outlive it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "table/columns/column.h"
#include "table/order/order.h"
#include "table/order/text_order.h"
#include "table/view/query.h"

namespace table {

struct Facet {
  std::string value;  // as append_cell writes it; "" counts the empty cells
  std::uint32_t rows = 0;
};
struct Facets {
  std::vector<Facet> top;    // most rows first, then by value
  std::uint32_t values = 0;  // distinct values in all, the empty one included
};

struct Histogram {
  double least = 0, most = 0;       // of the cells that are not empty; 0 when there are none
  std::vector<std::uint32_t> rows;  // [bins] of equal width, the last one closed on both sides
  std::uint32_t empty = 0;
};

class View {
 public:
  View(const Table& table, std::shared_ptr<TextOrders> orders);
  ~View();

  // What is looked at from now on. Errors: kBadOption (see filter.h, predicate.h, find_column).
  base::Result<void> look(std::span<const std::string> filters, std::span<const SortKey> sort);

  std::uint32_t matched() const { return rows_.count; }
  std::vector<std::uint32_t> window(std::uint32_t offset, std::uint32_t limit);
  base::Result<Rows> rows(const Query& query);  // look and window at once

  // Where a row of the table stands in the order; nothing when it is filtered out.
  std::optional<std::uint32_t> position_of(std::uint32_t row);

  // Over the filtered rows. A number that every row has for itself costs a sort of them.
  base::Result<Facets> facets(std::string_view column, std::size_t most);
  base::Result<Histogram> histogram(std::string_view column, std::uint32_t bins);

 private:
  void prepare(OrderKey& key);
  base::Result<std::vector<OrderKey>> order_keys(std::span<const SortKey> sort);
  base::Result<void> filter(std::span<const std::string> filters);
  Order& order();

  const Table& table_;
  std::shared_ptr<TextOrders> orders_;
  std::string filter_;               // canonical text of what list_ holds
  std::vector<std::uint32_t> list_;  // filtered rows; unused while every row matches
  RowSet rows_;
  std::vector<OrderKey> keys_;
  std::map<const Column*, KeyRange> ranges_;   // of the columns that were sorted by
  std::unique_ptr<Order> order_;  // made when a window is first asked for
};

}  // namespace table
