// The hyperlinks that lead to the site's pages, set up for counting their anchors (anchor/distribution.h).
#pragma once

#include <cstdint>
#include <vector>

#include "anchor/distribution.h"
#include "anchor/groups.h"
#include "crawl/crawl.h"
#include "session/analysis.h"

namespace session {

class AnchorReading {
 public:
  AnchorReading(const crawl::Crawl& crawl, const Analysis& analysis);
  AnchorReading(const AnchorReading&) = delete;
  AnchorReading& operator=(const AnchorReading&) = delete;

  std::span<const std::uint32_t> links_to(std::uint32_t page) const { return by_target_[page]; }
  const std::vector<std::uint32_t>& all() const { return by_target_.links; }
  bool from_outside(std::uint32_t link) const { return outside_[link] != 0; }
  std::span<const std::uint8_t> placements() const { return placements_; }
  const anchor::LinkColumns& columns() const { return columns_; }
  anchor::Distributor distributor() const;
  // Those of `links` that come from other sites, or those that do not.
  std::vector<std::uint32_t> from(bool outside, std::span<const std::uint32_t> links) const;

 private:
  std::vector<anchor::AnchorId> anchor_;           // [links]
  std::vector<base::DomainId> domain_of_page_;     // [pages]
  std::vector<std::uint8_t> outside_;              // [links]
  anchor::LinkColumns columns_;
  anchor::LinkGroups by_target_;
  std::vector<std::uint8_t> placements_;
  std::uint32_t anchors_ = 0, domains_ = 0;
};

}  // namespace session
