// The hyperlinks that lead to the site's pages, by target (anchor/inlinks/inlinks_by_page.h), and how the anchors of
// each of these pages are distributed. Built once an analysis, in slices; the reports about anchors read it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "anchor/classes/anchor_texts.h"
#include "anchor/inlinks/distribution.h"
#include "anchor/inlinks/inlinks_by_page.h"
#include "anchor/inlinks/placements.h"
#include "base/ids.h"
#include "base/slices.h"

namespace analysis {

// Of each page of the site, over all links that lead to it. NaN, or none: no link does.
struct TargetShares {  // all [site pages]
  std::vector<std::uint32_t> links, placements, domains, anchors;
  std::vector<std::uint32_t> top_anchor;  // a string of Crawl::texts
  std::vector<double> top_share, diversity, exact_share, branded_share;
};

class AnchorProfile {
 public:
  // `domains`: how many the crawl has; `domain_of_page`: [pages of the crawl]. The flags of `inlinks` are not set yet.
  // The site's pages must stay as they are.
  AnchorProfile(std::span<const std::uint32_t> site_pages, std::uint32_t domains,
                std::vector<base::DomainId> domain_of_page, anchor::InlinksByPage inlinks);

  // Flags the rows and fills shares(). Cost for 10,000,000 links: about 0.3 s. Memory: 60 bytes a page of the site, and
  // 8 a page, a domain and an anchor meanwhile.
  base::Slices distribute(const anchor::AnchorTexts& anchors);

  const anchor::InlinksByPage& inlinks() const { return inlinks_; }
  const TargetShares& shares() const { return shares_; }
  std::span<const base::DomainId> domain_of_page() const { return domain_of_page_; }
  // For counting any rows of inlinks(): what a caller must keep while it counts.
  anchor::Distributor distributor() const { return {domain_of_page_, anchors_, domains_}; }

 private:
  void make_room();
  void add(const anchor::Distribution& found);

  std::span<const std::uint32_t> site_pages_;
  std::uint32_t anchors_ = 0, domains_ = 0;
  std::vector<base::DomainId> domain_of_page_;  // [pages]
  anchor::InlinksByPage inlinks_;
  TargetShares shares_;
};

}  // namespace analysis
