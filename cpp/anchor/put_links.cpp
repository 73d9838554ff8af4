#include "anchor/put_links.h"

#include <algorithm>

namespace anchor {
namespace {

// Ends before one that only Filling::put() can put. Nothing in this loop can fail, and it calls nothing: the fewer
// instructions a link takes, the further ahead a processor is, and what it does here is wait for memory. With the rest
// in it the loop takes half as long again.
std::uint32_t put_at_once(const LinksAtHand links, std::uint32_t first, std::uint32_t end, Block& block) {
  for (std::uint32_t link = first; link < end; ++link) {
    const bool from_own = links.is_own(links.source[link]);
    const std::uint16_t part = links.part_of(link);
    const Said row = links.row(link, from_own);
    if (part == SaidOfPages::kNoPart) {
      block.add(links.target[link], row.anchor, row.marks, links.is_hyperlink(link) ? 1 : 0);
    } else if (!links.said.put_at_once(part, links.target[link], links.is_outside(link, from_own), row)) {
      return link;
    }
  }
  return end;
}

}  // namespace

std::uint32_t put_links(const LinksAtHand& links, std::uint32_t first, std::uint32_t end, Block& block) {
  while (first < end && !block.is_full()) {
    const auto room = static_cast<std::uint32_t>(Block::kMost - block.size);
    const std::uint32_t until = first + std::min(end - first, room);
    first = put_at_once(links, first, until, block);
    if (first == until) continue;
    const bool from_own = links.is_own(links.source[first]);
    links.said.put(links.part_of(first), links.target[first], links.is_outside(first, from_own),
                   links.row(first, from_own));
    ++first;
  }
  return first;
}

}  // namespace anchor
