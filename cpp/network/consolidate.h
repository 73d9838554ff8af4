// Which page stands for which: a redirecting address passes to where it leads, a page with a canonical
// address of its own site to that, along chains of both. A redirect wins over a canonical; the page
// table over the link table, also where it says that a page is its own canonical; the first link over later ones. A
// canonical that leads to another site or to an address known to answer 4xx or 5xx is ignored, as search engines do.
// A loop of redirects has no final page and answers nobody: each of its pages stays itself, and what leads into it
// passes to the page where it enters. In a loop that goes by a canonical somewhere the page with the canonical does
// answer: it stays itself, and the redirects of the loop lead there.
// O(pages + links), no recursion.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.h"
#include "crawl/crawl.h"

namespace network {

// kLoop: on a loop of redirects, also one that leads to itself.
enum class Move : std::uint8_t { kNone, kRedirect, kCanonical, kLoop };

struct Consolidation {
  std::vector<base::PageId> final_page;  // [pages] itself unless it moves
  std::vector<base::PageId> next;        // [pages] its own first step; none: it takes none
  std::vector<Move> move;                // [pages] why it moves: that step
  std::uint32_t looped = 0;              // pages on loops
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
