#include "anchor/distribution.h"

#include <algorithm>

#include "base/math.h"

namespace anchor {
namespace {

constexpr double kLog2 = 0.69314718055994530942;
constexpr std::uint32_t kTabulated = 1024;

double count_log_count(std::uint32_t count) { return count < 2 ? 0 : count * base::log(count); }

// An open table of placements, emptied by a number instead of a sweep; big enough for the largest group.
class PlacementTable {
 public:
  explicit PlacementTable(std::size_t largest) {
    std::size_t size = 16;
    while (size < largest * 2) size *= 2;
    slots_.resize(size);
  }

  struct Slot {
    std::uint32_t group = 0;
    std::uint32_t anchor = 0, path = 0, domain = 0;
    std::uint32_t last_page = base::kNone, pages = 0;
  };

  // The table is used as if it had twice as many slots as the group has links, so small groups stay in cache.
  void begin(std::size_t links) {
    ++group_;
    std::size_t size = 16;
    while (size < links * 2) size *= 2;
    mask_ = size - 1;
  }
  Slot& find(std::uint32_t anchor, std::uint32_t path, std::uint32_t domain, bool& is_new) {
    std::uint64_t hash =
        (anchor * std::uint64_t{0x9E37'79B9'7F4A'7C15}) ^ (path * std::uint64_t{0xD6E8'FEB8'6659'FD93});
    hash = (hash ^ domain) * std::uint64_t{0x9E37'79B9'7F4A'7C15};
    for (std::size_t at = (hash >> 32) & mask_;; at = (at + 1) & mask_) {
      Slot& slot = slots_[at];
      if (slot.group != group_) {
        slot = {group_, anchor, path, domain, base::kNone, 0};
        is_new = true;
        return slot;
      }
      if (slot.anchor == anchor && slot.path == path && slot.domain == domain) {
        is_new = false;
        return slot;
      }
    }
  }

 private:
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::uint32_t group_ = 0;
};

}  // namespace

std::vector<std::uint8_t> mark_placements(const LinkColumns& links, const LinkGroups& by_target) {
  std::vector<std::uint8_t> marks(links.source.size(), 0);
  std::size_t largest = 0;
  for (std::uint32_t target = 0; target < by_target.size(); ++target) {
    largest = std::max(largest, by_target[target].size());
  }
  PlacementTable table(largest);
  bool is_new = false;
  const auto slot_of = [&](std::uint32_t link) -> PlacementTable::Slot& {
    const std::uint32_t path = links.path.empty() ? 0 : links.path[link].value;
    return table.find(links.anchor[link].value, path, links.domain_of_page[links.source[link].value].value, is_new);
  };
  for (std::uint32_t target = 0; target < by_target.size(); ++target) {
    const auto row = by_target[target];
    table.begin(row.size());
    for (const std::uint32_t link : row) {
      PlacementTable::Slot& slot = slot_of(link);
      if (is_new) marks[link] = placement::kFirst;
      if (slot.last_page != links.source[link].value) ++slot.pages;   // links of a page stand together
      slot.last_page = links.source[link].value;
    }
    if (row.size() < kSitewidePages) continue;
    for (const std::uint32_t link : row) {
      if (slot_of(link).pages >= kSitewidePages) marks[link] |= placement::kSitewide;
    }
  }
  return marks;
}

double Distribution::diversity() const { return anchors < 2 ? 0 : entropy * kLog2 / base::log(anchors); }

Distributor::Distributor(const LinkColumns& links, std::span<const std::uint8_t> placements, std::uint32_t anchors,
                         std::uint32_t domains)
    : links_(links),
      placements_(placements),
      pages_(links.domain_of_page.size()),
      domains_(domains),
      anchors_(anchors) {
  for (std::uint32_t count = 0; count < kTabulated; ++count) count_log_count_.push_back(count_log_count(count));
}

Distribution Distributor::of(std::span<const std::uint32_t> links) {
  ++group_;
  row_.clear();
  Distribution result;
  result.links = static_cast<std::uint32_t>(links.size());
  const auto meet = [this](Seen& seen, std::uint32_t& distinct, std::uint32_t& in_class, std::uint32_t bit) {
    if (seen.group != group_) {
      seen = {group_, 0};
      ++distinct;
    }
    in_class += (seen.classes & bit) == 0 ? 1 : 0;
    seen.classes |= bit;
  };
  for (const std::uint32_t link : links) {
    const auto c = static_cast<std::size_t>(links_.of_link[link]);
    const base::PageId page = links_.source[link];
    ++result.by_links[c];
    meet(pages_[page.value], result.pages, result.by_pages[c], 1U << c);
    meet(domains_[links_.domain_of_page[page.value].value], result.domains, result.by_domains[c], 1U << c);
    const AnchorId anchor = links_.anchor[link];
    Used& used = anchors_[anchor.value];
    if (used.group != group_) {
      used = {group_, 0};
      row_.push_back(anchor);
    }
    if ((placements_[link] & placement::kFirst) == 0) continue;
    ++used.placements;
    ++result.placements;
    ++result.by_placements[c];
  }
  finish(result);
  return result;
}

// H = log N - (sum of n log n) / N over the anchors in order of first use.
void Distributor::finish(Distribution& result) {
  result.anchors = static_cast<std::uint32_t>(row_.size());
  double sum = 0;
  for (const AnchorId anchor : row_) {
    const std::uint32_t count = anchors_[anchor.value].placements;
    sum += count < kTabulated ? count_log_count_[count] : count_log_count(count);
    const bool better = count > result.top_placements ||
                        (count == result.top_placements && (!result.top_anchor.valid() || anchor < result.top_anchor));
    if (!better) continue;
    result.top_anchor = anchor;
    result.top_placements = count;
  }
  if (result.placements > 0) {
    const double entropy = (base::log(result.placements) - sum / result.placements) / kLog2;
    result.entropy = std::max(entropy, 0.0);
  }
}

}  // namespace anchor
