// The names of page kinds as a column of codes needs them.
#pragma once

#include <array>
#include <string_view>

#include "crawl/page_kind.h"

namespace reports {

inline const std::array<std::string_view, crawl::kPageKinds> kPageKindNames = [] {
  std::array<std::string_view, crawl::kPageKinds> names;
  for (std::size_t kind = 0; kind < names.size(); ++kind) names[kind] = name_of(static_cast<crawl::PageKind>(kind));
  return names;
}();

}  // namespace reports
