#include "crawl/link.h"

#include "catalog/catalog.h"

namespace crawl {

// The catalogue lists types and regions in the order of their codes.
static_assert(catalog::values::kLinkType.size() == kLinkTypes && catalog::values::kRegion.size() == kRegions);

std::string_view name_of(LinkType type) { return catalog::values::kLinkType[static_cast<std::size_t>(type)]; }
std::string_view name_of(Region region) { return catalog::values::kRegion[static_cast<std::size_t>(region)]; }

}  // namespace crawl
