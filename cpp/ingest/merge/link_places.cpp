#include "ingest/merge/link_places.h"

#include <algorithm>

namespace ingest {
namespace {

using crawl::Region;

std::uint64_t key_of(std::uint8_t form, std::uint32_t path) { return std::uint64_t{form} << 32 | path; }

// Landmarks that may hold the navigation of a page.
bool may_hold_navigation(Region region) {
  return region == Region::kHeader || region == Region::kFooter || region == Region::kAside;
}

}  // namespace

LinkPlaces::LinkPlaces(const crawl::Crawl& crawl) : crawl_(crawl) {}

LinkPlaces::Place LinkPlaces::place_of(std::uint32_t link) const {
  const std::uint32_t path = crawl_.links.path[link].value;
  const Region region = crawl_.links.region[link];
  if (path == 0) return {kNoPath, region, 0};
  const bool of_markup = crawl_.files[crawl_.file_of_link(link).value].paths_of_markup;
  return {of_markup ? kOfMarkup : kOfTool, region, path};
}

// Two paths of one form are compared as paths, by with_its_path(). Without a path the landmark is a crawler's word, and
// crawlers call it navigation as well where that is a part of a header or a footer.
bool LinkPlaces::fits(const Place& place, Forms forms, Region region) {
  if ((place.form & forms) != 0) return false;
  if (place.region == region || place.region == Region::kUnknown || region == Region::kUnknown) return true;
  const bool first = place.form == kNoPath && place.region == Region::kNavigation && may_hold_navigation(region);
  return first || (forms == kNoPath && region == Region::kNavigation && may_hold_navigation(place.region));
}

bool LinkPlaces::may_be_one(std::uint32_t link, std::uint32_t other) const {
  const Place a = place_of(link);
  const Place b = place_of(other);
  const bool same_path = a.form != kNoPath && a.form == b.form && a.path == b.path;
  return same_path || fits(a, b.form, b.region);
}

void LinkPlaces::begin() {
  slots_.clear();
  by_path_.clear();
  for (Queue& queue : by_place_) queue = {};
  file_ = 0;
}

void LinkPlaces::open_slot(std::uint32_t link) {
  const auto slot = static_cast<std::uint32_t>(slots_.size());
  const Place place = place_of(link);
  slots_.push_back({link, file_, place.form, place.region});
  queue(place.form, place.region).slots.push_back(slot);
  if (place.form != kNoPath) by_path_[key_of(place.form, place.path)].slots.push_back(slot);
}

void LinkPlaces::rewind(Queue& queue) {
  if (queue.file == file_) return;
  queue.file = file_;
  queue.next = 0;
}

std::uint32_t LinkPlaces::with_its_path(const Place& place) {
  if (place.form == kNoPath) return base::kNone;
  const auto found = by_path_.find(key_of(place.form, place.path));
  if (found == by_path_.end()) return base::kNone;
  Queue& same_path = found->second;
  rewind(same_path);
  while (same_path.next < same_path.slots.size()) {
    const std::uint32_t slot = same_path.slots[same_path.next++];
    if (slots_[slot].file == file_) continue;
    slots_[slot].file = file_;
    return slot;
  }
  return base::kNone;
}

// The same landmark before one that only may be the same.
std::uint32_t LinkPlaces::at_its_place(const Place& place) {
  for (const bool same : {true, false}) {
    for (Forms forms = kNoPath; forms <= (kOfTool | kOfMarkup); ++forms) {
      for (int i = 0; i < crawl::kRegions; ++i) {
        const auto region = static_cast<Region>(i);
        if ((region == place.region) != same || !fits(place, forms, region)) continue;
        const std::uint32_t slot = next_at(forms, region);
        if (slot == base::kNone) continue;
        slots_[slot].file = file_;
        learn(slot, place);
        return slot;
      }
    }
  }
  return base::kNone;
}

std::uint32_t LinkPlaces::next_at(Forms forms, Region region) {
  Queue& here = queue(forms, region);
  rewind(here);
  while (here.next < here.slots.size()) {
    const std::uint32_t slot = here.slots[here.next++];
    const bool moved = slots_[slot].forms != forms || slots_[slot].region != region;
    if (!moved && slots_[slot].file != file_) return slot;
  }
  return base::kNone;
}

// A slot that moves stays in the queue that it was in until half of that has moved.
void LinkPlaces::learn(std::uint32_t number, const Place& place) {
  Slot& slot = slots_[number];
  if (place.form != kNoPath) by_path_[key_of(place.form, place.path)].slots.push_back(number);
  const auto forms = static_cast<Forms>(slot.forms | place.form);
  const bool knows_better = slot.region == Region::kUnknown || (slot.forms == kNoPath && place.form != kNoPath);
  const Region region = knows_better && place.region != Region::kUnknown ? place.region : slot.region;
  if (forms == slot.forms && region == slot.region) return;
  Queue& from = queue(slot.forms, slot.region);
  const Slot before = slot;
  slot.forms = forms;
  slot.region = region;
  queue(forms, region).slots.push_back(number);
  if (++from.moved * 2 <= from.slots.size()) return;
  std::erase_if(from.slots, [&](std::uint32_t other) {
    return slots_[other].forms != before.forms || slots_[other].region != before.region;
  });
  from.moved = from.next = 0;
}

}  // namespace ingest
