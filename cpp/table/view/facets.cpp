#include <algorithm>
#include <array>
#include <cmath>

#include "table/columns/cell.h"
#include "table/view/view.h"

namespace table {
namespace {

struct Count {
  std::uint64_t key = kEmptyKey;
  std::uint32_t rows = 0;
  std::uint32_t slot = 0;   // a slot that has the value; a row where the column has no slots
};

std::vector<std::uint32_t> rows_by_slot(const Column& column, const RowSet& rows) {
  const std::uint32_t slots = slot_count(column);
  std::vector<std::uint32_t> counts(std::size_t{slots} + 1);   // the last one: empty cells
  std::array<std::uint32_t, kBlockRows> slot;
  for_each_block(rows, [&](std::uint32_t, std::span<const std::uint32_t> some) {
    read_slots(column, some, slot.data());
    for (std::size_t i = 0; i < some.size(); ++i) ++counts[std::min(slot[i], slots)];
  });
  return counts;
}

// One entry a slot that rows lead to, in no order.
std::vector<Count> count_slots(const OrderKey& key, const RowSet& rows) {
  const std::vector<std::uint32_t> by_slot = rows_by_slot(*key.column, rows);
  const auto slots = static_cast<std::uint32_t>(by_slot.size() - 1);
  std::vector<Count> counts;
  if (by_slot[slots] > 0) counts.push_back({kEmptyKey, by_slot[slots], slots});
  std::array<std::uint64_t, kBlockRows> keys;
  for_each_block({{}, slots}, [&](std::uint32_t, std::span<const std::uint32_t> some) {
    key.read_of_slots(some, keys.data());
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (by_slot[some[i]] > 0) counts.push_back({keys[i], by_slot[some[i]], some[i]});
    }
  });
  return counts;
}

void append_slot(const Column& column, std::uint32_t slot, std::string& out) {
  if (is_text(column)) {
    out.append(TextEntries(column)[slot]);
  } else {
    append_cell(without_index(column), slot, out);
  }
}

// One entry a row, or, where the numbers are close together, one a number.
std::vector<Count> count_numbers(const OrderKey& key, const RowSet& rows) {
  constexpr std::uint64_t kMostNumbers = 1U << 20;
  const std::uint64_t width = key.range.least == kEmptyKey ? 0 : key.range.most - key.range.least + 1;
  const bool close = width < kMostNumbers;
  std::vector<Count> counts(close ? static_cast<std::size_t>(width) + 1 : rows.count);
  std::array<std::uint64_t, kBlockRows> keys;
  for_each_block(rows, [&](std::uint32_t at, std::span<const std::uint32_t> some) {
    key.read(some, keys.data());
    for (std::size_t i = 0; i < some.size(); ++i) {
      const std::uint64_t place = keys[i] == kEmptyKey ? width : keys[i] - key.range.least;
      Count& count = counts[close ? static_cast<std::size_t>(place) : at + i];
      count = {keys[i], count.rows + 1, some[i]};
    }
  });
  return counts;
}

// One entry a value, in the order of values, the empty one last.
void merge_equal(std::vector<Count>& counts) {
  std::erase_if(counts, [](const Count& count) { return count.rows == 0; });
  std::ranges::sort(counts, {}, &Count::key);
  std::size_t merged = 0;
  for (const Count& count : counts) {
    if (merged > 0 && counts[merged - 1].key == count.key) {
      counts[merged - 1].rows += count.rows;
    } else {
      counts[merged++] = count;
    }
  }
  counts.resize(merged);
}

}  // namespace

base::Result<Facets> View::facets(std::string_view name, std::size_t most) {
  const auto column = find_column(table_, name);
  if (!column) return std::unexpected(column.error());
  OrderKey key{*column, false, nullptr, {}};
  prepare(key);
  std::vector<Count> counts = has_slots(**column) ? count_slots(key, rows_) : count_numbers(key, rows_);
  merge_equal(counts);
  Facets facets;
  facets.values = static_cast<std::uint32_t>(counts.size());
  // Counts stand in the order of their values, and that order breaks ties.
  std::ranges::stable_sort(counts, std::greater(), &Count::rows);
  counts.resize(std::min(counts.size(), most));
  for (const Count& count : counts) {
    facets.top.push_back({{}, count.rows});
    append_slot(**column, count.slot, facets.top.back().value);
  }
  return facets;
}

base::Result<Histogram> View::histogram(std::string_view name, std::uint32_t bins) {
  const auto column = find_column(table_, name);
  if (!column) return std::unexpected(column.error());
  if (is_text(**column) || bins == 0) {
    return base::fail(base::ErrorCode::kBadOption,
                      (*column)->name + " is text; only numbers have a histogram of bins.");
  }
  std::array<double, kBlockRows> cells;
  double least = std::numeric_limits<double>::infinity();
  double most = -least;
  Histogram histogram;
  for_each_block(rows_, [&](std::uint32_t, std::span<const std::uint32_t> some) {
    read_numbers(**column, some, cells.data());
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (!std::isfinite(cells[i])) {
        ++histogram.empty;
        continue;
      }
      least = std::min(least, cells[i]);
      most = std::max(most, cells[i]);
    }
  });
  histogram.rows.resize(bins);
  if (least > most) return histogram;
  histogram.least = least;
  histogram.most = most;
  // In halves, so that the width of the widest range is a number, too.
  const double width = most / 2 - least / 2;
  for_each_block(rows_, [&](std::uint32_t, std::span<const std::uint32_t> some) {
    read_numbers(**column, some, cells.data());
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (!std::isfinite(cells[i])) continue;
      const double part = width > 0 ? (cells[i] / 2 - least / 2) / width : 0;
      ++histogram.rows[static_cast<std::uint32_t>(std::min(part * bins, bins - 1.0))];
    }
  });
  return histogram;
}

}  // namespace table
