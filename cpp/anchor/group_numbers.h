// A number for each id that a group of links meets: zero until it is set, and in the next group zero again, without a
// sweep. Two that are asked alike: a table for groups of few ids, 6 KB, which stays in the nearest cache however many
// ids there are; and a column of all ids, 8 bytes each, for any group.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace anchor {

// Linear probing: a file that makes all ids of a group fall to one slot costs kMost / 2 looks an id.
class FewNumbers {
 public:
  static constexpr std::uint32_t kMost = 256;  // ids of a group

  static std::uint32_t slot_of(std::uint32_t id) { return id * 0x9E37'79B1U >> (32 - kBits); }

  void begin() { ++group_; }
  std::uint32_t& operator[](std::uint32_t id) {
    for (std::uint32_t at = slot_of(id);; at = (at + 1) % kSlots) {
      Slot& slot = slots_[at];
      if (slot.group != group_) slot = {group_, id, 0};
      if (slot.id == id) return slot.number;
    }
  }
  // take(id, number) of each, in no order that means anything.
  template <class Take>
  void each(Take take) const {
    for (const Slot& slot : slots_) {
      if (slot.group == group_) take(slot.id, slot.number);
    }
  }

 private:
  static constexpr std::uint32_t kBits = 9, kSlots = 1U << kBits;
  static_assert(kSlots == 2 * kMost);
  struct Slot {
    std::uint32_t group = 0, id = 0, number = 0;
  };

  std::array<Slot, kSlots> slots_{};
  std::uint32_t group_ = 1;
};

class NumberColumn {
 public:
  void make(std::uint32_t ids) { numbers_.resize(ids); }
  void begin() { ++group_; }
  std::uint32_t& operator[](std::uint32_t id) {
    Number& number = numbers_[id];
    if (number.group != group_) number = {group_, 0};
    return number.of;
  }

 private:
  struct Number {
    std::uint32_t group = 0, of = 0;
  };

  std::vector<Number> numbers_;
  std::uint32_t group_ = 1;
};

}  // namespace anchor
