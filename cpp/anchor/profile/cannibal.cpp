#include "anchor/profile/cannibal.h"

#include <algorithm>
#include <string>
#include <utility>

#include "anchor/profile/risk.h"
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

// The links of one page that say one thing.
struct Naming {
  std::uint32_t anchor = 0, target = 0, links = 0;
};

// By anchor, most links first, then by target.
std::vector<Naming> namings(const AnchorTexts& anchors, const InlinksByPage& inlinks) {
  const std::vector<std::uint32_t> first = first_spelling(anchors);
  std::vector<std::uint32_t> links(anchors.size(), 0), used;
  std::vector<Naming> all;
  for (std::uint32_t target = 0; target < inlinks.pages(); ++target) {
    used.clear();
    for (const InlinkRow& row : inlinks.of(target, false)) {
      if (!is_descriptive(row.cls)) continue;
      const std::uint32_t anchor = first[row.anchor.value];
      if (links[anchor]++ == 0) used.push_back(anchor);
    }
    for (const std::uint32_t anchor : used) all.push_back({anchor, target, std::exchange(links[anchor], 0)});
  }
  std::ranges::sort(all, [](const Naming& a, const Naming& b) {
    if (a.anchor != b.anchor) return a.anchor < b.anchor;
    return a.links != b.links ? a.links > b.links : a.target < b.target;
  });
  return all;
}

}  // namespace

std::vector<SharedAnchor> shared_anchors(const AnchorTexts& anchors, const InlinksByPage& inlinks) {
  const std::vector<Naming> all = namings(anchors, inlinks);
  std::vector<SharedAnchor> shared;
  for (std::size_t at = 0; at < all.size();) {
    std::size_t end = at;
    std::uint32_t links = 0;
    for (; end < all.size() && all[end].anchor == all[at].anchor; ++end) links += all[end].links;
    if (end - at > 1) {
      const Naming &top = all[at], &second = all[at + 1];
      shared.push_back({AnchorId{top.anchor}, links, static_cast<std::uint32_t>(end - at), base::PageId{top.target},
                        top.links, base::PageId{second.target}, second.links});
    }
    at = end;
  }
  std::ranges::stable_sort(shared, std::ranges::greater(),
                           [](const SharedAnchor& row) { return row.links - row.top_links; });
  return shared;
}

}  // namespace anchor
