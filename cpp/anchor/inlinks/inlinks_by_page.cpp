#include "anchor/inlinks/inlinks_by_page.h"

#include "crawl/link.h"

namespace anchor {

ExternalLinks::ExternalLinks(const crawl::Crawl& crawl, const InlinksByPage& inlinks, const base::BitColumn& aside) {
  first_.push_back(0);
  for (std::uint32_t page = 0; page < inlinks.pages(); ++page)
    first_.push_back(first_.back() + static_cast<std::uint32_t>(inlinks.of(page, true).size()));
  links_.resize(first_.back());
  std::vector<std::uint32_t> next = first_;
  const crawl::LinkTable& links = crawl.links;
  for (std::uint32_t link = 0; link < links.size(); ++link) {
    const base::PageId source = links.source[link], target = links.target[link];
    if (links.type[link] != crawl::LinkType::kHyperlink || aside[link]) continue;
    if (next[target.value] == first_[target.value + 1]) continue;  // of no page of the site, or all are found
    if (crawl.domain_of(source) != crawl.domain_of(target)) links_[next[target.value]++] = link;
  }
}

}  // namespace anchor
