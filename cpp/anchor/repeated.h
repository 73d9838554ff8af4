// The rows of a page that very many links lead to. Nearly all of those are a template's and say the same few things at
// the same few places: a row is its source and the number of what it says, 6 bytes instead of 16, and a kind of row is
// judged once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "anchor/said.h"

namespace anchor {

class Repeated {
 public:
  static constexpr std::size_t kMostKinds = 1U << 14;

  // What some rows say: they are of one kind when anchor, place and marks are the same.
  struct Kind {
    AnchorId anchor;
    base::StringId place;
    std::uint8_t marks = 0;                    // as put
    Class of = Class::kOther;

    friend bool operator==(const Kind& a, const Kind& b) {
      return a.anchor == b.anchor && a.place == b.place && a.marks == b.marks;
    }
  };

  explicit Repeated(std::uint32_t rows)
      : source_(std::make_unique_for_overwrite<base::PageId[]>(rows)),
        what_(std::make_unique_for_overwrite<std::uint16_t[]>(rows)) {}

  // False: there are too many kinds, and nothing was put. In scalars, so that a loop over millions has them at hand.
  bool put(std::uint32_t at, base::PageId source, AnchorId anchor, base::StringId place, std::uint8_t marks) {
    const Kind kind{anchor, place, marks};
    if (kind != last_ && !find_kind(kind)) return false;
    source_[at] = source;
    what_[at] = what_last_;
    return true;
  }
  void reverse(std::uint32_t first, std::uint32_t end);

  std::span<Kind> kinds() { return kinds_; }
  std::vector<std::uint32_t> rows_of_kinds(std::uint32_t rows) const;   // [kinds]

  Said as_put(std::size_t at) const {
    const Kind& kind = kinds_[what_[at] >> kMarkBits];
    return {source_[at], kind.anchor, kind.place, kind.of, kind.marks};
  }
  Said operator[](std::size_t at) const {
    Said row = as_put(at);
    row.marks = what_[at] & placement::kAll;
    return row;
  }
  const Class& class_of(std::size_t at) const { return kinds_[what_[at] >> kMarkBits].of; }
  void mark(std::size_t at, std::uint8_t marks) {
    what_[at] = static_cast<std::uint16_t>((what_[at] & ~placement::kAll) | marks);
  }

 private:
  static constexpr unsigned kMarkBits = 2;

  bool find_kind(Kind kind);
  void grow();
  std::size_t slot_of(const Kind& kind) const;

  std::unique_ptr<base::PageId[]> source_;
  std::unique_ptr<std::uint16_t[]> what_;      // its kind, and what Placements says of it in the last bits
  Kind last_;                                  // of the row before; at first of none
  std::uint16_t what_last_ = 0;
  std::vector<Kind> kinds_;
  std::vector<std::uint16_t> slots_;           // an open table of kinds
};

}  // namespace anchor
