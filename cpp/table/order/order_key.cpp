#include "table/order/order_key.h"

namespace table {
namespace {

template <class Read>
KeyRange range_of(const RowSet& rows, Read read) {
  KeyRange range;
  std::array<std::uint64_t, kBlockRows> keys;
  for_each_block(rows, [&](std::uint32_t, std::span<const std::uint32_t> some) {
    read(some, keys.data());
    for (std::size_t i = 0; i < some.size(); ++i) {
      const bool empty = keys[i] == kEmptyKey;
      range.least = std::min(range.least, keys[i]);
      range.most = std::max(range.most, empty ? 0 : keys[i]);
      range.some_empty |= empty;
    }
  });
  return range;
}

}  // namespace

void OrderKey::read(std::span<const std::uint32_t> rows, std::uint64_t* out) const {
  if (!ranks) {
    read_keys(*column, rows, out);
    return;
  }
  std::array<std::uint32_t, kBlockRows> ids;
  read_text_ids(*column, rows, ids.data());
  read_of_slots(std::span(ids).first(rows.size()), out);
}

void OrderKey::read_of_slots(std::span<const std::uint32_t> slots, std::uint64_t* out) const {
  if (!ranks) {
    read_keys(without_index(*column), slots, out);
    return;
  }
  const std::span<const std::uint32_t> rank = ranks->rank;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const std::uint32_t found = slots[i] < rank.size() ? rank[slots[i]] : base::kNone;
    out[i] = found == base::kNone ? kEmptyKey : found;
  }
}

KeyRange range_of_rows(const OrderKey& key, const RowSet& rows) {
  return range_of(rows, [&](auto some, std::uint64_t* out) { key.read(some, out); });
}

KeyRange range_of_column(const OrderKey& key, std::uint32_t rows) {
  if (key.ranks) return key.ranks->ranks == 0 ? KeyRange{} : KeyRange{0, key.ranks->ranks - 1, true};
  if (!has_slots(*key.column)) return range_of_rows(key, {{}, rows});
  KeyRange range =
      range_of({{}, slot_count(*key.column)}, [&](auto slots, std::uint64_t* out) { key.read_of_slots(slots, out); });
  range.some_empty = true;   // a row may lead to no slot
  return range;
}

}  // namespace table
