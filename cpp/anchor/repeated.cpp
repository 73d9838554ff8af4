#include "anchor/repeated.h"

#include <algorithm>
#include <bit>

namespace anchor {
namespace {

constexpr std::uint16_t kFree = UINT16_MAX;
constexpr std::size_t kFirstSlots = 64;
constexpr int kMostLooks = 128;                // a file that makes more necessary was written for that

}  // namespace

std::size_t Repeated::slot_of(const Kind& kind) const {
  const std::uint64_t what = (kind.anchor.value | std::uint64_t{kind.place.value} << 32) + kind.marks;
  return static_cast<std::size_t>(what * std::uint64_t{0x9E37'79B9'7F4A'7C15} >>
                                  (64 - std::countr_zero(slots_.size())));
}

bool Repeated::say(const Said& said) {
  const Kind kind{said.anchor, said.place, said.marks};
  if (kinds_.size() * 2 >= slots_.size()) grow();
  std::size_t at = slot_of(kind);
  for (int looks = 0; looks < kMostLooks; ++looks, at = (at + 1) & (slots_.size() - 1)) {
    std::uint16_t& slot = slots_[at];
    if (slot == kFree) {
      if (kinds_.size() == kMostKinds) return false;
      slot = static_cast<std::uint16_t>(kinds_.size());
      kinds_.push_back(kind);
    } else if (kinds_[slot] != kind) {
      continue;
    }
    last_ = kind;
    what_last_ = static_cast<std::uint16_t>(slot << kMarkBits);
    return true;
  }
  return false;
}

void Repeated::grow() {
  slots_.assign(std::max(kFirstSlots, slots_.size() * 2), kFree);
  for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
    std::size_t at = slot_of(kinds_[kind]);
    while (slots_[at] != kFree) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = static_cast<std::uint16_t>(kind);
  }
}

std::vector<std::uint32_t> Repeated::rows_of_kinds(std::uint32_t rows) const {
  std::vector<std::uint32_t> count(kinds_.size(), 0);
  for (std::uint32_t at = 0; at < rows; ++at) ++count[what_[at] >> kMarkBits];
  return count;
}

void Repeated::reverse(std::uint32_t first, std::uint32_t end) {
  std::reverse(source_.get() + first, source_.get() + end);
  std::reverse(what_.get() + first, what_.get() + end);
}

}  // namespace anchor
