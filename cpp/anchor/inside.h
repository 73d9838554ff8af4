// Most links of a crawl lead from a page to another of its domain, and rows say so by where they stand
// (SaidOfPages::of(page, false)): no look-up all over the memory is needed to know where those come from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "anchor/said.h"
#include "base/ids.h"

namespace anchor {

struct Inside {
  std::size_t rows = 0;                        // the first of those at hand
  base::DomainId domain;                       // which they are all from

  Inside after(std::size_t at) const { return {rows - std::min(at, rows), domain}; }
  base::DomainId domain_of(const Said& said, std::size_t i, std::span<const base::DomainId> domain_of_page) const {
    return i < rows ? domain : domain_of_page[said.source.value];
  }
};

}  // namespace anchor
