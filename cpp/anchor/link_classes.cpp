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
  RowOfLink(const crawl::Crawl& crawl, const SaidOfPages& said)
      : crawl_(&crawl), said_(&said), next_(std::size_t{said.pages()} * 2, 0) {}

  // Null: it has none.
  const Class* next(std::uint32_t link) {
    const crawl::LinkTable& links = crawl_->links;
    const base::PageId target = links.target[link];
    if (links.type[link] != crawl::LinkType::kHyperlink || !said_->has_rows(target.value)) return nullptr;
    const bool outside = is_outside(links.source[link], target);
    return &said_->class_of(target.value, outside, next_[target.value * std::size_t{2} + (outside ? 1 : 0)]++);
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
  std::vector<std::uint32_t> next_;            // [2 x pages] from inside, from outside
};

}  // namespace

// Rows are all over the memory: many are found first, then their classes are read.
std::vector<Class> classes_of_links(const crawl::Crawl& crawl, const SaidOfPages& said,
                                    std::span<const Class> of_others) {
  constexpr std::uint32_t kBlock = 256;
  const std::uint32_t links = crawl.links.size();
  RowOfLink rows(crawl, said);
  std::array<const Class*, kBlock> found;
  std::vector<Class> classes(links);
  auto other = of_others.begin();
  for (std::uint32_t first = 0; first < links; first += std::min(kBlock, links - first)) {
    const std::uint32_t size = std::min(kBlock, links - first);
    for (std::uint32_t i = 0; i < size; ++i) {
      found[i] = rows.next(first + i);
      if (found[i] == nullptr) found[i] = &*other++;
    }
    for (std::uint32_t i = 0; i < size; ++i) classes[first + i] = *found[i];
  }
  return classes;
}

}  // namespace anchor
