#include "table/order/order.h"

#include <algorithm>
#include <array>
#include <utility>

#include "table/order/bucket_code.h"

namespace table {
namespace {

// A bucket of more rows is ordered by buckets of its own.
constexpr std::uint32_t kLargeBucket = 1U << 15;
// Rows that are gathered and sorted together.
constexpr std::uint32_t kMostGathered = 1U << 17;

struct Keyed {
  std::uint64_t key;
  std::uint32_t row;
};
bool before(const Keyed& a, const Keyed& b) { return a.key != b.key ? a.key < b.key : a.row < b.row; }

std::uint64_t directed(std::uint64_t key, bool descending) {
  return !descending || key == kEmptyKey ? key : kEmptyKey - 1 - key;
}

// Few rows: sorted by the first key, and what is equal there by the next. As deep as there are
// keys.
void sort_rows(std::span<const OrderKey> keys, std::span<std::uint32_t> rows) {
  if (keys.empty()) {
    std::ranges::sort(rows);
    return;
  }
  std::vector<Keyed> keyed(rows.size());
  std::array<std::uint64_t, kBlockRows> block;
  for_each_block({rows, static_cast<std::uint32_t>(rows.size())}, [&](std::uint32_t at, auto some) {
    keys[0].read(some, block.data());
    for (std::size_t i = 0; i < some.size(); ++i) {
      keyed[at + i] = {directed(block[i], keys[0].descending), some[i]};
    }
  });
  std::ranges::sort(keyed, before);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = keyed[i].row;
  if (keys.size() == 1) return;
  for (std::size_t i = 0; i < keyed.size();) {
    std::size_t end = i + 1;
    while (end < keyed.size() && keyed[end].key == keyed[i].key) ++end;
    if (end - i > 1) sort_rows(keys.subspan(1), rows.subspan(i, end - i));
    i = end;
  }
}

void append(std::span<const std::uint32_t> rows, std::vector<std::uint32_t>& out) {
  out.insert(out.end(), rows.begin(), rows.end());
}

}  // namespace

// Some rows, ordered by keys_[0] and the ones after it.
class Order::Node {
 public:
  Node(std::span<const OrderKey> keys, RowSet rows) : keys_(keys), rows_(rows) { open(false); }
  // again: the rows are a bucket of the same first key, so its range has to be looked up anew.
  Node(std::span<const OrderKey> keys, std::vector<std::uint32_t> rows, bool again)
      : own_(std::move(rows)), keys_(keys), rows_{own_, static_cast<std::uint32_t>(own_.size())} {
    open(again);
  }
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;

  void window(std::uint32_t from, std::uint32_t to, std::vector<std::uint32_t>& out);
  std::optional<std::uint32_t> position_of(std::uint32_t row);

 private:
  void open(bool again);
  void count_buckets();
  std::vector<std::uint16_t> slot_buckets(std::uint32_t slots) const;
  std::uint32_t bucket_of(std::uint64_t key) const;
  bool is_one_key(std::uint32_t bucket) const;
  void place_all(std::vector<std::uint32_t>& out);
  std::uint32_t window_of_run(std::uint32_t bucket, std::uint32_t from, std::uint32_t to,
                              std::vector<std::uint32_t>& out);

  std::uint32_t size(std::uint32_t bucket) const { return starts_[bucket + 1] - starts_[bucket]; }
  std::uint32_t bucket_at(std::uint32_t position) const;
  bool in_row_order(std::uint32_t bucket) const;
  // The rows of buckets [first, last], in row order; of those, [skip, skip + most).
  std::vector<std::uint32_t> gather(std::uint32_t first, std::uint32_t last, std::uint32_t skip,
                                    std::uint32_t most) const;
  Node& child(std::uint32_t bucket);

