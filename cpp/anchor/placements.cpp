#include "anchor/placements.h"

#include <algorithm>
#include <iterator>

namespace anchor {
namespace {

std::uint64_t hash_of(std::uint32_t anchor, std::uint32_t place, std::uint32_t domain) {
  const std::uint64_t hash =
      (anchor * std::uint64_t{0x9E37'79B9'7F4A'7C15}) ^ (place * std::uint64_t{0xD6E8'FEB8'6659'FD93});
  return (hash ^ domain) * std::uint64_t{0x9E37'79B9'7F4A'7C15};
}

}  // namespace

void Placements::begin(std::span<Said> of_target) {
  rows_ = of_target;
  at_ = 0;
  part_ = 0;
  parts_ = static_cast<std::uint32_t>((rows_.size() + most_at_once_ - 1) / most_at_once_);
  if (rows_.size() == 1) {
    rows_.front().marks = placement::kFirst;
    parts_ = 0;
  }
  if (parts_ != 0) begin_part();
}

void Placements::begin_part() {
  pass_ = Pass::kFirst;
  at_ = 0;
  used_ = 0;
  size_ = 16;
  while (size_ < rows_.size() / parts_ * 2) size_ *= 2;
  if (slots_.size() < size_) slots_.resize(size_);
  ++mark_;
}

Placements::Slot& Placements::slot_of(const Slot& wanted, std::uint64_t hash, bool& is_new) {
  for (std::size_t at = hash >> 32;; ++at) {
    Slot& slot = slots_[at & (size_ - 1)];
    is_new = slot.mark != mark_;
    if (is_new) slot = wanted;
    if (slot.anchor == wanted.anchor && slot.place == wanted.place && slot.domain == wanted.domain) return slot;
  }
}

// A part is about as large as the others, but where somebody wrote the file so that it is not.
void Placements::grow() {
  std::vector<Slot> used;
  std::ranges::copy_if(std::span(slots_).first(size_), std::back_inserter(used),
                       [this](const Slot& slot) { return slot.mark == mark_; });
  size_ *= 2;
  if (slots_.size() < size_) slots_.resize(size_);
  ++mark_;
  bool is_new = false;
  for (Slot& slot : used) {
    slot.mark = mark_;
    slot_of(slot, hash_of(slot.anchor, slot.place, slot.domain), is_new);
  }
}

void Placements::read(Said& row) {
  const std::uint32_t domain = domain_of_page_[row.source.value].value;
  const std::uint64_t hash = hash_of(row.anchor.value, row.place.value, domain);
  if (parts_ > 1 && (hash & 0xFFFF) % parts_ != part_) return;
  bool is_new = false;
  Slot& slot = slot_of({mark_, row.anchor.value, row.place.value, domain, base::kNone, 0}, hash, is_new);
  if (pass_ == Pass::kSitewide) {
    if (slot.pages >= kSitewidePages) row.marks |= placement::kSitewide;
    return;
  }
  row.marks = is_new ? placement::kFirst : 0;
  if (slot.last_page != row.source.value) ++slot.pages;  // links of a page stand together
  slot.last_page = row.source.value;
  used_ += is_new ? 1 : 0;
  if (used_ * 4 > size_ * 3) grow();
}

bool Placements::step() {
  if (part_ == parts_) return true;
  const std::size_t end = std::min(rows_.size(), at_ + kRowsAtOnce);
  for (; at_ < end; ++at_) read(rows_[at_]);
  if (end < rows_.size()) return false;
  at_ = 0;
  if (pass_ == Pass::kFirst && rows_.size() >= kSitewidePages) {
    pass_ = Pass::kSitewide;
    return false;
  }
  if (++part_ < parts_) begin_part();
  return part_ == parts_;
}

}  // namespace anchor
