#include "csv/records.h"

#include <algorithm>

namespace csv {
namespace {

constexpr std::size_t kWindow = 1U << 15;  // its index stays in the nearest caches

}  // namespace

Records::Records(std::string_view block, const Dialect& dialect)
    : block_(block),
      dialect_(dialect),
      quote_(dialect.quote),
      can_index_(dialect.delimiter != ' ' && (dialect.comment == 0 || dialect.quote == 0)) {}

bool Records::next() {
  while (next_start_ < block_.size()) {
    if (can_index_ && (at_record_ < index_.records.size() || refill())) {
      if (next_indexed()) return true;
    } else if (next_slow()) {
      return true;
    }
  }
  return false;
}

// A new window of the index; false when the next record has to be read slowly.
bool Records::refill() {
  if (index_.odd) {
    index_.odd = false;
    return false;
  }
  at_record_ = at_special_ = 0;
  std::size_t window = kWindow;
  do {
    build_index(block_, next_start_, window, dialect_, index_);
    window *= 2;
  } while (index_.records.empty() && !index_.odd);
  if (!index_.records.empty()) return true;
  index_.odd = false;
  return false;
}

bool Records::next_indexed() {
  const std::uint32_t first = at_record_ == 0 ? 0 : index_.records[at_record_ - 1];
  const std::uint32_t last = index_.records[at_record_++];
  const std::uint32_t stop = index_.stops[last - 1];
  start_ = static_cast<std::uint32_t>(next_start_);
  stops_ = index_.stops.data() + first;
  fields_ = last - first;
  slow_ = false;
  line_ = lines_;
  const bool terminated = stop < block_.size();
  next_start_ = stop + (terminated ? std::size_t{1} : 0);
  if (start_ == stop) {
    const bool second_of_pair = start_ > 0 && block_[stop] == '\n' && block_[stop - 1] == '\r';
    lines_ += second_of_pair ? 0 : 1;
    return false;
  }
  if (at_special_ < index_.specials.size() && index_.specials[at_special_] < stop) {
    while (at_special_ < index_.specials.size() && index_.specials[at_special_] < stop) ++at_special_;
    read_record(block_, start_, dialect_, arena_, record_);
    slow_ = true;
    lines_ += static_cast<std::uint32_t>(record_.line_ends);
    return true;
  }
  lines_ += terminated ? 1 : 0;
  return dialect_.comment == 0 || block_[start_] != dialect_.comment;
}

bool Records::next_slow() {
  read_record(block_, next_start_, dialect_, arena_, record_);
  slow_ = true;
  start_ = static_cast<std::uint32_t>(next_start_);
  next_start_ = record_.end;
  fields_ = static_cast<std::uint32_t>(record_.fields.size());
  line_ = lines_;
  lines_ += static_cast<std::uint32_t>(record_.line_ends);
  const bool blank = fields_ == 0 || block_[start_] == '\n' || block_[start_] == '\r';
  return !blank && !record_.comment;
}

}  // namespace csv
