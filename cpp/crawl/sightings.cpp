#include "crawl/sightings.h"

#include <algorithm>

namespace crawl {
namespace {

constexpr int kFollowBit = 16, kLostBit = 17, kReasonShift = 18, kFileShift = 23;
constexpr std::uint32_t kDayMask = 0xFFFF, kReasonMask = 31;
static_assert(kLossReasons <= static_cast<int>(kReasonMask) + 1);
static_assert(LinkSightings::kMostFiles == std::size_t{1} << (32 - kFileShift));

}  // namespace

std::uint32_t LinkSightings::slot_of(base::FileId file) {
  const auto known = std::ranges::find(files_, file);
  if (known == files_.end() && files_.size() < kMostFiles) {
    files_.push_back(file);
    return static_cast<std::uint32_t>(files_.size() - 1);
  }
  return known == files_.end() ? base::kNone : static_cast<std::uint32_t>(known - files_.begin());
}

void LinkSightings::add(std::uint32_t link, const LinkInFile& says) {
  const std::uint32_t slot = slot_of(says.file);
  if (slot == base::kNone) return;
  const bool has_day = says.last_seen > 0 && says.last_seen <= static_cast<std::int32_t>(kDayMask);
  const std::uint32_t packed = (has_day ? static_cast<std::uint32_t>(says.last_seen) : 0U) |
                               (says.follow ? 1U << kFollowBit : 0U) | (says.lost ? 1U << kLostBit : 0U) |
                               static_cast<std::uint32_t>(says.reason) << kReasonShift | slot << kFileShift;
  sightings_.push_back({link, packed});
}

void LinkSightings::sort() { std::ranges::sort(sightings_); }

std::span<const LinkSightings::Sighting> LinkSightings::of(std::uint32_t link) const {
  const auto [first, last] = std::ranges::equal_range(sightings_, link, {}, &Sighting::link);
  return {first, last};
}

bool LinkSightings::has(std::uint32_t link) const { return !of(link).empty(); }

void LinkSightings::renumber(std::uint32_t known, std::span<const std::uint32_t> same_as) {
  std::uint32_t next = 0, stay = known;
  for (Sighting& seen : sightings_) {
    if (seen.link < known) continue;
    for (; known + next < seen.link; ++next) stay += same_as[next] == base::kNone ? 1 : 0;
    seen.link = stay;
  }
}

LinkInFile LinkSightings::unpack(std::uint32_t says) const {
  const std::uint32_t day = says & kDayMask;
  return {.file = files_[says >> kFileShift],
          .last_seen = day == 0 ? INT32_MIN : static_cast<std::int32_t>(day),
          .follow = (says >> kFollowBit & 1U) != 0,
          .lost = (says >> kLostBit & 1U) != 0,
          .reason = static_cast<LossReason>(says >> kReasonShift & kReasonMask)};
}

void LinkSightings::forget_file(base::FileId gone) {
  for (base::FileId& file : files_) file.value -= file.value > gone.value ? 1 : 0;
}

std::uint64_t LinkSightings::memory_bytes() const {
  return sightings_.capacity() * sizeof(Sighting) + files_.capacity() * sizeof(base::FileId);
}

}  // namespace crawl
