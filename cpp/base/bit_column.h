// A yes or no for each row of a table, one bit each: a column of ten million is 1.25 MB, which a random access finds in
// the cache far sooner than ten. operator[] and set() are O(1) and look at no bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace base {

class BitColumn {
 public:
  BitColumn() = default;
  explicit BitColumn(std::size_t size) : words_((size / kBits) + (size % kBits == 0 ? 0 : 1)), size_(size) {}  // all no

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  bool operator[](std::size_t row) const { return ((words_[row / kBits] >> (row % kBits)) & 1) != 0; }
  void set(std::size_t row) { words_[row / kBits] |= Word{1} << (row % kBits); }

 private:
  using Word = std::uint64_t;
  static constexpr std::size_t kBits = 64;  // of a word

  std::vector<Word> words_;
  std::size_t size_ = 0;
};

}  // namespace base
