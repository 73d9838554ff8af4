// Marks the links that lead to one target by their placements (said.h), on which every count of placements rests.
//
// A placement is one anchor at one place of one domain's template. They are told apart by an open table, emptied by a
// number instead of a sweep, so that small targets stay in the cache. A target of very many links is read in several
// parts, each of the placements whose hash falls to it: the table never has room for more than kMostAtOnce links.
// A file can be made whose placements all have one hash. So a walk that passes kMostProbes slots gives the table
// another seed, under which they have different ones. Cost: O(links) up to there; above, every part goes over all of
// them, about 2 ns each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "anchor/inside.h"
#include "anchor/said.h"
#include "anchor/said_rows.h"
#include "base/ids.h"
#include "base/slices.h"

namespace anchor {

class Placements {
 public:
  static constexpr std::size_t kRowsASlice = 250'000;      // of about 10 ms
  static constexpr std::size_t kMostAtOnce = 2'000'000;

  // [pages]; has to outlive it.
  explicit Placements(std::span<const base::DomainId> domain_of_page, std::size_t most_at_once = kMostAtOnce);

  void mark(RowsToMark of_target, Inside inside = {});
  base::Slices mark_in_slices(RowsToMark of_target, Inside inside);

 private:
  struct Slot {
    std::uint32_t table = 0;           // which one it is of: others are free
    std::uint32_t anchor = 0, place = 0, domain = 0;
    std::uint32_t last_page = base::kNone, pages = 0;
    bool is_of(const Said& row, std::uint32_t from) const {
      return anchor == row.anchor.value && place == row.place.value && domain == from;
    }
  };
  struct Part {                        // of a target's placements: those whose hash falls to it
    std::uint32_t number = 0, of = 1;
    bool has(std::uint64_t hash) const { return (hash & 0xFFFF) % of == number; }
  };
  void begin(std::size_t rows);
  void empty_table(std::size_t slots);
  template <class Rows>
  void mark_first(const Rows& rows, std::size_t first, Inside inside, Part part);
  template <class Rows>
  void mark_sitewide(const Rows& rows, Inside inside, Part part);
  Slot* find(const Said& row, std::uint32_t domain, Part part);
  Slot& slot_of(std::uint32_t anchor, std::uint32_t place, std::uint32_t domain);
  void rebuild(std::size_t slots);

  std::span<const base::DomainId> domain_of_page_;
  std::size_t most_at_once_;
  std::vector<Slot> slots_;
  std::size_t size_ = 0, used_ = 0;    // of the table in slots_
  std::uint64_t seed_;                 // of its hash
  std::size_t most_probes_ = 0;
  std::uint32_t table_ = 0;
  Slot* last_ = nullptr;               // of the row before: in a template, that of this one too
  std::size_t sitewide_until_ = 0;     // the row by which the last of its placements became so
};

}  // namespace anchor
