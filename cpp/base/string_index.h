// The open-addressing table behind pools and dictionaries of strings: from a string to its number. It keeps no string,
// but asks text_of(number) for those that it has to compare.
//
// A look-up walks kMostProbes slots at most. A string whose slots are all taken goes to an ordered map, where finding
// it costs O(log n) comparisons whatever the strings are. With a fair hash hardly any string is there. A file can be
// made whose strings all have one hash (no seed would prevent it: flipping the highest bit of a word and bit 22 of the
// word 16 bytes on leaves hash_bytes as it is from any start), and it costs no more than n log n.
//
// Memory: 8 bytes a slot. Numbers stay below 2^32 - 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/hash.h"
#include "base/ids.h"

namespace base {

class StringIndex {
 public:
  static constexpr unsigned kMostProbes = 128;

  // `most_tenths`: how much of the table may be taken. Less makes walks shorter: for what is asked far more than kept.
  explicit StringIndex(unsigned first_bits, unsigned most_tenths = 7)
      : slots_(std::size_t{1} << first_bits, 0), shift_(64 - first_bits), most_tenths_(most_tenths) {}

  // kNone: absent. hash == hash_bytes(text), here and below.
  template <class TextOf>
  std::uint32_t find(std::string_view text, std::uint64_t hash, TextOf text_of) const {
    return walk(text, hash, text_of).number;
  }

  // The number of the text; where it is absent that of add(), which stores it. text_of gives the stored one from then.
  template <class TextOf, class Add>
  std::uint32_t intern(std::string_view text, std::uint64_t hash, TextOf text_of, Add add) {
    if ((size_ + 1) * 10 > slots_.size() * most_tenths_) grow(text_of);
    const Place place = walk(text, hash, text_of);
    if (place.number != kNone) return place.number;
    const std::uint32_t number = add();
    ++size_;
    if (place.slot == kNoSlot) {
      crowded_.emplace(text_of(number), number);
    } else {
      slots_[place.slot] = slot_of(hash, number);
    }
    return number;
  }

  // The slot where a walk for this hash begins.
  const std::uint64_t& slot(std::uint64_t hash) const { return slots_[first_slot(hash)]; }
  std::size_t crowded() const { return crowded_.size(); }
  std::uint64_t memory_bytes() const {
    return slots_.capacity() * sizeof(std::uint64_t) + crowded_.size() * kBytesOfCrowded;
  }

 private:
  static constexpr std::size_t kNoSlot = ~std::size_t{0};
  static constexpr std::uint64_t kBytesOfCrowded = 64;  // about; a node of the map

  struct Place {
    std::uint32_t number = kNone;
    std::size_t slot = kNoSlot;  // where it would go, when it is absent and there is room
  };

  static std::uint64_t slot_of(std::uint64_t hash, std::uint32_t number) {
    return (hash & 0xFFFF'FFFF'0000'0000) | (number + 1ULL);
  }
  static std::uint32_t number_in(std::uint64_t slot) { return static_cast<std::uint32_t>(slot) - 1; }
  std::size_t first_slot(std::uint64_t hash) const { return static_cast<std::size_t>(hash >> shift_); }

  // No slot is ever emptied, so a text behind an empty slot is absent, and one whose slots were all taken when it came
  // finds them taken for as long as the table has this size.
  template <class TextOf>
  Place walk(std::string_view text, std::uint64_t hash, TextOf text_of) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = first_slot(hash);
    for (unsigned probe = 0; probe < kMostProbes; ++probe, at = (at + 1) & mask) {
      const std::uint64_t slot = slots_[at];
      if (slot == 0) return {kNone, at};
      if ((slot ^ hash) >> 32 == 0 && same_bytes(text_of(number_in(slot)), text)) return {number_in(slot), at};
    }
    const auto found = crowded_.find(text);
    return {found == crowded_.end() ? kNone : found->second, kNoSlot};
  }

  // A slot's place follows from the upper bits of the hash, which it keeps, and the larger table has the same order:
  // one sweep over both. Of 2^26 strings still five bits tell neighbours apart.
  template <class TextOf>
  void grow(TextOf text_of) {
    const std::vector<std::uint64_t> smaller = std::exchange(slots_, std::vector<std::uint64_t>(slots_.size() * 2, 0));
    const auto crowded = std::exchange(crowded_, {});
    --shift_;
    for (const std::uint64_t slot : smaller) {
      if (slot != 0) put(slot, text_of);
    }
    for (const auto& [text, number] : crowded) put(slot_of(hash_bytes(text), number), text_of);
  }

  template <class TextOf>
  void put(std::uint64_t slot, TextOf text_of) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = first_slot(slot);
    for (unsigned probe = 0; probe < kMostProbes; ++probe, at = (at + 1) & mask) {
      if (slots_[at] != 0) continue;
      slots_[at] = slot;
      return;
    }
    crowded_.emplace(text_of(number_in(slot)), number_in(slot));
  }

  std::vector<std::uint64_t> slots_;  // high 32 bits: those of the hash; low 32: number + 1; 0 is empty
  unsigned shift_, most_tenths_;
  std::size_t size_ = 0;
  std::map<std::string_view, std::uint32_t> crowded_;
};

}  // namespace base
