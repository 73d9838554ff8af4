#include "analysis/site/sections.h"

#include <algorithm>

#include "base/string_pool.h"
#include "url/url.h"

namespace analysis {
namespace {

// The number of pages that a section must have to be named, so that at most kMaxSections are.
std::uint32_t least_pages(std::vector<std::uint32_t> pages) {
  if (pages.size() <= kMaxSections) return 0;
  std::ranges::nth_element(pages, pages.begin() + kMaxSections - 1, std::greater<>());
  return pages[kMaxSections - 1] + 1;
}

}  // namespace

std::string_view section_of(std::string_view address) {
  if (!url::is_web(address)) return "";
  std::string_view path = url::path_of(address);
  path = path.substr(0, path.find('?'));
  const std::size_t slash = path.find('/', 1);
  return slash == std::string_view::npos ? path.substr(0, 1) : path.substr(0, slash + 1);
}

Sections sections_of(const crawl::Crawl& crawl, const std::vector<std::uint32_t>& site_pages) {
  base::StringPool names;
  std::vector<std::uint32_t> pages;
  Sections sections;
  sections.of_page.assign(crawl.pages.size(), base::kNone);
  for (const std::uint32_t page : site_pages) {
    const std::uint32_t section = names.intern(section_of(crawl.pages.urls[page]));
    if (section == pages.size()) pages.push_back(0);
    ++pages[section];
    sections.of_page[page] = section;
  }

  const std::uint32_t least = least_pages(pages);
  std::vector<std::uint32_t> renumbered(names.size(), base::kNone);
  std::uint32_t others = 0;
  for (std::uint32_t section = 0; section < names.size(); ++section) {
    if (pages[section] < least) {
      others += pages[section];
      continue;
    }
    renumbered[section] = static_cast<std::uint32_t>(sections.names.size());
    sections.names.emplace_back(names[section]);
    sections.pages.push_back(pages[section]);
  }
  if (others == 0) return sections;
  const auto last = static_cast<std::uint32_t>(sections.names.size());
  sections.names.emplace_back("(others)");
  sections.others = last;
  sections.pages.push_back(others);
  for (const std::uint32_t page : site_pages) {
    std::uint32_t& section = sections.of_page[page];
    section = renumbered[section] == base::kNone ? last : renumbered[section];
  }
  return sections;
}

}  // namespace analysis