  std::vector<std::uint32_t> own_;
  std::span<const OrderKey> keys_;
  RowSet rows_;
  BucketCode code_;
  std::vector<std::uint16_t> buckets_;  // [rows] in the order wanted: descending is turned already
  std::vector<std::uint32_t> starts_;   // [buckets + 1] position of a bucket's first row
  std::uint32_t empty_bucket_ = 0;      // the last one
  std::map<std::uint32_t, std::unique_ptr<Node>> children_;
};

// Keys that are the same for all rows order nothing.
void Order::Node::open(bool again) {
  for (; !keys_.empty(); keys_ = keys_.subspan(1)) {
    const OrderKey& key = keys_[0];
    const KeyRange range = again ? range_of_rows(key, rows_) : key.range;
    again = false;
    if (range.constant()) continue;
    code_ = BucketCode(range.least, range.most);
    empty_bucket_ = code_.top() + 1;
    count_buckets();
    return;
  }
}

std::uint32_t Order::Node::bucket_of(std::uint64_t key) const {
  if (key == kEmptyKey) return empty_bucket_;
  const std::uint32_t code = code_.code_of(key);
  return keys_[0].descending ? code_.top() - code : code;
}

// By slot, and one more for what has none.
std::vector<std::uint16_t> Order::Node::slot_buckets(std::uint32_t slots) const {
  std::vector<std::uint16_t> buckets(slots + 1, static_cast<std::uint16_t>(empty_bucket_));
  std::array<std::uint64_t, kBlockRows> keys;
  for_each_block({{}, slots}, [&](std::uint32_t at, std::span<const std::uint32_t> some) {
    keys_[0].read_of_slots(some, keys.data());
    for (std::size_t i = 0; i < some.size(); ++i) {
      buckets[at + i] = static_cast<std::uint16_t>(bucket_of(keys[i]));
    }
  });
  return buckets;
}

void Order::Node::count_buckets() {
  const Column& column = *keys_[0].column;
  starts_.assign(empty_bucket_ + 2, 0);
  buckets_.resize(rows_.count);
  const auto put = [&](std::uint32_t at, std::uint32_t bucket) {
    buckets_[at] = static_cast<std::uint16_t>(bucket);
    ++starts_[bucket + 1];
  };
  const std::uint32_t slots = slot_count(column);
  if (has_slots(column) && slots <= rows_.count) {
    const std::vector<std::uint16_t> known = slot_buckets(slots);
    std::array<std::uint32_t, kBlockRows> slot;
    for_each_block(rows_, [&](std::uint32_t at, std::span<const std::uint32_t> some) {
      read_slots(column, some, slot.data());
      for (std::uint32_t i = 0; i < some.size(); ++i) put(at + i, known[std::min(slot[i], slots)]);
    });
  } else {
    std::array<std::uint64_t, kBlockRows> keys;
    for_each_block(rows_, [&](std::uint32_t at, std::span<const std::uint32_t> some) {
      keys_[0].read(some, keys.data());
      for (std::uint32_t i = 0; i < some.size(); ++i) put(at + i, bucket_of(keys[i]));
    });
  }
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

std::uint32_t Order::Node::bucket_at(std::uint32_t position) const {
  const auto after = std::ranges::upper_bound(starts_, position);
  return static_cast<std::uint32_t>(after - starts_.begin()) - 1;
}

bool Order::Node::is_one_key(std::uint32_t bucket) const {
  if (bucket == empty_bucket_) return true;
  return code_.is_exact(keys_[0].descending ? code_.top() - bucket : bucket);
}

bool Order::Node::in_row_order(std::uint32_t bucket) const { return keys_.size() == 1 && is_one_key(bucket); }

std::vector<std::uint32_t> Order::Node::gather(std::uint32_t first, std::uint32_t last, std::uint32_t skip,
                                               std::uint32_t most) const {
  std::vector<std::uint32_t> found;
  found.reserve(most);
  const auto low = static_cast<std::uint16_t>(first);
  const auto span = static_cast<std::uint16_t>(last - first);
  const auto touched = [&](std::size_t i) { return static_cast<std::uint16_t>(buckets_[i] - low) <= span; };
  constexpr std::size_t kStep = 64;
  for (std::size_t at = 0; at < buckets_.size() && found.size() < most; at += kStep) {
    const std::size_t end = std::min(at + kStep, buckets_.size());
    bool any = false;
    for (std::size_t i = at; i < end; ++i) any |= touched(i);
    if (!any) continue;
    for (std::size_t i = at; i < end && found.size() < most; ++i) {
      if (!touched(i)) continue;
      if (skip > 0) {
        --skip;
      } else {
        found.push_back(rows_[static_cast<std::uint32_t>(i)]);
      }
    }
  }
  return found;
}

Order::Node& Order::Node::child(std::uint32_t bucket) {
  std::unique_ptr<Node>& known = children_[bucket];
  if (!known) {
    const bool done = is_one_key(bucket);
    known = std::make_unique<Node>(done ? keys_.subspan(1) : keys_, gather(bucket, bucket, 0, size(bucket)), !done);
  }
  return *known;
}

// The part of [from, to) that lies in the bucket and in small ones right after it. Where it ended.
std::uint32_t Order::Node::window_of_run(std::uint32_t bucket, std::uint32_t from, std::uint32_t to,
                                         std::vector<std::uint32_t>& out) {
  const std::uint32_t start = starts_[bucket];
  if (size(bucket) > kLargeBucket) {
    const std::uint32_t end = std::min(to, starts_[bucket + 1]);
    if (in_row_order(bucket)) {
      append(gather(bucket, bucket, from - start, end - from), out);
    } else {
      child(bucket).window(from - start, end - start, out);
    }
    return end;
  }
  std::uint32_t last = bucket;
  while (starts_[last + 1] < to && size(last + 1) <= kLargeBucket && starts_[last + 2] - start <= kMostGathered) {
    ++last;
  }
  const std::uint32_t end = std::min(to, starts_[last + 1]);
  auto rows = gather(bucket, last, 0, starts_[last + 1] - start);
  sort_rows(keys_, rows);
  append(std::span(rows).subspan(from - start, end - from), out);
  return end;
}

void Order::Node::window(std::uint32_t from, std::uint32_t to, std::vector<std::uint32_t>& out) {
  if (keys_.empty()) {
    for (std::uint32_t i = from; i < to; ++i) out.push_back(rows_[i]);
    return;
  }
  if (to - from > kMostGathered && to - from > rows_.count / 8) {
    std::vector<std::uint32_t> all;
    place_all(all);
    append(std::span(all).subspan(from, to - from), out);
    return;
  }
  while (from < to) from = window_of_run(bucket_at(from), from, to, out);
}

void Order::Node::place_all(std::vector<std::uint32_t>& out) {
  out.resize(rows_.count);
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t i = 0; i < rows_.count; ++i) out[next[buckets_[i]]++] = rows_[i];
  for (std::uint32_t bucket = 0; bucket <= empty_bucket_; ++bucket) {
    const std::span rows(out.data() + starts_[bucket], size(bucket));
    if (rows.size() < 2 || in_row_order(bucket)) continue;
    if (rows.size() <= kLargeBucket) {
      sort_rows(keys_, rows);
      continue;
    }
    std::vector<std::uint32_t> ordered;
    child(bucket).window(0, size(bucket), ordered);
    std::ranges::copy(ordered, rows.begin());
    children_.erase(bucket);
  }
}

std::optional<std::uint32_t> Order::Node::position_of(std::uint32_t row) {
  std::uint32_t at = row;
  if (!rows_.all()) {
    const auto found = std::ranges::lower_bound(rows_.list, row);
    if (found == rows_.list.end() || *found != row) return std::nullopt;
    at = static_cast<std::uint32_t>(found - rows_.list.begin());
  }
  if (at >= rows_.count) return std::nullopt;
  if (keys_.empty()) return at;
  const std::uint32_t bucket = buckets_[at];
  if (in_row_order(bucket)) {
    const auto same = std::ranges::count(std::span(buckets_).first(at), static_cast<std::uint16_t>(bucket));
    return starts_[bucket] + static_cast<std::uint32_t>(same);
  }
  if (size(bucket) > kLargeBucket) return starts_[bucket] + *child(bucket).position_of(row);
  auto rows = gather(bucket, bucket, 0, size(bucket));
  sort_rows(keys_, rows);
  return starts_[bucket] + static_cast<std::uint32_t>(std::ranges::find(rows, row) - rows.begin());
}

Order::Order(std::vector<OrderKey> keys, RowSet rows) : keys_(std::move(keys)) {
  root_ = std::make_unique<Node>(std::span<const OrderKey>(keys_), rows);
}
Order::~Order() = default;

void Order::window(std::uint32_t from, std::uint32_t to, std::vector<std::uint32_t>& out) {
  root_->window(from, to, out);
}

std::optional<std::uint32_t> Order::position_of(std::uint32_t row) { return root_->position_of(row); }

}  // namespace table
