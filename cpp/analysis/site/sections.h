// The site's sections (first folders) and what flows between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crawl/crawl.h"

namespace analysis {

// The first folder of an address: "/blog/" of https://e.com/blog/2024/post, "/" of pages at the top,
// "" of a plain name. Points into the address.
std::string_view section_of(std::string_view address);

inline constexpr std::uint32_t kMaxSections = 200;

// The section of each page handed in. At most kMaxSections, those with most pages; the pages of the others are in
// one called "(others)". In order of first appearance.
struct Sections {
  std::vector<std::string> names;
  std::vector<std::uint32_t> of_page;      // [crawl.pages] base::kNone: not one of the pages handed in
  std::vector<std::uint32_t> pages;        // [names]
  std::uint32_t others = base::kNone;      // which of them is "(others)"; none: all have a name
};
Sections sections_of(const crawl::Crawl& crawl, const std::vector<std::uint32_t>& site_pages);

}  // namespace analysis
