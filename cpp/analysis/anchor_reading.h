// The hyperlinks that lead to the site's pages, packed for counting their anchors (anchor/said_of_pages.h), and how the
// anchors of each of these pages are distributed. Built once an analysis, in slices; the reports about anchors read it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "anchor/anchor_texts.h"
#include "anchor/distribution.h"
#include "anchor/placements.h"
#include "anchor/said_of_pages.h"
#include "base/slices.h"
#include "crawl/crawl.h"

namespace analysis {

// Of each page of the site, over all links that lead to it. NaN, or none: no link does.
struct TargetShares {  // all [site pages]
  std::vector<std::uint32_t> links, placements, domains, anchors;
  std::vector<std::uint32_t> top_anchor;  // a string of Crawl::texts
  std::vector<double> top_share, diversity, exact_share, branded_share;
};

class AnchorReading {
 public:
  // `said` has no marks yet. The site's pages must stay as they are.
  AnchorReading(const crawl::Crawl& crawl, std::span<const std::uint32_t> site_pages, anchor::SaidOfPages said);

  // Marks the rows and fills shares(). Cost for 10,000,000 links: about 0.2 s. Memory: 6 to 16 bytes a link, 12 and 60
  // a page, and 8 an anchor meanwhile.
  base::Slices distribute(const anchor::AnchorTexts& anchors);

  const anchor::SaidOfPages& said() const { return said_; }
  const TargetShares& shares() const { return shares_; }
  std::span<const base::DomainId> domain_of_page() const { return domain_of_page_; }
  // For counting any rows of said(): what a caller must keep while it counts.
  anchor::Distributor distributor() const { return {domain_of_page_, anchors_, domains_}; }

 private:
  void make_room();
  void add(const anchor::Distribution& found);

  std::span<const std::uint32_t> site_pages_;
  std::uint32_t anchors_ = 0, domains_ = 0;
  std::vector<base::DomainId> domain_of_page_;  // [pages]
  anchor::SaidOfPages said_;
  TargetShares shares_;
};

}  // namespace analysis
