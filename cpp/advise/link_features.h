// How a link from one page to another would stand among the links that there are, by graph alone:
//   neighbours   sum over pages with similar out-links that link the target, of that similarity: the cosine of rows of
//                out-links, each weighed by 1 / ln(2 + in-degree)
//   cocited      mean over the pages w that the source links, of the cosine of the in-links of w and of the target,
//                each weighed by 1 / ln(2 + out-degree)
//   popular      ln(1 + in-links of the target)
//   linked_back  1 where the target links the source
// Both similarities come from the pages that link the target, at most kMostSources of them, the first by number.
// Cost: one pass over the links to make one; aim() the out-links of those pages; of() the out-links of the source.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/csr.h"

namespace advise {

struct LinkFeatures {
  double neighbours = 0;
  double cocited = 0;
  double popular = 0;
  double linked_back = 0;
};

class LinkNeighborhood {
 public:
  static constexpr std::size_t kMostSources = 2000;

  // out: distinct links, row u: pages that u links; in: the same turned. Both must outlive it.
  LinkNeighborhood(const graph::Csr& out, const graph::Csr& in);

  void aim(std::uint32_t target);  // what of() is about from then on
  LinkFeatures of(std::uint32_t source) const;

 private:
  double out_weight(std::uint32_t page) const { return weight_of_target_[page]; }

  const graph::Csr& out_;
  const graph::Csr& in_;
  std::vector<double> weight_of_target_;  // [pages] 1 / ln(2 + in-degree)
  std::vector<double> weight_of_source_;  // [pages] 1 / ln(2 + out-degree)
  std::vector<double> out_length_;        // [pages] of the row of out-links
  std::vector<double> in_length_;
  std::uint32_t target_ = 0;
  std::vector<double> alike_;             // [pages] that those who link the target link, too
  std::vector<double> together_;          // [pages] linked by those who link the target
  std::vector<std::uint32_t> touched_;    // pages of the two that are not 0
};

}  // namespace advise
