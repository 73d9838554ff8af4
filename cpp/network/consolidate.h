// Which page stands for which: a redirecting address passes to where it leads, a page with a canonical
// address of its own site to that, along chains of both. A redirect wins over a canonical; the page
// table over the link table; the first link over later ones. A canonical that leads to another site
// or to an address known to answer 4xx or 5xx is ignored, as search engines do. A loop has no final page:
// each of its pages stays itself, and what leads into it passes to the page where it enters.
// O(pages + links), no recursion.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"
#include "crawl/crawl.h"

namespace network {

enum class Move : std::uint8_t { kNone, kRedirect, kCanonical };

struct Consolidation {
  std::vector<base::PageId> final_page;  // [pages] itself unless it moves
  std::vector<Move> move;                // [pages] why it moves: its own first step
  std::uint32_t looped = 0;              // pages on loops, which stay themselves
};

// Steps that each page takes by itself, before chains are followed.
struct Steps {
  std::vector<base::PageId> redirect;   // [pages] none: takes no such step
  std::vector<base::PageId> canonical;  // [pages]
};

Steps own_steps(const crawl::Crawl& crawl);
// status: [pages] of the pages, by which canonicals that lead nowhere are ignored.
Consolidation follow(const Steps& steps, std::span<const std::uint16_t> status);
Consolidation keep_apart(std::uint32_t pages);  // nothing moves

}  // namespace network
