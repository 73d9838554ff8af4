#include "table/order/text_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace table {
namespace {

// An entry with the next 8 bytes of its text as a big-endian word, so that words compare as bytes
// do.
struct Item {
  std::uint64_t word = 0;
  std::uint32_t id = 0;
  std::uint32_t left = 0;  // bytes of the text from here on, at most 9: more than the word holds
};
bool before(const Item& a, const Item& b) { return a.word != b.word ? a.word < b.word : a.left < b.left; }
bool same_so_far(const Item& a, const Item& b) { return a.word == b.word && a.left == b.left; }

void load(Item& item, std::string_view text, std::size_t depth) {
  const std::string_view rest = text.substr(depth);
  std::uint64_t word = 0;
  std::memcpy(&word, rest.data(), std::min<std::size_t>(rest.size(), 8));
  item.word = std::byteswap(word);
  item.left = static_cast<std::uint32_t>(std::min<std::size_t>(rest.size(), 9));
}

std::size_t shared_bytes(std::string_view a, std::string_view b, std::size_t from, std::size_t to) {
  while (from < to && a[from] == b[from]) ++from;
  return from;
}

// Byte `place` of what items are ordered by, the least first: how much is left, then the word.
constexpr int kDigits = 9;
constexpr std::size_t kManyItems = 2048;
std::uint8_t digit(const Item& item, int place) {
  return static_cast<std::uint8_t>(place == 0 ? item.left : item.word >> (8 * (place - 1)));
}

// Many items: a pass for each byte in which they differ. `room` has as many.
void radix_sort(std::span<Item> items, std::span<Item> room) {
  std::array<std::array<std::uint32_t, 256>, kDigits> counts = {};
  for (const Item& item : items) {
    for (int place = 0; place < kDigits; ++place) ++counts[static_cast<std::size_t>(place)][digit(item, place)];
  }
  const std::span<Item> home = items;
  for (int place = 0; place < kDigits; ++place) {
    std::array<std::uint32_t, 256>& starts = counts[static_cast<std::size_t>(place)];
    if (starts[digit(items[0], place)] == items.size()) continue;
    std::uint32_t sum = 0;
    for (std::uint32_t& start : starts) sum += std::exchange(start, sum);
    for (const Item& item : items) room[starts[digit(item, place)]++] = item;
    std::swap(items, room);
  }
  if (items.data() != home.data()) std::ranges::copy(items, home.begin());
}

struct Run {
  std::size_t from, to;  // items
  std::size_t depth;     // bytes that they share for certain
};

class Sorter {
 public:
  Sorter(const TextEntries& entries, std::span<const std::uint32_t> ids)
      : entries_(entries), items_(ids.size()), repeats_(ids.size()) {
    for (std::size_t i = 0; i < ids.size(); ++i) items_[i].id = ids[i];
  }

  TextRanks ranks() {
    runs_.push_back({0, items_.size(), 0});
    while (!runs_.empty()) {
      const Run run = runs_.back();
      runs_.pop_back();
      sort(run);
    }
    TextRanks result{std::vector<std::uint32_t>(entries_.size(), base::kNone), 0};
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (repeats_[i] == 0) ++result.ranks;
      result.rank[items_[i].id] = result.ranks - 1;
    }
    return result;
  }

 private:
  void sort(Run run) {
    if (run.to - run.from < 2) return;
    const std::size_t depth = shared_depth(run);
    const std::span items = std::span(items_).subspan(run.from, run.to - run.from);
    for (Item& item : items) load(item, entries_[item.id], depth);
    if (items.size() < kManyItems) {
      std::ranges::sort(items, before);
    } else {
      room_.resize(std::max(room_.size(), items.size()));
      radix_sort(items, std::span(room_).first(items.size()));
    }
    for (std::size_t i = run.from; i < run.to;) {
      std::size_t end = i + 1;
      while (end < run.to && same_so_far(items_[i], items_[end])) ++end;
      if (items_[i].left == 9) {
        runs_.push_back({i, end, depth + 8});
      } else {  // the whole text was in the word: equal texts
        std::fill(repeats_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                  repeats_.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{1});
      }
      i = end;
    }
  }

  // How many first bytes all texts of the run share: addresses of one site share many.
  std::size_t shared_depth(Run run) const {
    const std::string_view first = entries_[items_[run.from].id];
    std::size_t depth = first.size();
    for (std::size_t i = run.from + 1; i < run.to && depth > run.depth; ++i) {
      const std::string_view text = entries_[items_[i].id];
      depth = shared_bytes(first, text, run.depth, std::min(depth, text.size()));
    }
    return depth;
  }

  const TextEntries& entries_;
  std::vector<Item> items_;
  std::vector<std::uint8_t> repeats_;  // equal to the item before
  std::vector<Run> runs_;
  std::vector<Item> room_;
};

// Every entry of a dictionary that is hardly larger than its use; else those that rows use.
bool is_well_used(const std::vector<std::uint8_t>& used) {
  const auto count = static_cast<std::size_t>(std::ranges::count(used, std::uint8_t{1}));
  return count >= used.size() / 4;
}

// Every cell counts, whichever rows lead to it.
std::vector<std::uint8_t> used_entries(const PoolText& text) {
  std::vector<std::uint8_t> used(text.pool->size());
  for (const std::uint32_t id : text.ids) {
    if (id < used.size()) used[id] = 1;
  }
  return used;
}

}  // namespace

TextRanks rank_texts(const TextEntries& entries, std::span<const std::uint32_t> ids) {
  return Sorter(entries, ids).ranks();
}

std::shared_ptr<const TextRanks> TextOrders::ranks(const Column& column) {
  const TextEntries entries(column);
  const auto* pool = std::get_if<PoolText>(&column.cells);
  const void* cells = pool == nullptr ? nullptr : static_cast<const void*>(pool->ids.data());
  for (const Known& known : known_) {
    const bool same = known.storage == entries.storage() && known.entries == entries.size();
    if (same && (known.cells == nullptr || known.cells == cells)) return known.ranks;
  }
  std::vector<std::uint8_t> used;
  if (cells != nullptr) used = used_entries(*pool);
  if (cells != nullptr && is_well_used(used)) cells = nullptr;
  std::vector<std::uint32_t> ids;
  for (std::uint32_t id = 0; id < entries.size(); ++id) {
    if ((cells == nullptr || used[id] != 0) && !entries[id].empty()) ids.push_back(id);
  }
  auto ranks = std::make_shared<const TextRanks>(rank_texts(entries, ids));
  known_.push_back({entries.storage(), cells, entries.size(), ranks});
  return ranks;
}

}  // namespace table
