#include "session/anchor_reading.h"

namespace session {

AnchorReading::AnchorReading(const crawl::Crawl& crawl, const Analysis& analysis)
    : anchors_(analysis.anchor_texts.size()), domains_(crawl.domains.names.size()) {
  const crawl::LinkTable& links = crawl.links;
  domain_of_page_.reserve(crawl.pages.size());
  for (std::uint32_t page = 0; page < crawl.pages.size(); ++page) domain_of_page_.push_back(crawl.domain_of({page}));

  std::vector<std::uint8_t> of_site(crawl.pages.size(), 0);
  for (const std::uint32_t page : analysis.site_pages) of_site[page] = 1;
  std::vector<std::uint32_t> group(links.size(), base::kNone);
  anchor_.resize(links.size());
  outside_.resize(links.size());
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    anchor_[link] = analysis.anchor_texts.anchor_of_text[links.anchor[link].value];
    const std::uint32_t target = links.target[link].value;
    outside_[link] = domain_of_page_[links.source[link].value] != domain_of_page_[target] ? 1 : 0;
    if (links.type[link] == crawl::LinkType::kHyperlink && of_site[target] != 0) group[link] = target;
  }
  columns_ = {.source = links.source,
              .target = links.target,
              .anchor = anchor_,
              .of_link = analysis.link_class,
              .path = links.path,
              .domain_of_page = domain_of_page_};
  by_target_ = anchor::group_links(crawl.pages.size(), group);
  placements_ = anchor::mark_placements(columns_, by_target_);
}

anchor::Distributor AnchorReading::distributor() const { return {columns_, placements_, anchors_, domains_}; }

std::vector<std::uint32_t> AnchorReading::from(bool outside, std::span<const std::uint32_t> links) const {
  std::vector<std::uint32_t> chosen;
  for (const std::uint32_t link : links) {
    if (from_outside(link) == outside) chosen.push_back(link);
  }
  return chosen;
}

}  // namespace session
