// Repetition from one hand: an anchor that domains say to one page and that share a print (prints.h). Three domains are
// a network by title, path or surroundings, five by the day on which their links were first seen, where other links to
// the page were seen on other days.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "anchor/classes/anchor_texts.h"
#include "anchor/classes/classes.h"
#include "anchor/profile/prints.h"
#include "base/ids.h"

namespace anchor {

// A link from another site to the page at hand.
struct Backlink {
  base::DomainId domain;
  AnchorId anchor;
  Class of = Class::kOther;
  Prints prints;
};

struct Network {
  AnchorId anchor;
  Class of = Class::kOther;
  std::uint32_t domains = 0;  // that repeat it from one hand
};

// Gives the domains of a network one id, the lowest of theirs, so that they count once. Most domains first, then by
// anchor. O(n log n).
std::vector<Network> join_networks(std::span<Backlink> links);

}  // namespace anchor
