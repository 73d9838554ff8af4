// The class of each link, found again from what judge() said of a crawl (judge.h): counts need the rows alone, and who
// lists links asks for them one by one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "anchor/classes.h"
#include "anchor/said_of_pages.h"
#include "base/bit_column.h"
#include "crawl/crawl.h"

namespace anchor {

// `of_others`: Judgement::of_others; `aside`: the links that were put aside (links_aside.h). Cost for 10,000,000 links:
// about 0.3 s. Memory: the result, and 8 bytes a page meanwhile.
std::vector<Class> classes_of_links(const crawl::Crawl& crawl, const SaidOfPages& said, const base::BitColumn& aside,
                                    std::span<const Class> of_others);

// The link behind each row from other sites: of(page)[i] is that of said.of(page, true)[i].
class LinksFromOthers {
 public:
  LinksFromOthers(const crawl::Crawl& crawl, const SaidOfPages& said, const base::BitColumn& aside);

  std::span<const std::uint32_t> of(std::uint32_t page) const {
    return std::span(links_).subspan(first_[page], first_[page + 1] - first_[page]);
  }

 private:
  std::vector<std::uint32_t> first_;  // [pages + 1]
  std::vector<std::uint32_t> links_;
};

}  // namespace anchor
