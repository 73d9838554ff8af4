// Where links of one source, target and anchor stand on their page, and which of several files are one: the small part
// of same_links.h that compares places.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "crawl/crawl.h"

namespace ingest {

class LinkPlaces {
 public:
  explicit LinkPlaces(const crawl::Crawl& crawl);

  bool may_be_one(std::uint32_t link, std::uint32_t other) const;   // of two files

  // Then add() for the links of each file: same(link, as) for each that an earlier file holds as well. First those
  // with the same path, then those where paths cannot be compared. O(n log n) in all.
  void begin();
  template <class Same>
  void add(std::span<const std::uint32_t> links, Same same) {
    ++file_;
    left_.clear();
    for (const std::uint32_t link : links) {
      const std::uint32_t slot = with_its_path(place_of(link));
      slot == base::kNone ? left_.push_back(link) : same(link, slots_[slot].link);
    }
    new_.clear();
    for (const std::uint32_t link : left_) {
      const std::uint32_t slot = at_its_place(place_of(link));
      slot == base::kNone ? new_.push_back(link) : same(link, slots_[slot].link);
    }
    for (const std::uint32_t link : new_) open_slot(link);
  }

 private:
  // How a path is written; two that are written alike can be compared.
  using Forms = std::uint8_t;
  static constexpr Forms kNoPath = 0, kOfTool = 1, kOfMarkup = 2;   // a set of the last two, too

  struct Place {
    Forms form = kNoPath;
    crawl::Region region = crawl::Region::kUnknown;
    std::uint32_t path = 0;
  };
  // One link, and the places that files say it has.
  struct Slot {
    std::uint32_t link = 0;
    std::uint32_t file = 0;   // the last that holds it
    Forms forms = kNoPath;
    crawl::Region region = crawl::Region::kUnknown;
  };
  // Slots that are looked through in their order, by each file from the start.
  struct Queue {
    std::vector<std::uint32_t> slots;
    std::size_t next = 0, moved = 0;
    std::uint32_t file = 0;
  };

  static bool fits(const Place& place, Forms forms, crawl::Region region);
  Place place_of(std::uint32_t link) const;
  void open_slot(std::uint32_t link);
  std::uint32_t with_its_path(const Place& place);
  std::uint32_t at_its_place(const Place& place);
  std::uint32_t next_at(Forms forms, crawl::Region region);
  void learn(std::uint32_t slot, const Place& place);
  void rewind(Queue& queue);
  Queue& queue(Forms forms, crawl::Region region) {
    return by_place_[forms * std::size_t{crawl::kRegions} + static_cast<std::size_t>(region)];
  }

  const crawl::Crawl& crawl_;
  std::uint32_t file_ = 0;
  std::vector<Slot> slots_;
  std::map<std::uint64_t, Queue> by_path_;
  std::array<Queue, std::size_t{4} * crawl::kRegions> by_place_;
  std::vector<std::uint32_t> left_, new_;
};

}  // namespace ingest
