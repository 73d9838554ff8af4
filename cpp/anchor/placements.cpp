#include "anchor/placements.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace anchor {
namespace {

constexpr std::size_t kFew = 1U << 10;         // placements that a table has room for before it has to grow
// Slots that a look-up passes. In a table that is three quarters full, by chance none passes half as many.
constexpr std::size_t kMostProbes = 1000;
constexpr std::uint64_t kFirstSeed = 0x9E37'79B9'7F4A'7C15;
constexpr std::uint64_t kNextSeed = 0xD6E8'FEB8'6659'FD93;

std::uint64_t hash_of(std::uint32_t anchor, std::uint32_t place, std::uint32_t domain, std::uint64_t seed) {
  return ((anchor * kFirstSeed) ^ (place * kNextSeed) ^ domain) * seed;
}

}  // namespace

Placements::Placements(std::span<const base::DomainId> domain_of_page, std::size_t most_at_once)
    : domain_of_page_(domain_of_page), most_at_once_(most_at_once), seed_(kFirstSeed) {}

void Placements::begin(std::size_t rows) {
  sitewide_until_ = 0;
  most_probes_ = kMostProbes;
  empty_table(std::bit_ceil(std::clamp<std::size_t>(rows * 2, 16, kFew * 2)));
}

void Placements::empty_table(std::size_t slots) {
  used_ = 0;
  size_ = slots;
  if (slots_.size() < size_) slots_.resize(size_);
  ++table_;
  last_ = nullptr;
}

// None: of another part.
Placements::Slot* Placements::find(const Said& row, std::uint32_t domain, Part part) {
  if (last_ != nullptr && last_->is_of(row, domain)) return last_;
  const std::uint32_t anchor = row.anchor.value, place = row.place.value;
  if (part.of > 1 && !part.has(hash_of(anchor, place, domain, kFirstSeed))) return nullptr;
  return last_ = &slot_of(anchor, place, domain);
}

Placements::Slot& Placements::slot_of(std::uint32_t anchor, std::uint32_t place, std::uint32_t domain) {
  const std::size_t start = hash_of(anchor, place, domain, seed_) >> 32;
  for (std::size_t probe = 0; probe < most_probes_; ++probe) {
    Slot& slot = slots_[(start + probe) & (size_ - 1)];
    if (slot.table != table_) {
      slot = {table_, anchor, place, domain, base::kNone, 0};
      ++used_;
      return slot;
    }
    if (slot.anchor == anchor && slot.place == place && slot.domain == domain) return slot;
  }
  seed_ *= kNextSeed;
  most_probes_ *= 2;   // so that this ends whatever the placements are
  rebuild(size_);
  return slot_of(anchor, place, domain);
}

void Placements::rebuild(std::size_t slots) {
  std::vector<Slot> used;
  std::ranges::copy_if(std::span(slots_).first(size_), std::back_inserter(used),
                       [this](const Slot& slot) { return slot.table == table_; });
  empty_table(slots);
  for (const Slot& slot : used) {
    Slot& moved = slot_of(slot.anchor, slot.place, slot.domain);
    moved.last_page = slot.last_page;
    moved.pages = slot.pages;
  }
}

// `first`: rows of the target before these. From where its placement has enough pages, a row says so itself.
template <class Rows>
void Placements::mark_first(const Rows& rows, std::size_t first, Inside inside, Part part) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Said row = rows[i];
    Slot* slot = find(row, inside.domain_of(row, i, domain_of_page_).value, part);
    if (slot == nullptr) continue;
    std::uint8_t marks = slot->pages == 0 ? placement::kFirst : 0;
    if (slot->last_page != row.source.value) {       // links of a page stand together
      if (++slot->pages == kSitewidePages) sitewide_until_ = first + i;
    }
    slot->last_page = row.source.value;
    if (slot->pages >= kSitewidePages) marks |= placement::kSitewide;
    rows.mark(i, marks);
    if (used_ * 4 > size_ * 3) rebuild(size_ * 2);
  }
}

// The rows before.
template <class Rows>
void Placements::mark_sitewide(const Rows& rows, Inside inside, Part part) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Said row = rows[i];
    const Slot* slot = find(row, inside.domain_of(row, i, domain_of_page_).value, part);
    if (slot != nullptr && slot->pages >= kSitewidePages) rows.mark(i, row.marks | placement::kSitewide);
  }
}

void Placements::mark(RowsToMark of_target, Inside inside) {
  const std::size_t rows = of_target.size();
  if (rows == 1) return of_target.visit(0, 1, [](const auto& one) { one.mark(0, placement::kFirst); });
  if (rows > std::min(kRowsASlice, most_at_once_)) return base::finish(mark_in_slices(of_target, inside));
  begin(rows);
  of_target.visit(0, rows, [&](const auto& all) { mark_first(all, 0, inside, {}); });
  of_target.visit(0, sitewide_until_, [&](const auto& before) { mark_sitewide(before, inside, {}); });
}

base::Slices Placements::mark_in_slices(RowsToMark of_target, Inside inside) {
  const std::size_t rows = of_target.size();
  Part part{0, static_cast<std::uint32_t>((rows + most_at_once_ - 1) / most_at_once_)};
  for (; part.number < part.of; ++part.number) {
    begin(rows / part.of);
    for (std::size_t at = 0; at < rows; at += kRowsASlice) {
      const auto first = [&](const auto& some) { mark_first(some, at, inside.after(at), part); };
      of_target.visit(at, std::min(at + kRowsASlice, rows), first);
      co_yield base::kGiveWay;
    }
    for (std::size_t at = 0; at < sitewide_until_; at += kRowsASlice) {
      const auto sitewide = [&](const auto& some) { mark_sitewide(some, inside.after(at), part); };
      of_target.visit(at, std::min(at + kRowsASlice, sitewide_until_), sitewide);
      co_yield base::kGiveWay;
    }
  }
}

}  // namespace anchor
