// How the anchors of a group of links (a target's, a section's, a site's) are distributed.
//
// Counted in four units, because each hides something: links; source pages; source domains (the honest one
// for backlinks: a domain that links from a thousand pages is one opinion); and placements. A placement
// is one anchor at one place of one domain's template that leads to one target: the same link repeated on
// every page collapses into one. Diversity and the top anchor are measured in placements.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "anchor/classes/classes.h"
#include "anchor/inlinks/epoch_array.h"
#include "anchor/inlinks/inlink_row.h"
#include "base/ids.h"

namespace anchor {

using ByClass = std::array<std::uint32_t, kClasses>;

struct Distribution {
  std::uint32_t links = 0, pages = 0, domains = 0, placements = 0;
  ByClass by_links{}, by_pages{}, by_domains{}, by_placements{};   // a page or domain counts in each class it uses
  std::uint32_t anchors = 0;                   // distinct texts
  AnchorId top_anchor;                         // of most placements, then of lowest id; none without links
  std::uint32_t top_placements = 0;
  double entropy = 0;                          // bits, of anchors over placements (Shannon)

  double top_share() const { return placements == 0 ? 0 : static_cast<double>(top_placements) / placements; }
  double diversity() const;                    // entropy over that of as many anchors used evenly; 0..1, 0 for one
};

inline double share(const ByClass& counts, std::uint32_t all, Class c) {
  return all == 0 ? 0 : static_cast<double>(counts[static_cast<std::size_t>(c)]) / all;
}

// Counts group after group, O(links of the group). Memory: 8 bytes a page, a domain and an anchor of the crawl.
class Distributor {
 public:
  // `domain_of_page`: [pages]; has to outlive it.
  Distributor(std::span<const base::DomainId> domain_of_page, std::uint32_t anchors, std::uint32_t domains)
      : domain_of_page_(domain_of_page), pages_(domain_of_page.size()), domains_(domains), anchors_(anchors) {}

  // The rows have their flags (anchor/inlinks/placements.h), and a group has all rows of a placement or none. It may
  // come in pieces: begin(), add() each, end(). What is given is so until the next group begins.
  const Distribution& of(std::span<const InlinkRow> rows);
  void begin();
  void add(std::span<const InlinkRow> rows);
  const Distribution& end();

 private:
  struct Used {
    AnchorId anchor;
    std::uint32_t placements = 0;
  };

  std::span<const base::DomainId> domain_of_page_;
  EpochArray pages_, domains_;                 // the classes that each uses: bit 1 << Class
  EpochArray anchors_;                         // where each stands in used_, from one
  std::vector<Used> used_;                     // in order of first use
  Distribution result_;
};

}  // namespace anchor
