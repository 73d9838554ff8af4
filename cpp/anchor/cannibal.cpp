#include "anchor/cannibal.h"

#include <algorithm>
#include <string>

#include "anchor/risk.h"
#include "base/string_pool.h"

namespace anchor {
namespace {

// The first anchor with the same words; itself for one without words.
std::vector<std::uint32_t> first_spelling(const AnchorTexts& anchors) {
  base::StringPool rows;
  std::vector<std::uint32_t> first_of_row, first(anchors.size());
  for (std::uint32_t anchor = 0; anchor < anchors.size(); ++anchor) {
    const auto words = anchors.words_of({anchor});
    first[anchor] = anchor;
    if (words.empty()) continue;
    const std::uint32_t row =
        rows.intern({reinterpret_cast<const char*>(words.data()), words.size() * sizeof(text::WordId)});
    if (row == first_of_row.size()) first_of_row.push_back(anchor);
    first[anchor] = first_of_row[row];
  }
  return first;
}

struct Tally {
  std::uint32_t group = base::kNone, links = 0;
};

}  // namespace

std::vector<SharedAnchor> shared_anchors(const AnchorTexts& anchors, const LinkColumns& links,
                                         std::span<const std::uint8_t> counts) {
  const std::vector<std::uint32_t> first = first_spelling(anchors);
  std::vector<std::uint32_t> group(links.source.size(), base::kNone);
  for (std::uint32_t link = 0; link < group.size(); ++link) {
    if (counts[link] != 0 && is_descriptive(links.of_link[link])) group[link] = first[links.anchor[link].value];
  }
  const LinkGroups groups = group_links(anchors.size(), group);
  std::vector<Tally> tallies(links.domain_of_page.size());
  std::vector<base::PageId> targets;
  std::vector<SharedAnchor> shared;
  for (std::uint32_t anchor = 0; anchor < groups.size(); ++anchor) {
    targets.clear();
    for (const std::uint32_t link : groups[anchor]) {
      Tally& tally = tallies[links.target[link].value];
      if (tally.group != anchor) {
        tally = {anchor, 0};
        targets.push_back(links.target[link]);
      }
      ++tally.links;
    }
    if (targets.size() < 2) continue;
    std::ranges::sort(targets, [&](base::PageId a, base::PageId b) {
      const std::uint32_t more = tallies[a.value].links, less = tallies[b.value].links;
      return more != less ? more > less : a < b;
    });
    shared.push_back({AnchorId{anchor}, static_cast<std::uint32_t>(groups[anchor].size()),
                      static_cast<std::uint32_t>(targets.size()), targets[0], tallies[targets[0].value].links,
                      targets[1], tallies[targets[1].value].links});
  }
  std::ranges::stable_sort(shared, std::ranges::greater(),
                           [](const SharedAnchor& row) { return row.links - row.top_links; });
  return shared;
}

}  // namespace anchor
