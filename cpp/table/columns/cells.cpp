#include "table/columns/cells.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace table {
namespace {

template <class... Ts>
struct Overload : Ts... {
  using Ts::operator()...;
};

using Buffer = std::array<std::uint32_t, kBlockRows>;

std::span<const std::uint32_t> base_rows(const Column& column, std::span<const std::uint32_t> rows, Buffer& buffer) {
  if (column.index.empty()) return rows;
  for (std::size_t i = 0; i < rows.size(); ++i) buffer[i] = column.index[rows[i]];
  return {buffer.data(), rows.size()};
}

// out[i] = value(base[i]), or `empty` for a row that the cells do not have.
template <class T, class Value>
void each(std::span<const std::uint32_t> base, std::size_t cells, T empty, T* out, Value value) {
  for (std::size_t i = 0; i < base.size(); ++i) out[i] = base[i] < cells ? value(base[i]) : empty;
}

// Doubles in their order as integers: sign and magnitude made one scale; the two zeros are equal.
std::uint64_t key_of(double number) {
  if (std::isnan(number)) return kEmptyKey;
  const auto bits = std::bit_cast<std::uint64_t>(number + 0.0);
  return (bits >> 63) != 0 ? ~bits : bits | (1ULL << 63);
}

std::uint32_t run_of(const RangedText& text, std::uint32_t row) {
  const auto after = std::ranges::upper_bound(text.first, row);
  return static_cast<std::uint32_t>(after - text.first.begin()) - 1;
}

// Rows come in order more often than not, so the run of the last row is tried first.
void read_runs(const RangedText& text, std::span<const std::uint32_t> base, std::uint32_t* out) {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t run = base::kNone;
  for (std::size_t i = 0; i < base.size(); ++i) {
    const std::uint32_t row = base[i];
    if (row == base::kNone || text.first.empty() || row < text.first[0]) {
      out[i] = base::kNone;
      continue;
    }
    if (row < from || row >= to) {
      run = run_of(text, row);
      from = text.first[run];
      to = run + 1 < text.first.size() ? text.first[run + 1] : base::kNone;
    }
    out[i] = run;
  }
}

std::uint32_t length(std::size_t cells) { return static_cast<std::uint32_t>(cells); }

}  // namespace

TextEntries::TextEntries(const Column& column) {
  std::visit(Overload{
                 [&](const PoolText& text) {
                   pool_ = text.pool;
                   size_ = text.pool->size();
                 },
                 [&](const CodedText& text) {
                   pool_ = text.pool;
                   ids_ = text.ids;
                   size_ = length(text.ids.size());
                 },
                 [&](const OwnText& text) {
                   strings_ = text.cells;
                   size_ = length(text.cells.size());
                 },
                 [&](const RangedText& text) {
                   strings_ = text.names;
                   size_ = length(text.names.size());
                 },
                 [&](const NamedCode& code) {
                   views_ = code.names;
                   size_ = length(code.names.size());
                 },
                 [](const auto&) {},
             },
             column.cells);
}

std::string_view TextEntries::operator[](std::uint32_t id) const {
  if (id >= size_) return {};
  if (pool_ != nullptr) {
    const std::uint32_t string = ids_.data() == nullptr ? id : ids_[id];
    return string < pool_->size() ? (*pool_)[string] : std::string_view();
  }
  return strings_.data() != nullptr ? std::string_view(strings_[id]) : views_[id];
}

const void* TextEntries::storage() const {
  if (ids_.data() != nullptr) return ids_.data();
  if (pool_ != nullptr) return pool_;
  if (strings_.data() != nullptr) return strings_.data();
  return views_.data();
}

