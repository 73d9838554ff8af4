#include "cli/fit.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <memory>
#include <numeric>
#include <variant>

namespace cli {
namespace {

constexpr std::uint32_t kGap = 2;           // between columns, as append_terminal writes them
constexpr std::uint32_t kLeastAddress = 24;
constexpr std::uint32_t kLeastText = 12;
constexpr std::uint32_t kMostText = 60;

struct Storage {
  std::deque<std::vector<std::uint32_t>> rows;
  std::deque<std::vector<double>> numbers;
  std::deque<std::vector<std::string>> texts;
};

struct Shown {
  const table::Column* column;
  std::uint32_t width;   // that it would like
  std::uint32_t least;
};

bool is_address(const table::Column& column) {
  return column.unit == table::Unit::kUrl && std::holds_alternative<table::PoolText>(column.cells);
}

// The rows `ids` of a column, as a column of its own. Whole numbers and texts stay where they are.
table::Column rows_of(const table::Column& column, std::span<const std::uint32_t> ids, Storage& storage) {
  table::Column some = column;
  std::vector<std::uint32_t>& rows = storage.rows.emplace_back(ids.begin(), ids.end());
  if (!column.index.empty()) {
    for (std::uint32_t& row : rows) row = column.index[row];
  }
  some.index = rows;
  const auto* numbers = std::get_if<table::Number>(&column.cells);
  if (numbers == nullptr) return some;
  std::vector<double>& own = storage.numbers.emplace_back();
  for (const std::uint32_t row : rows) {
    own.push_back(row < numbers->cells.size() ? rounded(numbers->cells[row], column.unit) : std::nan(""));
  }
  some.index = {};
  some.cells = table::Number{own};
  return some;
}

// The rule under the heading is as wide as the column: one sign of three bytes for each.
std::uint32_t width_of(const table::Table& table, const std::string& column, std::span<const std::uint32_t> rows) {
  constexpr std::size_t kMeasured = 1000;
  std::string text;
  table::append_terminal(table, std::span(&column, 1), rows.first(std::min(rows.size(), kMeasured)), text,
                         {.width = kMostText, .matched = 0});
  const std::size_t start = text.find('\n') + 1;
  return static_cast<std::uint32_t>((text.find('\n', start) - start) / 3);
}

std::vector<Shown> choose(std::span<const Shown> all, std::span<const std::string> wanted, std::uint32_t width) {
  std::vector<bool> taken(all.size());
  std::uint32_t sum = 0;
  const auto take = [&](std::size_t at) {
    if (taken[at] || (sum > 0 && sum + kGap + all[at].least > width)) return;
    taken[at] = true;
    sum += (sum > 0 ? kGap : 0) + all[at].least;
  };
  if (!all.empty()) take(0);
  for (const bool first : {true, false}) {
    for (std::size_t at = 0; at < all.size(); ++at) {
      if (!first || std::ranges::contains(wanted, all[at].column->name)) take(at);
    }
  }
  std::vector<Shown> chosen;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (taken[at]) chosen.push_back(all[at]);
  }
  return chosen;
}

// Of a row whose texts are at most `limit` wide; append_terminal counts numbers so as well, though it shortens none.
std::uint32_t sum_of(std::span<const Shown> chosen, std::uint32_t limit, bool numbers_too) {
  return std::accumulate(chosen.begin(), chosen.end(), 0U, [&](std::uint32_t sum, const Shown& one) {
    const bool limited = numbers_too || table::is_text(*one.column);
    return sum + (sum > 0 ? kGap : 0) + (limited ? std::min(one.width, limit) : one.width);
  });
}

// How wide texts may be so that a row fits.
std::uint32_t text_limit(std::span<const Shown> chosen, std::uint32_t width) {
  std::uint32_t limit = kMostText;
  while (limit > kLeastText && sum_of(chosen, limit, false) > width) --limit;
  return limit;
}

void shorten(table::Column& column, std::uint32_t width, Storage& storage) {
  const auto& addresses = std::get<table::PoolText>(column.cells);
  std::vector<std::string>& own = storage.texts.emplace_back();
  for (const std::uint32_t row : column.index) {
    const std::uint32_t id = addresses.ids.data() == nullptr ? row
                             : row < addresses.ids.size()    ? addresses.ids[row]
                                                             : base::kNone;
    own.push_back(id < addresses.pool->size() ? short_address((*addresses.pool)[id], width) : "");
  }
  column.index = {};
  column.cells = table::OwnText{own};
}

}  // namespace

double rounded(double number, table::Unit unit) {
  if (!std::isfinite(number) || number == 0) return number;
  constexpr int kDigits = 4;
  const int decimals = unit == table::Unit::kScore
                           ? 1
                           : std::max(0, kDigits - 1 - static_cast<int>(std::floor(std::log10(std::abs(number)))));
  const double scale = std::pow(10.0, decimals);
  return std::isfinite(scale) ? std::round(number * scale) / scale : number;
}

std::string short_address(std::string_view address, std::uint32_t width) {
  constexpr std::size_t kHost = 8;   // so much of it stays
  if (table::display_width(address) <= width) return std::string(address);
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  std::string whole = table::printable(address);
  if (table::display_width(whole) <= width) return whole;
  const bool plain = std::ranges::all_of(whole, [](char c) { return c >= ' ' && c <= '~'; });
  if (!plain || width <= 2 * kHost) return table::shortened(whole, width);
  return whole.substr(0, kHost) + "\u2026" + whole.substr(whole.size() - (width - kHost - 1));
}

Fitted fit(const table::Table& report, std::span<const std::uint32_t> ids, std::span<const std::string> wanted,
           std::uint32_t width) {
  const auto storage = std::make_shared<Storage>();
  Fitted fitted;
  fitted.table.name = report.name;
  fitted.table.rows = static_cast<std::uint32_t>(ids.size());
  fitted.table.keep = storage;
  std::vector<std::uint32_t> rows(ids.size());
  std::iota(rows.begin(), rows.end(), 0U);
  for (const table::Column& column : report.columns) {
    if (column.known && !column.aside) fitted.table.columns.push_back(rows_of(column, ids, *storage));
  }
  std::vector<Shown> all;
  for (const table::Column& column : fitted.table.columns) {
    const std::uint32_t wide = width_of(fitted.table, column.name, rows);
    const bool text = table::is_text(column);
    all.push_back({&column, wide, text ? std::min(wide, is_address(column) ? kLeastAddress : kLeastText) : wide});
  }
  const std::vector<Shown> chosen = choose(all, wanted, width);
  const std::uint32_t limit = text_limit(chosen, width);
  for (const Shown& one : chosen) fitted.columns.push_back(one.column->name);
  fitted.left_out = all.size() - chosen.size();
  fitted.width = sum_of(chosen, limit, true);
  for (table::Column& column : fitted.table.columns) {
    if (is_address(column)) shorten(column, limit, *storage);
  }
  return fitted;
}

}  // namespace cli
