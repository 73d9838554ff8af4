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

#include "anchor/classes.h"
#include "anchor/group_numbers.h"
#include "anchor/inside.h"
#include "anchor/said.h"
#include "anchor/said_rows.h"
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

// Counts group after group, O(links of the group). A small group is counted in tables that stay in the cache; the first
// large one makes scratch of 8 bytes a page, a domain and an anchor, which is never cleared. The column must outlive
// it.
class Distributor {
 public:
  static constexpr std::uint32_t kSmallGroup = FewNumbers::kMost;  // links

  Distributor(std::span<const base::DomainId> domain_of_page, std::uint32_t anchors, std::uint32_t domains)
      : domain_of_page_(domain_of_page), anchors_(anchors), domains_(domains) {}

  // The rows have their marks (placements.h), and a group has all rows of a placement or none. It may come in pieces:
  // begin(), add() each, end(). What is given is so until the next group begins.
  const Distribution& of(const SaidRows& rows, Inside inside = {});
  void begin();
  void add(const SaidRows& rows, Inside inside = {}) { add(rows, 0, rows.size(), inside); }
  void add(const SaidRows& rows, std::size_t first, std::size_t end, Inside inside);  // `inside` of all rows
  const Distribution& end();

 private:
  template <class Numbers>
  struct Met {
    Numbers pages, domains;  // their classes: bit 1 << Class
    Numbers anchors;  // where they stand in used_, from one
    void begin();
  };
  struct Used {
    AnchorId anchor;
    std::uint32_t placements = 0;
  };
  void leave_few();
  template <class Rows, class Numbers>
  void count(const Rows& rows, Inside inside, Met<Numbers>& met);

  std::span<const base::DomainId> domain_of_page_;
  std::uint32_t anchors_, domains_;
  bool is_small_ = true, has_columns_ = false;
  Met<FewNumbers> few_;
  Met<NumberColumn> columns_;
  std::vector<Used> used_;  // first those of the group at hand, in order of first use
  Distribution result_;
};

}  // namespace anchor