void read_text_ids(const Column& column, std::span<const std::uint32_t> rows, std::uint32_t* out) {
  Buffer buffer;
  const auto base = base_rows(column, rows, buffer);
  const auto read = [&](std::size_t cells, auto value) { each(base, cells, base::kNone, out, value); };
  std::visit(
      Overload{
          [&](const PoolText& text) {
            const auto ids = text.ids;
            if (ids.data() == nullptr) {
              read(text.pool->size(), [](std::uint32_t row) { return row; });
            } else {
              read(ids.size(), [ids](std::uint32_t row) { return ids[row]; });
            }
          },
          [&](const CodedText& text) {
            read(text.codes.size(), [codes = text.codes](std::uint32_t row) -> std::uint32_t { return codes[row]; });
          },
          [&](const OwnText& text) { read(text.cells.size(), [](std::uint32_t row) { return row; }); },
          [&](const RangedText& text) { read_runs(text, base, out); },
          [&](const NamedCode& code) {
            read(code.codes.size(), [codes = code.codes](std::uint32_t row) -> std::uint32_t { return codes[row]; });
          },
          [](const auto&) {},
      },
      column.cells);
}

void read_keys(const Column& column, std::span<const std::uint32_t> rows, std::uint64_t* out) {
  Buffer buffer;
  const auto base = base_rows(column, rows, buffer);
  const auto read = [&](std::size_t cells, auto value) { each(base, cells, kEmptyKey, out, value); };
  std::visit(Overload{
                 [&](const Integer& integer) {
                   read(integer.cells.size(), [cells = integer.cells](std::uint32_t row) {
                     return cells[row] == base::kNone ? kEmptyKey : std::uint64_t{cells[row]};
                   });
                 },
                 [&](const SmallInteger& small) {
                   read(small.cells.size(), [small](std::uint32_t row) {
                     const std::uint16_t cell = small.cells[row];
                     return cell == 0 && small.zero_is_empty ? kEmptyKey : std::uint64_t{cell};
                   });
                 },
                 [&](const FlagBit& flag) {
                   read(flag.cells.size(), [flag](std::uint32_t row) -> std::uint64_t {
                     return (flag.cells[row] & flag.mask) != 0 ? 1 : 0;
                   });
                 },
                 [&](const Number& number) {
                   read(number.cells.size(), [cells = number.cells](std::uint32_t row) { return key_of(cells[row]); });
                 },
                 [&](const Date& date) {
                   read(date.cells.size(), [cells = date.cells](std::uint32_t row) {
                     const auto shifted = static_cast<std::uint32_t>(cells[row]) ^ 0x8000'0000U;
                     return shifted == 0 ? kEmptyKey : std::uint64_t{shifted};
                   });
                 },
                 [](const auto&) {},
             },
             column.cells);
}

void read_numbers(const Column& column, std::span<const std::uint32_t> rows, double* out) {
  constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
  if (const auto* number = std::get_if<Number>(&column.cells)) {
    Buffer buffer;
    const auto base = base_rows(column, rows, buffer);
    each(base, number->cells.size(), kEmpty, out, [cells = number->cells](std::uint32_t row) { return cells[row]; });
    return;
  }
  std::array<std::uint64_t, kBlockRows> keys;
  read_keys(column, rows, keys.data());
  const double zero = std::holds_alternative<Date>(column.cells) ? 2147483648.0 : 0.0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto small = static_cast<std::uint32_t>(keys[i]);
    out[i] = keys[i] == kEmptyKey ? kEmpty : static_cast<double>(small) - zero;
  }
}

bool has_slots(const Column& column) { return is_text(column) || !column.index.empty(); }

std::uint32_t slot_count(const Column& column) {
  if (is_text(column)) return TextEntries(column).size();
  return std::visit(Overload{
                        [](const Integer& cells) { return length(cells.cells.size()); },
                        [](const SmallInteger& cells) { return length(cells.cells.size()); },
                        [](const FlagBit& cells) { return length(cells.cells.size()); },
                        [](const Number& cells) { return length(cells.cells.size()); },
                        [](const Date& cells) { return length(cells.cells.size()); },
                        [](const auto&) { return std::uint32_t{0}; },
                    },
                    column.cells);
}

void read_slots(const Column& column, std::span<const std::uint32_t> rows, std::uint32_t* out) {
  if (is_text(column)) {
    read_text_ids(column, rows, out);
    return;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) out[i] = column.index[rows[i]];
}

Column without_index(const Column& column) {
  Column bare = column;
  bare.index = {};
  return bare;
}

}  // namespace table
