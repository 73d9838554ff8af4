// A number for each of many ids, all of which become zero at once: an entry that was written in an earlier epoch counts
// as zero, so begin() costs one addition however many ids there are. Memory: 8 bytes an id.
//
//   entries_ | epoch, number | epoch, number | …
#pragma once

#include <cstdint>
#include <vector>

namespace anchor {

class EpochArray {
 public:
  explicit EpochArray(std::size_t ids) : entries_(ids) {}

  void begin() { ++epoch_; }
  std::uint32_t& operator[](std::uint32_t id) {
    Entry& entry = entries_[id];
    if (entry.epoch != epoch_) entry = {epoch_, 0};
    return entry.number;
  }

 private:
  struct Entry {
    std::uint32_t epoch = 0, number = 0;
  };

  std::vector<Entry> entries_;
  std::uint32_t epoch_ = 1;
};

}  // namespace anchor
