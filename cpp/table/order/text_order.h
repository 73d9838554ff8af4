// The order of texts as numbers: rank of each entry of a text column's dictionary, in the bytewise
// order of UTF-8 (the order of code points), equal texts equal. Sorting rows by text then is
// sorting small integers. Computed once a dictionary and kept; the session owns one TextOrders
// beside its tables and clears it with them. Cost: MSD radix-like sort of the distinct strings by 8
// bytes at a time, O(distinct * log) compares of words plus the bytes that they share. Memory: 4
// bytes an entry; while sorting 33 more.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "table/columns/cells.h"
#include "table/columns/column.h"

namespace table {

struct TextRanks {
  std::vector<std::uint32_t> rank;  // [entries] kNone: an empty text, or an entry that no row uses
  std::uint32_t ranks = 0;          // ranks are 0..ranks-1
};

class TextOrders {
 public:
  std::shared_ptr<const TextRanks> ranks(const Column& column);  // is_text(column)
  void clear() { known_.clear(); }

 private:
  struct Known {
    const void* storage;
    const void* cells;  // nullptr: every entry of the dictionary is ranked
    std::uint32_t entries;
    std::shared_ptr<const TextRanks> ranks;
  };
  std::vector<Known> known_;
};

// Ranks the entries `ids` (each once, none empty); the others get kNone.
TextRanks rank_texts(const TextEntries& entries, std::span<const std::uint32_t> ids);

}  // namespace table
