#include "anchor/inlinks_by_page.h"

#include <numeric>

#include "crawl/link.h"

namespace anchor {

// Memory that is touched for the first time costs as much as a sort, so it is taken in slices too.
base::Slices InlinksByPage::make_room() {
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  if (first_.empty()) co_return;
  rows_.reserve(first_.back());
  co_await base::for_ranges(first_.back(), [this](std::uint32_t, std::uint32_t end) { rows_.resize(end); });
}

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
