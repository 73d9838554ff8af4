#include "anchor/link_classes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "crawl/link.h"

namespace anchor {
namespace {

// Gives each link its row: those of a page come in the order of the links.
class RowOfLink {
 public:
  struct Row {
    std::uint32_t page = base::kNone;            // kNone: the link has none
    bool outside = false;
    std::uint32_t number = 0;
  };

  RowOfLink(const crawl::Crawl& crawl, const SaidOfPages& said, const base::BitColumn& aside)
      : crawl_(&crawl), said_(&said), aside_(&aside), next_(std::size_t{said.pages()} * 2, 0) {}

  Row next(std::uint32_t link) {
    const crawl::LinkTable& links = crawl_->links;
    const base::PageId target = links.target[link];
    const bool is_said = links.type[link] == crawl::LinkType::kHyperlink && !(*aside_)[link];
    if (!is_said || !said_->has_rows(target.value)) return {};
    const bool outside = is_outside(links.source[link], target);
    return {target.value, outside, next_[target.value * std::size_t{2} + (outside ? 1 : 0)]++};
  }

 private:
  // Nearly all pages have links from one side only, and where these come from need not be looked up.
  bool is_outside(base::PageId source, base::PageId target) const {
    const bool some = said_->has_rows(target.value, true);
    if (!some || !said_->has_rows(target.value, false)) return some;
    return crawl_->domain_of(source) != crawl_->domain_of(target);
  }

  const crawl::Crawl* crawl_;
  const SaidOfPages* said_;
  const base::BitColumn* aside_;
  std::vector<std::uint32_t> next_;            // [2 x pages] from inside, from outside
};

}  // namespace

// Rows are all over the memory: many are found first, then their classes are read.
std::vector<Class> classes_of_links(const crawl::Crawl& crawl, const SaidOfPages& said, const base::BitColumn& aside,
                                    std::span<const Class> of_others) {
  constexpr std::uint32_t kBlock = 256;
  const std::uint32_t links = crawl.links.size();
  RowOfLink rows(crawl, said, aside);
  std::array<const Class*, kBlock> found;
  std::vector<Class> classes(links);
  auto other = of_others.begin();
  for (std::uint32_t first = 0; first < links; first += std::min(kBlock, links - first)) {
    const std::uint32_t size = std::min(kBlock, links - first);
    for (std::uint32_t i = 0; i < size; ++i) {
      const RowOfLink::Row row = rows.next(first + i);
      found[i] = row.page == base::kNone ? &*other++ : &said.class_of(row.page, row.outside, row.number);
    }
    for (std::uint32_t i = 0; i < size; ++i) classes[first + i] = *found[i];
  }
  return classes;
}

LinksFromOthers::LinksFromOthers(const crawl::Crawl& crawl, const SaidOfPages& said, const base::BitColumn& aside) {
  first_.push_back(0);
  for (std::uint32_t page = 0; page < said.pages(); ++page)
    first_.push_back(first_.back() + static_cast<std::uint32_t>(said.of(page, true).size()));
  links_.resize(first_.back());
  RowOfLink rows(crawl, said, aside);
  for (std::uint32_t link = 0; link < crawl.links.size(); ++link) {
    const RowOfLink::Row row = rows.next(link);
    if (row.page != base::kNone && row.outside) links_[first_[row.page] + row.number] = link;
  }
}

}  // namespace anchor
