// How often domains link to sites, as tools count it without showing the links: link intersect exports hold a row a
// domain, or one of its pages, with a column a site. No link is in the crawl for it.
#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.h"

namespace crawl {

struct SiteLinks {
  std::vector<base::DomainId> sites;  // that a column is about, each once, whether or not anybody links to them
  // A row each, of counts above 0:
  std::vector<base::DomainId> domain;  // that links
  std::vector<base::PageId> page;      // of it; none: the count is of the whole domain
  std::vector<base::DomainId> site;    // that it links to
  std::vector<std::uint32_t> links;    // 1 where the file says yes instead of a number

  std::uint32_t size() const { return static_cast<std::uint32_t>(domain.size()); }
};

}  // namespace crawl
