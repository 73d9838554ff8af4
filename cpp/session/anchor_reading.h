// The hyperlinks that lead to the site's pages, packed for counting their anchors (anchor/said.h), and how the anchors
// of each of these pages are distributed. Built once an analysis, in slices; the reports about anchors read it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "anchor/anchor_texts.h"
#include "anchor/distribution.h"
#include "anchor/placements.h"
#include "anchor/said.h"
#include "crawl/crawl.h"

namespace session {

// Of each page of the site, over all links that lead to it. NaN, or none: no link does.
struct TargetShares {                              // all [site pages]
  std::vector<std::uint32_t> links, placements, domains, anchors;
  std::vector<std::uint32_t> top_anchor;           // a string of Crawl::texts
  std::vector<double> top_share, diversity, exact_share, branded_share;
};

// Cost for 10,000,000 links: about a second. Memory: 16 bytes a link, 12 and 60 a page.
class AnchorReading {
 public:
  // All that is handed in must stay as it is while it is read.
  AnchorReading(const crawl::Crawl& crawl, const anchor::AnchorTexts& anchors, std::span<const anchor::Class> of_link,
                std::span<const std::uint32_t> site_pages);

  bool step();                                     // a slice of at most about 50 ms; true: all is read
  const anchor::SaidOfPages& said() const { return said_; }
  const TargetShares& shares() const { return shares_; }
  std::span<const base::DomainId> domain_of_page() const { return domain_of_page_; }
  // For counting any rows of said(): what a caller must keep while it counts.
  anchor::Distributor distributor() const { return {domain_of_page_, anchors_->size(), domains_}; }

 private:
  void distribute();
  void make_room();
  void add(const anchor::Distribution& found);
  bool counts(std::uint32_t link) const;
  bool is_outside(std::uint32_t link) const;

  const crawl::Crawl* crawl_;
  const anchor::AnchorTexts* anchors_;
  std::span<const anchor::Class> of_link_;
  std::span<const std::uint32_t> site_pages_;
  std::uint32_t domains_ = 0;
  std::vector<base::DomainId> domain_of_page_;     // [pages]
  std::vector<std::uint8_t> of_site_;              // [pages]
  anchor::SaidOfPages said_;
  anchor::Placements placements_;
  anchor::Distributor distributor_;
  TargetShares shares_;
  enum class Phase : std::uint8_t { kCount, kPut, kDistribute, kDone } phase_ = Phase::kCount;
  std::uint32_t at_ = 0;                           // of the links or the site's pages
  bool open_ = false;                              // the site's page at_ is being counted
  std::size_t row_ = 0;                            // of it
};

}  // namespace session
