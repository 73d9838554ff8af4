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
  class Rows;

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

  // Is a row of the kind of the one before? Then put_again() puts it.
  bool said_last(const Said& said) const {
    return said.anchor == last_.anchor && said.place == last_.place && said.marks == last_.marks;
  }
  void put_again(std::uint32_t at, base::PageId source) {
    source_[at] = source;
    what_[at] = what_last_;
  }
  // Makes the kind of `said` that of the next row. False: there are too many kinds.
  bool say(const Said& said);
  void reverse(std::uint32_t first, std::uint32_t end);

  std::span<Kind> kinds() { return kinds_; }
  std::vector<std::uint32_t> rows_of_kinds(std::uint32_t rows) const;   // [kinds]

  Said as_put(std::size_t at) const {
    const Kind& kind = kinds_[what_[at] >> kMarkBits];
    return {source_[at], kind.anchor, kind.place, kind.of, kind.marks};
  }
  Rows rows(std::size_t first, std::size_t end) const;
  const Class& class_of(std::size_t at) const { return kinds_[what_[at] >> kMarkBits].of; }

 private:
  static constexpr unsigned kMarkBits = 2;

  void grow();
  std::size_t slot_of(const Kind& kind) const;

  std::unique_ptr<base::PageId[]> source_;
  std::unique_ptr<std::uint16_t[]> what_;      // its kind, and what Placements says of it in the last bits
  Kind last_;                                  // of the row before; at first of none
  std::uint16_t what_last_ = 0;
  std::vector<Kind> kinds_;
  std::vector<std::uint16_t> slots_;           // an open table of kinds
};

// Some of them, as a span shows rows of 16 bytes: with what Placements says of them, which only mark() changes.
class Repeated::Rows {
 public:
  std::size_t size() const { return size_; }
  Said operator[](std::size_t i) const {
    const Kind& kind = kinds_[what_[i] >> kMarkBits];
    return {source_[i], kind.anchor, kind.place, kind.of, static_cast<std::uint8_t>(what_[i] & placement::kAll)};
  }
  void mark(std::size_t i, std::uint8_t marks) const {
    what_[i] = static_cast<std::uint16_t>((what_[i] & ~placement::kAll) | marks);
  }

 private:
  friend class Repeated;
  Rows(const base::PageId* source, std::uint16_t* what, const Kind* kinds, std::size_t size)
      : source_(source), what_(what), kinds_(kinds), size_(size) {}

  const base::PageId* source_;
  std::uint16_t* what_;
  const Kind* kinds_;
  std::size_t size_;
};

inline Repeated::Rows Repeated::rows(std::size_t first, std::size_t end) const {
  return {source_.get() + first, what_.get() + first, kinds_.data(), end - first};
}

}  // namespace anchor
