#include "table/view/view.h"

#include <algorithm>
#include <array>

#include "table/filter/filter.h"
#include "table/filter/predicate.h"

namespace table {
namespace {

using Choice = std::vector<Predicate>;   // any of them

void test(const Choice& choice, std::span<const std::uint32_t> rows, std::uint8_t* keep) {
  if (choice.size() == 1) return choice.front().test(rows, keep);
  std::array<std::uint8_t, kBlockRows> any = {};
  for (const Predicate& predicate : choice) {
    std::array<std::uint8_t, kBlockRows> one;
    one.fill(1);
    predicate.test(rows, one.data());
    for (std::size_t i = 0; i < rows.size(); ++i) any[i] |= one[i];
  }
  for (std::size_t i = 0; i < rows.size(); ++i) keep[i] &= any[i];
}

// The rows for which all choices hold, ascending.
std::vector<std::uint32_t> select_rows(std::uint32_t rows, std::span<const Choice> choices) {
  std::vector<std::uint32_t> list;
  std::array<std::uint8_t, kBlockRows> keep;
  std::array<std::uint32_t, kBlockRows> kept;
  for_each_block({{}, rows}, [&](std::uint32_t, std::span<const std::uint32_t> some) {
    keep.fill(1);
    for (const Choice& choice : choices) test(choice, some, keep.data());
    std::size_t count = 0;
    for (std::size_t i = 0; i < some.size(); ++i) {
      kept[count] = some[i];
      count += keep[i];
    }
    list.insert(list.end(), kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(count));
  });
  return list;
}

// Names first: a name is no other column's label.
std::vector<Label> labels_of(const Table& table) {
  std::vector<Label> labels;
  for (const Column& column : table.columns) labels.push_back({column.name, column.name});
  for (const Column& column : table.columns) labels.push_back({column.label, column.name});
  return labels;
}

bool same_order(const OrderKey& a, const OrderKey& b) { return a.column == b.column && a.descending == b.descending; }

}  // namespace

View::View(const Table& table, std::shared_ptr<TextOrders> orders)
    : table_(table), orders_(std::move(orders)), rows_{{}, table.rows} {}
View::~View() = default;

base::Result<void> View::look(std::span<const std::string> filters, std::span<const SortKey> sort) {
  auto keys = order_keys(sort);
  if (!keys) return std::unexpected(keys.error());
  if (const auto filtered = filter(filters); !filtered) return filtered;
  if (!std::ranges::equal(*keys, keys_, same_order)) {
    order_.reset();
    keys_ = std::move(*keys);
  }
  return {};
}

base::Result<void> View::filter(std::span<const std::string> filters) {
  const std::vector<Label> labels = labels_of(table_);
  std::vector<Term> terms;
  for (const std::string& text : filters) {
    const auto parsed = parse_filter(text, labels);
    if (!parsed) return std::unexpected(parsed.error());
    terms.insert(terms.end(), parsed->begin(), parsed->end());
  }
  std::string canonical = to_text(terms);
  if (canonical == filter_) return {};
  std::vector<Choice> choices;
  for (const Term& term : terms) {
    auto predicate = Predicate::bind(table_, term);
    if (!predicate) return std::unexpected(predicate.error());
    if (!term.or_last) choices.emplace_back();
    choices.back().push_back(std::move(*predicate));
  }
  order_.reset();
  list_ = {};
  if (!choices.empty()) list_ = select_rows(table_.rows, choices);
  rows_ = choices.empty() || list_.size() == table_.rows ? RowSet{{}, table_.rows}
                                                         : RowSet{list_, static_cast<std::uint32_t>(list_.size())};
  filter_ = std::move(canonical);
  return {};
}

base::Result<std::vector<OrderKey>> View::order_keys(std::span<const SortKey> sort) {
  std::vector<SortKey> defaults;
  if (sort.empty() && !table_.default_sort.empty()) {
    auto parsed = parse_sort(table_.default_sort);
    if (!parsed) return std::unexpected(parsed.error());
    defaults = std::move(*parsed);
    sort = defaults;
  }
  std::vector<OrderKey> keys;
  for (const SortKey& key : sort) {
    const auto column = find_column(table_, key.column);
    if (!column) return std::unexpected(column.error());
    if (std::ranges::contains(keys, *column, &OrderKey::column)) continue;
    keys.push_back({*column, key.descending, nullptr, {}});
  }
  return keys;
}

void View::prepare(OrderKey& key) {
  if (is_text(*key.column)) key.ranks = orders_->ranks(*key.column);
  const auto [range, is_new] = ranges_.try_emplace(key.column);
  if (is_new) range->second = range_of_column(key, table_.rows);
  key.range = range->second;
}

Order& View::order() {
  if (!order_) {
    std::vector<OrderKey> keys = keys_;
    for (OrderKey& key : keys) prepare(key);
    order_ = std::make_unique<Order>(std::move(keys), rows_);
  }
  return *order_;
}

std::vector<std::uint32_t> View::window(std::uint32_t offset, std::uint32_t limit) {
  std::vector<std::uint32_t> ids;
  const std::uint32_t from = std::min(offset, rows_.count);
  const std::uint32_t to = from + std::min(limit, rows_.count - from);
  if (from < to) order().window(from, to, ids);
  return ids;
}

base::Result<Rows> View::rows(const Query& query) {
  if (const auto looked = look(query.filters, query.sort); !looked) {
    return std::unexpected(looked.error());
  }
  return Rows{window(query.offset, query.limit), matched()};
}

std::optional<std::uint32_t> View::position_of(std::uint32_t row) { return order().position_of(row); }

base::Result<Rows> rows(const Table& table, const Query& query) {
  return View(table, std::make_shared<TextOrders>()).rows(query);
}

base::Result<std::vector<SortKey>> parse_sort(std::string_view text) {
  std::vector<SortKey> keys;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(','));
    text.remove_prefix(std::min(one.size() + 1, text.size()));
    const std::size_t colon = one.find(':');
    const std::string_view direction = colon == std::string_view::npos ? "asc" : one.substr(colon + 1);
    if (direction != "asc" && direction != "desc") {
      return base::fail(base::ErrorCode::kBadOption, "\"" + std::string(direction) + "\" is no direction. Write " +
                                                         std::string(one.substr(0, colon)) + ":asc or " +
                                                         std::string(one.substr(0, colon)) + ":desc.");
    }
    keys.push_back({std::string(one.substr(0, colon)), direction == "desc"});
  }
  return keys;
}

}  // namespace table
