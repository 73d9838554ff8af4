// Internal links that another tool suggests: they could be set and are not there, so none is in the table of links.
#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.h"

namespace crawl {

struct LinkSuggestions {  // a row each, in the order of the files
  std::vector<base::PageId> source, target;
  std::vector<base::StringId> anchor;   // the words of the source that would be the link
  std::vector<base::StringId> context;  // the text that they stand in

  std::uint32_t size() const { return static_cast<std::uint32_t>(source.size()); }
};

}  // namespace crawl
