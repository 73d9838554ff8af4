#include <algorithm>
#include <array>
#include <cmath>

#include "report/view.h"

namespace report {
namespace {

struct Count {
  std::uint32_t rows = 0;
  std::uint32_t sample = 0;  // a row that has the value
};

// Rows by a dense number of their value; the last entry counts the empty cells.
std::vector<Count> count_texts(const OrderKey& key, const RowSet& rows) {
  const std::uint32_t ranks = key.ranks->ranks;
  std::vector<Count> counts(ranks + 1);
  std::array<std::uint64_t, kBlockRows> keys;
  for_each_block(rows, [&](std::uint32_t, std::span<const std::uint32_t> some) {
    key.read(some, keys.data());
    for (std::size_t i = 0; i < some.size(); ++i) {
      Count& count = counts[keys[i] == kEmptyKey ? ranks : static_cast<std::size_t>(keys[i])];
      ++count.rows;
      count.sample = some[i];
    }
  });
  return counts;
}

std::vector<Count> count_numbers(const Column& column, const RowSet& rows) {
  struct Cell {
    std::uint64_t key;
    std::uint32_t row;
  };
  std::vector<Cell> cells(rows.count);
  std::array<std::uint64_t, kBlockRows> keys;
  for_each_block(rows, [&](std::uint32_t at, std::span<const std::uint32_t> some) {
    read_keys(column, some, keys.data());
    for (std::size_t i = 0; i < some.size(); ++i) cells[at + i] = {keys[i], some[i]};
  });
  std::ranges::sort(cells, {}, &Cell::key);
  std::vector<Count> counts;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == 0 || cells[i].key != cells[i - 1].key) counts.push_back({0, cells[i].row});
    ++counts.back().rows;
  }
  return counts;
}

}  // namespace

base::Result<Facets> View::facets(std::string_view name, std::size_t most) {
  const auto column = find_column(table_, name);
  if (!column) return std::unexpected(column.error());
  std::vector<Count> counts = is_text(**column)
                                  ? count_texts({*column, false, orders_->ranks(**column)}, rows_)
                                  : count_numbers(**column, rows_);
  std::erase_if(counts, [](const Count& count) { return count.rows == 0; });
  Facets facets;
  facets.values = static_cast<std::uint32_t>(counts.size());
  // Counts stand in the order of their values, and that order breaks ties.
  std::ranges::stable_sort(counts, std::greater(), &Count::rows);
  counts.resize(std::min(counts.size(), most));
  for (const Count& count : counts) {
    facets.top.push_back({{}, count.rows});
    append_cell(**column, count.sample, facets.top.back().value);
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
  const double scale = most > least ? bins / (most - least) : 0;
  for_each_block(rows_, [&](std::uint32_t, std::span<const std::uint32_t> some) {
    read_numbers(**column, some, cells.data());
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (!std::isfinite(cells[i])) continue;
      const double bin = std::min((cells[i] - least) * scale, bins - 1.0);
      ++histogram.rows[static_cast<std::uint32_t>(bin)];
    }
  });
  return histogram;
}

}  // namespace report
