// Marks the links that lead to one target by their placements (said.h), on which every count of placements rests.
//
// A placement is one anchor at one place of one domain's template. They are told apart by an open table, emptied by a
// number instead of a sweep, so that small targets stay in the cache. A target of very many links is read in several
// parts, each of the placements whose hash falls to it: the table never has room for more than kMostAtOnce links.
// Cost: O(links) up to there; above, every part goes over all of them, about 2 ns each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "anchor/said.h"
#include "base/ids.h"

namespace anchor {

class Placements {
 public:
  static constexpr std::size_t kRowsAtOnce = 250'000;      // in one slice, of about 10 ms
  static constexpr std::size_t kMostAtOnce = 2'000'000;

  // [pages]; has to outlive it.
  explicit Placements(std::span<const base::DomainId> domain_of_page, std::size_t most_at_once = kMostAtOnce)
      : domain_of_page_(domain_of_page), most_at_once_(most_at_once) {}

  void begin(std::span<Said> of_target);
  bool step();  // a slice; true: all rows of the target have their marks
  void mark(std::span<Said> of_target) {
    begin(of_target);
    while (!step()) {
    }
  }

 private:
  struct Slot {
    std::uint32_t mark = 0;
    std::uint32_t anchor = 0, place = 0, domain = 0;
    std::uint32_t last_page = base::kNone, pages = 0;
  };
  void begin_part();
  void read(Said& row);
  Slot& slot_of(const Slot& wanted, std::uint64_t hash, bool& is_new);
  void grow();

  std::span<const base::DomainId> domain_of_page_;
  std::size_t most_at_once_;
  std::span<Said> rows_;
  std::size_t at_ = 0;                 // in rows_
  std::uint32_t part_ = 0, parts_ = 0;
  enum class Pass : std::uint8_t { kFirst, kSitewide } pass_ = Pass::kFirst;

  std::vector<Slot> slots_;
  std::size_t size_ = 0, used_ = 0;    // of slots_, in this part
  std::uint32_t mark_ = 0;
};

}  // namespace anchor
